import { expect, test } from 'vitest';
import { attempt, judged } from '../../../src/main/doctor/attempt';
import { well } from '../../../src/main/doctor/finding';
import { canary } from '../../fakes/canary';
import { manualClock } from '../../fakes/manual-clock';

const judge = () => well('log', 'Seen.');

test('a disk that hangs hides what is on it, after 5 s', async () => {
  const clock = manualClock(0);
  const look = attempt(clock, () => new Promise<true>(() => undefined));
  await clock.pass(5_000);
  expect(judged('log', await look, judge)).toMatchObject([
    { verdict: 'unknown', word: 'It could not be looked at (no answer within 5 s).' },
  ]);
});

test('a refusal of the system is told by its code', async () => {
  const refusal = Object.assign(new Error(canary), { code: 'EACCES' });
  const seen = await attempt(manualClock(0), () => Promise.reject<true>(refusal));
  expect(judged('log', seen, judge)).toMatchObject([
    { word: 'It could not be looked at (EACCES).' },
  ]);
});

test('what was seen is judged', async () => {
  const seen = await attempt(manualClock(0), () => Promise.resolve(true));
  expect(judged('log', seen, judge)).toEqual([judge()]);
});
