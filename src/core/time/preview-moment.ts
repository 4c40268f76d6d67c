/** A moment that somebody wants to see a board at, as the venue's clock and calendar show it. It may not exist. */
export type PreviewMoment = {
  /** 1 to 9999, in the Gregorian calendar. */
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** The form of a moment, for whoever has written another. */
export const previewMomentForm = 'YYYY-MM-DDTHH:MM';

/**
 * What `2026-11-22T10:12`, or the same with seconds, says; null for everything else. A day that no calendar
 * has is refused, and so is 24:00. An hour that the venue's clocks skip cannot be known here.
 */
export function parsePreviewMoment(text: string): PreviewMoment | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const isDate = year >= 1 && month >= 1 && day >= 1 && day <= daysOfMonth(year, month);
  const isTime = hour <= 23 && minute <= 59 && second <= 59;
  return isDate && isTime ? { year, month, day, hour, minute, second } : null;
}

/** 0 where there is no such month. */
function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths[month - 1] ?? 0;
}
