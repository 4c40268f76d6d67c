import type { Socket } from 'node:net';

/** A window holds one or two. On loopback stand proxies, which speak for many. */
const mostConnectionsOfOneAddress = 20;

type Listener = {
  readonly on: (event: 'connection', listener: (socket: Socket) => void) => unknown;
};

/** Nobody on the network can take all connections. */
export function limitAddresses(server: Listener): void {
  const counts = new Map<string, number>();
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (isLoopback(address)) return;
    const count = (counts.get(address) ?? 0) + 1;
    if (count > mostConnectionsOfOneAddress) {
      socket.destroy();
      return;
    }
    counts.set(address, count);
    socket.once('close', () => {
      const left = (counts.get(address) ?? 1) - 1;
      if (left === 0) counts.delete(address);
      else counts.set(address, left);
    });
  });
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./u.test(address);
}
