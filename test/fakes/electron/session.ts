import type { Session } from 'electron/main';
import { EventEmitter } from 'node:events';
import { onlyAfterReady } from './lifecycle';

type Handlers = {
  permissionRequest?: Parameters<Session['setPermissionRequestHandler']>[0];
  permissionCheck?: Parameters<Session['setPermissionCheckHandler']>[0];
  devicePermission?: Parameters<Session['setDevicePermissionHandler']>[0];
  displayMedia?: Parameters<Session['setDisplayMediaRequestHandler']>[0];
};

const handlers: Handlers = {};

const members = {
  setPermissionRequestHandler: (handler) => {
    handlers.permissionRequest = handler;
  },
  setPermissionCheckHandler: (handler) => {
    handlers.permissionCheck = handler;
  },
  setDevicePermissionHandler: (handler) => {
    handlers.devicePermission = handler;
  },
  setDisplayMediaRequestHandler: (handler) => {
    handlers.displayMedia = handler;
  },
  clearCache: () => Promise.resolve(),
  clearStorageData: () => Promise.resolve(),
} satisfies Partial<Session>;

export const defaultSession = Object.assign(new EventEmitter(), members);

export const session = {
  get defaultSession() {
    onlyAfterReady('Session can only be received when app is ready');
    return defaultSession;
  },
};

/** What the app says to a permission: asked for, looked up, of a device, of the screen's picture. */
export function askPermission(name: string): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = {};
  handlers.permissionRequest?.(
    {} as never,
    name as never,
    (isGranted) => {
      said.request = isGranted;
    },
    {} as never,
  );
  said.check = handlers.permissionCheck?.({} as never, name as never, 'app://narthex', {} as never);
  said.device = handlers.devicePermission?.({ deviceType: name } as never);
  handlers.displayMedia?.({} as never, (streams) => {
    said.display = streams;
  });
  return said;
}

/** Whether the app's pages hold a permission of which Chromium knows; Electron grants what nobody denies. */
export function isGranted(name: string): boolean {
  const origin = 'app://narthex';
  return handlers.permissionCheck?.(null, name as never, origin, {} as never) ?? true;
}
