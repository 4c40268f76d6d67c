import { expect, test } from 'vitest';
import { minuteMs } from '../../src/core/time/instant';
import { createPollLoop } from '../../src/main/poll-loop';
import { manualClock } from '../fakes/manual-clock';

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
