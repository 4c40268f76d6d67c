import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { healthy, type Toxic } from './toxics';

/** A bad line to a service: a proxy on a real socket of this computer, in front of its origin. */
export type ToxicProxy = {
  readonly origin: string;
  /**
   * The toxic of each connection from now on, the first being 0. Resolves as soon as one has struck;
   * never for toxics that only slow things down.
   */
  readonly poison: (toxicOf: (connection: number) => Toxic) => Promise<void>;
  /** Connections are sound from now on. */
  readonly heal: () => void;
  /** Breaks what is connected, and refuses what wants to be. */
  readonly goDown: () => Promise<void>;
  readonly comeUp: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startToxicProxy(upstreamOrigin: string): Promise<ToxicProxy> {
  const upstream = new URL(upstreamOrigin);
  const sockets = new Set<Socket>();
  let nextToxic: () => Toxic = () => healthy;
  let struck = (): void => undefined;

  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // Broken lines are what this is for: whoever is on them hears of it.
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((client) => {
    track(client);
    const service = track(connect(Number(upstream.port), upstream.hostname));
    const relay = nextToxic()(client, struck);
    client.on('data', (bytes) => service.write(bytes));
    client.once('close', () => service.destroy());
    service.on('data', (bytes) => {
      relay.pass(bytes);
      if (!client.writableNeedDrain) return;
      service.pause();
      client.once('drain', () => service.resume());
    });
    service.once('end', relay.end);
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const goDown = () => close(server, sockets);

  return {
    origin: `http://127.0.0.1:${port}`,
    poison: (toxicOf) => {
      let connection = 0;
      nextToxic = () => toxicOf(connection++);
      return new Promise((resolve) => (struck = resolve));
    },
    heal: () => {
      nextToxic = () => healthy;
    },
    goDown,
    comeUp: () => listen(server, port),
    close: () => (server.listening ? goDown() : Promise.resolve()),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const socket of sockets) socket.destroy();
  });
}
