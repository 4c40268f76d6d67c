import { expect, test } from 'vitest';
import { parsePreviewMoment } from '../../../src/core/time/preview-moment';

const parts = (...numbers: number[]) => {
  const [year, month, day, hour, minute, second = 0] = numbers;
  return { year, month, day, hour, minute, second };
};

test.each([
  ['2026-11-22T10:12', parts(2026, 11, 22, 10, 12)],
  ['2026-11-22T10:12:45', parts(2026, 11, 22, 10, 12, 45)],
  ['2026-01-01T00:00', parts(2026, 1, 1, 0, 0)],
  ['2026-12-31T23:59:59', parts(2026, 12, 31, 23, 59, 59)],
  ['2028-02-29T09:00', parts(2028, 2, 29, 9, 0)],
  ['2000-02-29T09:00', parts(2000, 2, 29, 9, 0)],
])('%s is a moment', (text, moment) => {
  expect(parsePreviewMoment(text)).toEqual(moment);
});

test.each([
  '',
  'now',
  '2026-11-22',
  '10:12',
  '2026-11-22 10:12',
  '2026-11-22t10:12',
  '2026-11-22T10',
  '2026-11-22T9:12',
  '2026-11-22T10:12Z',
  '2026-11-22T10:12-05:00',
  '2026-11-22T10:12:45.5',
  '2026-11-22T10:12\n',
  ' 2026-11-22T10:12',
  '+2026-11-22T10:12',
  '٢٠٢٦-11-22T10:12',
  '0000-01-01T00:00',
  '2026-00-22T10:12',
  '2026-13-22T10:12',
  '2026-11-00T10:12',
  '2026-11-31T10:12',
  '2026-02-29T10:12',
  '1900-02-29T10:12',
  '2026-11-22T24:00',
  '2026-11-22T10:60',
  '2026-11-22T10:12:60',
])('%j is none', (text) => {
  expect(parsePreviewMoment(text)).toBeNull();
});
