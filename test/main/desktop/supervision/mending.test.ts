import { beforeEach, expect, test } from 'vitest';
import { createMending, type Mending } from '../../../../src/main/desktop/supervision/mending';
import { manualClock, type ManualClock } from '../../../fakes/manual-clock';

let clock: ManualClock;
let restarts: number;
let mending: Mending;

beforeEach(() => {
  clock = manualClock(0);
  restarts = 0;
  mending = mendingOf({ isQuiet: false });
});

function mendingOf({ isQuiet }: { readonly isQuiet: boolean }): Mending {
  const restart = () => {
    restarts += 1;
    return false;
  };
  return createMending({ clock, restart, isQuiet });
}

/** What follows each of so many troubles in a row. */
function afterEach(count: number): string[] {
  return Array.from({ length: count }, () => {
    mending.countTrouble();
    return mending.manner();
  });
}

test('51 · three times in ten minutes the same board comes again, then a plainer one', () => {
  expect(afterEach(6)).toEqual(['full', 'full', 'full', 'plain', 'plain', 'plain']);
});

test('51 · each of these windows comes within five seconds', () => {
  for (let trouble = 0; trouble < 6; trouble += 1) {
    expect(mending.countTrouble()).toBeLessThanOrEqual(4_000);
  }
});

test('52 · where seven windows have failed, the program begins anew, or the quiet board takes over', () => {
  expect(afterEach(7).at(-1)).toBe('quiet');
  expect(restarts).toBe(1);
});

test('52 · a quiet board that fails is tried for ever, at last once an hour', () => {
  afterEach(7);
  const pauses = Array.from({ length: 10 }, () => mending.countTrouble() / 60_000);
  expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
  expect(restarts).toBe(1);
});

test('51 · after ten minutes of peace a trouble counts as the first', async () => {
  afterEach(6);
  await clock.pass(10 * 60_000);
  expect(mending.countTrouble()).toBe(0);
  expect(mending.manner()).toBe('full');
});

test('a start that has no restart left begins with the quiet board', () => {
  mending = mendingOf({ isQuiet: true });
  expect(mending.manner()).toBe('quiet');
});

test('a quiet board stays quiet', async () => {
  mending.quieten();
  await clock.pass(24 * 3_600_000);
  expect(afterEach(1)).toEqual(['quiet']);
});
