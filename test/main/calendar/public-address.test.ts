import { expect, test } from 'vitest';
import { publicAddress } from '../../../src/main/calendar/public-address';

const host = 'https://gracehill.example/';

test.each([
  ['http://gracehill.example/'],
  ['javascript:alert(1)'],
  ['JaVaScRiPt:alert(1)//https://gracehill.example/'],
  ['data:text/html,<b>'],
  ['blob:https://gracehill.example/1'],
  ['view-source:https://gracehill.example/'],
  ['//gracehill.example'],
  ['/signups/7'],
  ['gracehill.example'],
  ['https://'],
  ['https://gracehill.example:port/'],
  ['https://planningcenteronline.com@evil.example/'],
  ['https://:secret@gracehill.example/'],
  [''],
])('%j is not an address to give to people', (text) => {
  expect(publicAddress(text)).toBeNull();
});

test('an address has at most 500 characters, in the form in which it is followed', () => {
  const rest = 'x'.repeat(500 - host.length);
  expect(publicAddress(host + rest)).toBe(host + rest);
  expect(publicAddress(`${host}${rest}x`)).toBeNull();
  expect(publicAddress(`${host}${'ü'.repeat(200)}`)).toBeNull();
});

test('an address is kept in the form in which it is followed', () => {
  expect(publicAddress(' HTTPS://GraceHill.example/a b\n')).toBe(`${host}a%20b`);
  expect(publicAddress('https://gracehíll.example')).toBe('https://xn--gracehll-h2a.example/');
});
