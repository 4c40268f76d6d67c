import { expect, test } from 'vitest';
import { once } from '../../src/main/once';

test('what is done once has the same result for every call, even none', () => {
  let calls = 0;
  const count = once(() => {
    calls += 1;
    return undefined;
  });
  expect([count(), count()]).toEqual([undefined, undefined]);
  expect(calls).toBe(1);
});
