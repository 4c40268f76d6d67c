import { beforeEach, expect, test } from 'vitest';
import type { ScreenHealth } from '../../../src/core/staff/staff-present';
import { tellOfScreens } from '../../../src/main/staff/tell-of-screens';
import { manualClock, promisesSettled, type ManualClock } from '../../fakes/manual-clock';
import { screenHealth } from '../../fakes/staff-facts';

let clock: ManualClock;
let screens: readonly ScreenHealth[];
let change: () => void;
let told: number[];

beforeEach(() => {
  clock = manualClock(0, promisesSettled);
  screens = [screenHealth('Lobby')];
  told = [];
  const onHealth = (listener: () => void) => {
    change = listener;
    return () => undefined;
  };
  const tell = () => told.push(clock.wall());
  tellOfScreens({ screens: [{ health: () => screens, onHealth }], tell, clock });
});

test('a screen in another state is told within two seconds', async () => {
  screens = [screenHealth('Lobby', 'failing')];
  change();
  await clock.pass(10_000);
  expect(told).toEqual([2_000]);
});

test('however many change, staff are told once in two seconds', async () => {
  for (let second = 0; second < 6; second += 1) {
    screens = [...screens, screenHealth(`Screen ${second}`)];
    change();
    await clock.pass(1_000);
  }
  await clock.pass(10_000);
  expect(told).toEqual([2_000, 4_000, 6_000]);
});

test('that a screen has painted once more is not told by itself', async () => {
  screens = [{ ...screenHealth('Lobby'), paintedAt: 7 }];
  change();
  await clock.pass(10_000);
  expect(told).toEqual([]);
});

test('a screen that is back before staff are told was never gone', async () => {
  const before = screens;
  screens = [];
  change();
  screens = before;
  change();
  await clock.pass(10_000);
  expect([told, clock.pendingTimers()]).toEqual([[], 0]);
});
