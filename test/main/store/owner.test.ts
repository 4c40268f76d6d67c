import { expect, test } from 'vitest';
import { serviceKeyOf } from '../../../src/main/store/owner';

test('services differ by origin and by application id, and tell neither', () => {
  const keys = [
    serviceKeyOf('https://a.example', 'one'),
    serviceKeyOf('https://a.example', 'two'),
    serviceKeyOf('https://b.example', 'one'),
  ];
  expect(new Set(keys).size).toBe(3);
  expect(keys.join()).not.toMatch(/example|one|two/u);
});
