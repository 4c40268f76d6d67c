import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/main/clock';

afterEach(() => {
  vi.restoreAllMocks();
});

const dayMs = 86_400_000;
const mostMs = 2_147_483_647;

test.each([
  [0, 0],
  [1_500, 1_500],
  [-1, 0],
  [-Infinity, 0],
  [NaN, 0],
  [24 * dayMs, 24 * dayMs],
  [25 * dayMs, mostMs],
  [mostMs + 1, mostMs],
  [Number.MAX_SAFE_INTEGER, mostMs],
  [Infinity, mostMs],
])('34 · a delay of %d ms is given to the system as %d', (delayMs, givenMs) => {
  const given = vi.spyOn(globalThis, 'setTimeout');
  systemClock.after(delayMs, () => undefined)();
  expect(given.mock.calls.map(([, ms]) => ms)).toEqual([givenMs]);
});

test('34 · what should never happen does not happen at once, as it would in Node', async () => {
  let calls = 0;
  const cancels = [Infinity, 25 * dayMs].map((ms) => systemClock.after(ms, () => (calls += 1)));
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const cancel of cancels) cancel();
  expect(calls).toBe(0);
});

/** Where timers may be set by hand: the door to time, and the places in which a window waits for its host. */
const doors = [
  'main/clock.ts',
  'renderer/board/frame/idle-pointer.ts',
  'renderer/board/stumbled.tsx',
  'renderer/host/create-host-state.ts',
  'renderer/host/event-stream.ts',
  'renderer/host/prove-paint.ts',
  'renderer/staff/create-staff-state.ts',
  'renderer/staff/door.tsx',
] as const;

const timer =
  /\b(?:setTimeout|setInterval|setImmediate|requestAnimationFrame|requestIdleCallback|AbortSignal\.timeout)\s*\(|timers\/promises|node:timers/u;

test('34 · no other file of the program sets a timer by itself', () => {
  const root = join(import.meta.dirname, '../../../src');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/u.test(path));
  expect(files.length).toBeGreaterThan(100);
  const setting = files.filter((path) => timer.test(readFileSync(join(root, path), 'utf8')));
  expect(setting.sort()).toEqual(doors);
});
