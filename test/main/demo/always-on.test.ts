import { expect, test } from 'vitest';

import { demoClient } from './demo-client';
import { publicTimes, type PublicTime } from './public-times';

const minuteMs = 60_000;
const threeWeeksMs = 21 * 86_400_000;

/** The instants, every ten minutes, at which nothing runs or nothing starts within half an hour. */
function emptyMoments(times: readonly PublicTime[], fromMs: number): readonly string[] {
  const empty: string[] = [];
  for (let at = fromMs; at < fromMs + threeWeeksMs; at += 10 * minuteMs) {
    const isOn = times.some((time) => time.startsAt <= at && at < time.endsAt);
    const isSoon = times.some((time) => time.startsAt > at && time.startsAt <= at + 30 * minuteMs);
    if (!isOn || !isSoon) empty.push(`${new Date(at).toISOString()} on=${isOn} soon=${isSoon}`);
  }
  return empty;
}

test.each([
  ['America/New_York', '2026-03-01T12:00:00Z', 'through the change to summer time'],
  ['America/New_York', '2026-10-25T12:00:00Z', 'through the change to standard time'],
  ['Europe/Berlin', '2026-03-20T12:00:00Z', 'through the change to summer time'],
  ['Europe/Berlin', '2026-10-16T12:00:00Z', 'through the change to standard time'],
  ['Australia/Lord_Howe', '2026-03-28T12:00:00Z', 'through a change of half an hour back'],
  ['Australia/Lord_Howe', '2026-09-26T12:00:00Z', 'through a change of half an hour forward'],
  ['America/Havana', '2026-03-01T12:00:00Z', 'through a midnight that does not exist'],
  ['Antarctica/Troll', '2026-03-20T12:00:00Z', 'through a change of two hours'],
  ['Asia/Kathmandu', '2026-06-01T12:00:00Z', 'at a quarter-hour offset'],
  ['Pacific/Kiritimati', '2026-12-20T12:00:00Z', 'across the year, fourteen hours ahead'],
])('in %s from %s something is on and something soon, %s', async (timeZone, from) => {
  const fromMs = Date.parse(from);
  const client = demoClient(fromMs, { timeZone });
  const times = await publicTimes(client, fromMs, fromMs + threeWeeksMs + 3_600_000);
  expect(emptyMoments(times, fromMs)).toEqual([]);
});

test('another seed leaves no moment empty', async () => {
  const fromMs = Date.parse('2026-11-22T15:12:00Z');
  const client = demoClient(fromMs, { seed: 77 });
  const times = await publicTimes(client, fromMs, fromMs + threeWeeksMs + 3_600_000);
  expect(emptyMoments(times, fromMs)).toEqual([]);
});

test('no public time ends before it starts in the night that skips an hour', async () => {
  const fromMs = Date.parse('2026-03-07T12:00:00Z');
  const times = await publicTimes(demoClient(fromMs), fromMs, fromMs + 2 * 86_400_000);
  expect(times.filter((time) => time.endsAt <= time.startsAt)).toEqual([]);
});
