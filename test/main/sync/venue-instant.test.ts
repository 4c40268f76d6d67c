import { Settings } from 'luxon';
import { afterEach, expect, test } from 'vitest';
import { parsePreviewMoment } from '../../../src/core/time/preview-moment';
import { venueInstant } from '../../../src/main/sync/venue-instant';

const realNow = Settings.now;
afterEach(() => {
  Settings.now = realNow;
});

const seasons = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'] as const;

test.each(
  seasons.flatMap((askedAt) =>
    (
      [
        ['America/New_York', '2026-11-22T10:12', '2026-11-22T15:12:00Z'],
        ['Pacific/Kiritimati', '2026-11-22T10:12:30', '2026-11-21T20:12:30Z'],
        // Shown twice.
        ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30:00Z'],
        ['Europe/Zurich', '2026-10-25T02:15', '2026-10-25T00:15:00Z'],
        ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
        // Skipped.
        ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
        ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:30:00Z'],
      ] as const
    ).map((row) => [...row, askedAt] as const),
  ),
)('the clocks of %s show %s at %s, asked at %s', (timeZone, text, instant, askedAt) => {
  Settings.now = () => Date.parse(askedAt);
  const moment = parsePreviewMoment(text);
  if (moment === null) throw new Error(`${text} is no moment`);
  expect(venueInstant(moment, timeZone)).toBe(Date.parse(instant));
});
