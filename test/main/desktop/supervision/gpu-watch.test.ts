import type { App } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import { watchHelpers } from '../../../../src/main/desktop/supervision/gpu-watch';
import { manualClock, type ManualClock } from '../../../fakes/manual-clock';

let app: EventEmitter;
let clock: ManualClock;
let said: string[];
let deaths: number;
let loops: number;

beforeEach(() => {
  app = new EventEmitter();
  clock = manualClock(0);
  said = [];
  deaths = 0;
  loops = 0;
  watchHelpers({
    app: app as unknown as App,
    clock,
    log: { info: () => undefined, warn: (word) => said.push(word) },
    onDeath: () => (deaths += 1),
    onLoop: () => (loops += 1),
  });
});

function die(type: string, reason = 'crashed', name?: string): void {
  app.emit('child-process-gone', {}, { type, reason, name, exitCode: 1 });
}

test('55 · three deaths of the graphics process within 30 s are a loop', async () => {
  die('GPU');
  await clock.pass(14_000);
  die('GPU');
  await clock.pass(14_000);
  expect(loops).toBe(0);
  die('GPU');
  expect([deaths, loops]).toEqual([3, 1]);
});

test('55 · three deaths in a minute are none: Chromium gets over them', async () => {
  for (let death = 0; death < 3; death += 1) {
    die('GPU');
    await clock.pass(20_000);
  }
  expect([deaths, loops]).toEqual([3, 0]);
});

test('55 · an end as it should be is no death', () => {
  for (let end = 0; end < 3; end += 1) die('GPU', 'clean-exit');
  expect([deaths, said]).toEqual([0, []]);
});

test('56 · the network service may die: the log says so, and nothing else happens', () => {
  for (let death = 0; death < 3; death += 1) die('Utility', 'crashed', 'Network Service');
  expect([deaths, loops]).toEqual([0, 0]);
  expect(said[0]).toBe('The helper process Network Service is gone (crashed).');
});
