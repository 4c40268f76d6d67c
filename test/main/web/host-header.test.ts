import { expect, test } from 'vitest';
import { isOwnHost } from '../../../src/main/web/host-header';

const loopback = { host: '127.0.0.1', port: 8420, hostname: 'lobby' };
const everywhere = { ...loopback, host: '0.0.0.0' };

test.each(['127.0.0.1:8420', 'localhost:8420', 'LOCALHOST:8420', '[::1]:8420'])(
  'a request for %s is our own',
  (header) => {
    expect(isOwnHost(header, loopback)).toBe(true);
  },
);

test.each([
  undefined,
  '',
  'evil.example:8420',
  'localhost.evil.example:8420',
  'localhost',
  'localhost:8421',
  'localhost.:8420',
  '127.0.0.1:8420@evil.example',
  '127.0.0.1:8420, evil.example',
  'lobby:8420',
  '192.0.2.7:8420',
])('a request for %j is refused on loopback', (header) => {
  expect(isOwnHost(header, loopback)).toBe(false);
});

test.each(['192.0.2.7:8420', '[2001:db8::7]:8420', 'lobby:8420', 'Lobby.local:8420'])(
  'a request for %s is our own where the host listens on all addresses',
  (header) => {
    expect(isOwnHost(header, everywhere)).toBe(true);
  },
);

test('a foreign name is refused there too', () => {
  expect(isOwnHost('evil.example:8420', everywhere)).toBe(false);
});
