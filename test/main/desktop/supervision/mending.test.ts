import { beforeEach, expect, test } from 'vitest';
import { createMending, type Mending } from '../../../../src/main/desktop/supervision/mending';
import { manualClock, type ManualClock } from '../../../fakes/manual-clock';

let clock: ManualClock;
let restarts: number;
let mending: Mending;

beforeEach(() => {
  clock = manualClock(0);
  restarts = 0;
  const restart = () => {
    restarts += 1;
    return false;
  };
  mending = createMending({ clock, restart });
});

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

test('52 · a quiet board that fails is tried at once, then for ever, at last every ten minutes', async () => {
  mending.quieten();
  const pauses: number[] = [];
  for (let trouble = 0; trouble < 7; trouble += 1) {
    pauses.push(mending.countTrouble() / 60_000);
    await clock.pass(1_000);
  }
  expect(pauses).toEqual([0, 1, 2, 4, 8, 10, 10]);
  expect(restarts).toBe(0);
});

test('52 · quiet boards that fail an hour apart are opened at once', async () => {
  mending.quieten();
  for (let trouble = 0; trouble < 3; trouble += 1) {
    expect(mending.countTrouble()).toBe(0);
    await clock.pass(3_600_000);
  }
});

test('51 · after ten minutes of peace a trouble counts as the first', async () => {
  afterEach(6);
  await clock.pass(10 * 60_000);
  expect(mending.countTrouble()).toBe(0);
  expect(mending.manner()).toBe('full');
});

test.each([4, 7])(
  'after ten minutes of peace the board after %d troubles may be full again',
  async (count) => {
    afterEach(count);
    expect([mending.recover(), mending.manner()]).not.toContain('full');
    await clock.pass(10 * 60_000);
    expect([mending.recover(), mending.manner()]).toEqual([true, 'full']);
    expect(mending.recover()).toBe(false);
  },
);
