import { expect, test } from 'vitest';
import { minuteMs } from '../../src/core/time/instant';
import { createPollLoop, type PollLoop } from '../../src/main/poll-loop';
import { manualClock, type ManualClock } from '../fakes/manual-clock';

test('a loop that is hurried without end polls twice as often at most', async () => {
  const clock = manualClock(0);
  let polls = 0;
  const loop = createPollLoop({
    clock,
    random: () => 0.5,
    poll: () => {
      polls += 1;
      return Promise.resolve({ delayMs: minuteMs, isObliged: false });
    },
  });
  loop.start();
  for (let look = 0; look < 60; look += 1) {
    await clock.pass(10_000);
    loop.hurry();
  }
  loop.stop();
  expect(polls).toBeGreaterThan(11);
  expect(polls).toBeLessThanOrEqual(20);
});

/** A loop whose polls end when they are told to. */
function steppedLoop(clock: ManualClock) {
  const ends: (() => void)[] = [];
  const loop = createPollLoop({
    clock,
    random: () => 0.5,
    poll: () =>
      new Promise((resolve) =>
        ends.push(() => {
          resolve({ delayMs: minuteMs, isObliged: false });
        }),
      ),
  });
  return { loop, polls: () => ends.length, endPoll: () => ends.at(-1)?.() };
}

test('a loop that is resumed polls at once, and a minute after that', async () => {
  const clock = manualClock(0);
  const { loop, polls, endPoll } = steppedLoop(clock);
  loop.start();
  endPoll();
  await clock.pass(10_000);
  loop.resume();
  expect(polls()).toBe(2);
  endPoll();
  await clock.pass(0);
  await clock.pass(59_999);
  expect(polls()).toBe(2);
  await clock.pass(1);
  expect(polls()).toBe(3);
});

test.each([
  ['before its start', (): void => undefined],
  ['while it polls', (loop: PollLoop) => loop.start()],
  ['after its end', (loop: PollLoop) => loop.stop()],
])('a loop that is resumed %s polls no sooner', (_when, prepare) => {
  const { loop, polls } = steppedLoop(manualClock(0));
  prepare(loop);
  const before = polls();
  loop.resume();
  expect(polls()).toBe(before);
});
