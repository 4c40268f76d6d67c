import type { PowerMonitor } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { stayAwake } from '../../../../src/main/desktop/supervision/stay-awake';
import { manualClock, type ManualClock } from '../../../fakes/manual-clock';

let clock: ManualClock;
let powerMonitor: EventEmitter;
let started: string[];
let isHeld: boolean;
let wakes: number;

beforeEach(() => {
  clock = manualClock(0);
  powerMonitor = new EventEmitter();
  started = [];
  isHeld = true;
  wakes = 0;
  stayAwake({
    powerSaveBlocker: {
      start: (kind) => started.push(kind),
      isStarted: () => isHeld,
    },
    powerMonitor: powerMonitor as unknown as PowerMonitor,
    clock,
    onWake: () => (wakes += 1),
  });
});

test('62 · the display is asked to stay lit, once', async () => {
  await clock.pass(3_600_000);
  expect(started).toEqual(['prevent-display-sleep']);
});

test('62 · a wish that was lost is made again within five minutes', async () => {
  isHeld = false;
  await clock.pass(5 * 60_000);
  expect(started).toHaveLength(2);
});

test.each(['resume', 'unlock-screen'])('36 · the boards are judged anew on %s', (event) => {
  powerMonitor.emit(event);
  expect(wakes).toBe(1);
});
