import { expect, test } from 'vitest';
import { reachableAt } from '../../../src/main/web/reachable-at';

const address = (text: string, internal: boolean, family: 'IPv4' | 'IPv6' = 'IPv4') =>
  ({ address: text, internal, family }) as never;

const interfaces = {
  lo: [address('127.0.0.1', true), address('::1', true, 'IPv6')],
  eth0: [address('192.168.1.20', false), address('fe80::1', false, 'IPv6')],
  wlan0: undefined,
};

test('a server for the whole network is found at each address of this computer', () => {
  const found = reachableAt({ host: '0.0.0.0', port: 8420 }, interfaces);
  expect(found).toEqual(['http://192.168.1.20:8420/']);
});

test('a server for this computer alone is found nowhere else', () => {
  expect(reachableAt({ host: '127.0.0.1', port: 8420 }, interfaces)).toEqual([]);
});
