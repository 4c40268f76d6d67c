import { expect, test } from 'vitest';
import { waitText } from '../../../src/renderer/staff/wait-text';

test.each([
  [1, '1 second'],
  [60, '60 seconds'],
  [89.1, '90 seconds'],
  [90, '2 minutes'],
  [900, '15 minutes'],
])('%d seconds are %s', (seconds, text) => {
  expect(waitText(seconds)).toBe(text);
});
