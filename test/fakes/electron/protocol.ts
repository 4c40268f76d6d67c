import type { Protocol } from 'electron/main';
import { onlyAfterReady, onlyBeforeReady } from './lifecycle';
import { recorded } from './recorded';

type Handler = Parameters<Protocol['handle']>[1];

export const protocolHandlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged: (schemes) => {
    onlyBeforeReady('protocol.registerSchemesAsPrivileged should be called before app is ready');
    recorded.schemes.push(...schemes);
  },
  handle: (scheme, handler) => {
    onlyAfterReady('protocol.handle can only be called after the app is ready');
    if (protocolHandlers.has(scheme)) {
      throw new Error(`Failed to register protocol: ${scheme}`);
    }
    protocolHandlers.set(scheme, handler);
  },
  unhandle: (scheme) => {
    protocolHandlers.delete(scheme);
  },
  isProtocolHandled: (scheme) => protocolHandlers.has(scheme),
} satisfies Partial<Protocol>;
