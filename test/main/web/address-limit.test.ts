import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { limitAddresses } from '../../../src/main/web/address-limit';

/** A server whose connections come from wherever a test says, and how many of each are still open. */
function limitedServer() {
  const server = new EventEmitter();
  limitAddresses(server);
  const connect = (remoteAddress: string | undefined) => {
    let isOpen = true;
    const socket = Object.assign(new EventEmitter(), {
      remoteAddress,
      destroy: () => {
        isOpen = false;
        socket.emit('close');
      },
    });
    server.emit('connection', socket);
    return { isOpen: () => isOpen, leave: socket.destroy };
  };
  const connectMany = (count: number, address?: string) =>
    Array.from({ length: count }, () => connect(address));
  return { connect, connectMany };
}

const open = (sockets: readonly { readonly isOpen: () => boolean }[]) =>
  sockets.filter((socket) => socket.isOpen()).length;

test.each(['192.0.2.7', '::ffff:192.0.2.7', '2001:db8::7', '192.127.0.1', '1270::1'])(
  'threat 24 · %s gets twenty connections, and as many again when they are closed',
  (address) => {
    const { connectMany } = limitedServer();
    const sockets = connectMany(25, address);
    expect(open(sockets)).toBe(20);
    for (const socket of sockets) if (socket.isOpen()) socket.leave();
    expect(open(connectMany(25, address))).toBe(20);
  },
);

test('threat 24 · a connection that was refused counts for nothing', () => {
  const { connect, connectMany } = limitedServer();
  const sockets = connectMany(1_000, '192.0.2.7');
  sockets[0]?.leave();
  expect(connect('192.0.2.7').isOpen()).toBe(true);
  expect(connect('192.0.2.7').isOpen()).toBe(false);
});

test('threat 24 · one address takes nothing from another', () => {
  const { connect, connectMany } = limitedServer();
  connectMany(1_000, '192.0.2.7');
  expect(connect('192.0.2.8').isOpen()).toBe(true);
});

test('threat 24 · connections whose address is already gone are limited together', () => {
  const { connectMany } = limitedServer();
  expect(open(connectMany(25))).toBe(20);
});

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])(
  'threat 24 · a proxy on %s speaks for many',
  (address) => {
    const { connectMany } = limitedServer();
    expect(open(connectMany(100, address))).toBe(100);
  },
);
