import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import { errorCode } from '../error-code';
import type { Refusal } from '../settings/launch';
import { limitAddresses } from './address-limit';
import { createBoardApp, type BoardAppOptions } from './board-app';
import { reachableAt } from './reachable-at';

export type WebServer = {
  /** Where a person at this computer finds it, with a slash at the end. */
  readonly url: string;
  /** Where other devices do; none where it listens for this computer alone. */
  readonly lanUrls: readonly string[];
  /** Ends all connections, open streams too. */
  readonly close: () => Promise<void>;
};

export type WebServerOptions = Omit<BoardAppOptions, 'listening'> & {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** In place of some of the usual ones. */
  readonly limits?: Partial<typeof usualLimits>;
};

/** Node's own limits are generous: a minute for headers, looked at every half minute, any number of connections. */
const usualLimits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 8 * 1024,
};
const mostConnections = 220;
const mostRequestsOfOneSocket = 100;

/** Serves the boards. A port or address that cannot be had is a refusal, not an exception. */
export function startWebServer(options: WebServerOptions): Promise<WebServer | Refusal> {
  const { host } = options;
  return new Promise((resolve) => {
    let port = options.port;
    const app = createBoardApp({
      ...options,
      listening: () => ({ host, port, hostname: hostname() }),
    });
    const server = serve(
      {
        fetch: app.fetch,
        hostname: host,
        port,
        serverOptions: { ...usualLimits, ...options.limits },
        // The calendar client's Request and Response stay Node's own.
        overrideGlobalObjects: false,
      },
      (address) => {
        port = address.port;
        resolve({
          url: `http://${urlHost(host)}:${port}/`,
          lanUrls: reachableAt({ host, port }),
          close: () => close(server),
        });
      },
    ) as Server;
    server.maxConnections = mostConnections;
    server.maxRequestsPerSocket = mostRequestsOfOneSocket;
    limitAddresses(server);
    server.on('error', (error) => {
      // Once it listens, the promise is settled, and an error of one connection ends nothing.
      resolve(refusalOf(error, options));
    });
  });
}

/** 0.0.0.0 is an address to listen on, not one to visit. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** EX_UNAVAILABLE for what is taken, EX_USAGE for what was never there. */
function refusalOf(error: Error, { host, port }: WebServerOptions): Refusal {
  const code = errorCode(error) ?? error.name;
  const place = `${host}:${port}`;
  if (code === 'EADDRINUSE') {
    return {
      exitCode: 69,
      message: `Port ${port} is taken. Stop what listens on ${place}, or give another --port (0 picks one).`,
    };
  }
  if (code === 'EACCES') {
    return {
      exitCode: 69,
      message: `Listening on ${place} is not allowed. Give a --port above 1023.`,
    };
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EINVAL') {
    return {
      exitCode: 64,
      message: `--host "${host}" is no address of this computer. Give 127.0.0.1, or 0.0.0.0 for all.`,
    };
  }
  return { exitCode: 69, message: `Listening on ${place} failed (${code}).` };
}
