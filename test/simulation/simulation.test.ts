import { describe, expect, test } from 'vitest';
import { simulate } from './world';

describe('a screen under faults', { timeout: 30_000 }, () => {
  test.each([1, 4, 11])('keeps its promises: seed %d', async (seed) => {
    const { violation, simulatedDays } = await simulate({ seed, days: 1 });
    expect(violation).toBeNull();
    expect(simulatedDays).toBeGreaterThanOrEqual(1);
  });

  test('is the same to the last byte where its seed is the same', async () => {
    const hashes = [];
    for (const seed of [1, 1, 4]) hashes.push((await simulate({ seed, days: 0.5 })).traceHash);
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });
});
