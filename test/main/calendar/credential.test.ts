import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { basicAuthorization, Secret } from '../../../src/main/calendar/credential';

const secret = new Secret('canary-1f7e');

test.each([
  ['a text', String(secret)],
  ['JSON', JSON.stringify({ secret })],
  ["a debugger's print", inspect({ secret }, { depth: 5, showHidden: true })],
  ['a copy', JSON.stringify(Object.assign({}, secret))],
])('a secret does not show itself in %s', (_, shown) => {
  expect(shown).not.toContain('canary');
});

test('application id and secret make a basic authorization', () => {
  const header = basicAuthorization({ applicationId: 'app', secret });
  expect(header).toBe(`Basic ${btoa('app:canary-1f7e')}`);
});
