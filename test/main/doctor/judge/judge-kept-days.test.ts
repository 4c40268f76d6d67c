import { expect, test } from 'vitest';
import { dayMs, hourMs, minuteMs } from '../../../../src/core/time/instant';
import { judgeKeptDays, type SeenDays } from '../../../../src/main/doctor/judge/judge-kept-days';
import { at } from '../../../fakes/event-instance';

const now = at('10:12');
const day = (date: string, startsAt: number, ageMs: number) => ({
  date,
  startsAt,
  endsAt: startsAt + dayMs,
  fetchedAt: now - ageMs,
});
const kept: SeenDays = {
  isDemo: false,
  days: [
    day('2026-11-22', at('0:00'), 4 * minuteMs),
    day('2026-11-23', at('0:00', 23), 2 * hourMs),
  ],
  savedAt: now - 4 * minuteMs,
  unusable: [],
};
const judge = (seen: Partial<SeenDays>, moment = now) =>
  judgeKeptDays({ ...kept, ...seen }, moment);

test('each kept day is named with its age', () => {
  const [days] = judge({});
  expect(days).toMatchObject({ verdict: 'well', whatToDo: null });
  expect(days?.word).toBe(
    '2 days are kept: 2026-11-22 (4 min old), 2026-11-23 (2 h old). Written 4 min ago.',
  );
});

test('a today that is older than three hours wants somebody to look', () => {
  expect(judge({}, now + 3 * hourMs)).toMatchObject([{ verdict: 'attention' }]);
});

test('without today among them somebody should look', () => {
  const [days] = judge({}, now + 2 * dayMs);
  expect(days?.verdict).toBe('attention');
  expect(days?.word).toMatch(/^Today is not among them\. /u);
});

test('a church of which nothing is kept has nothing to show without a network', () => {
  expect(judge({ days: [], savedAt: null })).toMatchObject([{ verdict: 'attention' }]);
});

test('the demonstration needs no days, and none of today', () => {
  expect(judge({ isDemo: true, days: [], savedAt: null })).toMatchObject([{ verdict: 'well' }]);
  expect(judge({ isDemo: true }, now + 9 * dayMs)).toMatchObject([{ verdict: 'well' }]);
});

test('a broken first generation is named, and that the second is used', () => {
  const [, files] = judge({ savedAt: null, unusable: ['schedule.json'] });
  expect(files?.word).toBe('Cannot be used: schedule.json. The second generation is.');
});
