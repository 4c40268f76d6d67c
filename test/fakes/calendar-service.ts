import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A calendar service on a real socket of this computer. */
export type CalendarService = {
  readonly origin: string;
  /** Method, path and query of each request so far. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
};

export function startCalendarService(
  answer: (request: Request) => Response | Promise<Response>,
): Promise<CalendarService> {
  const requests: string[] = [];
  return new Promise((resolve, reject) => {
    const fetch = (request: Request) => {
      const { pathname, search } = new URL(request.url);
      requests.push(`${request.method} ${pathname}${search}`);
      return answer(request);
    };
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }: AddressInfo) => {
      resolve({
        origin: `http://127.0.0.1:${port}`,
        requests,
        close: () => close(server as Server),
      });
    });
    server.once('error', reject);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
