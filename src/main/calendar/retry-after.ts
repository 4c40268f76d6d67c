import { minuteMs } from '../../core/time/instant';

const shortestMs = 1_000;
const longestMs = 15 * minuteMs;

/**
 * How long a 429 asks to wait, from its own headers: between 1 s and 15 min whatever they hold, or null
 * where they say nothing that can be read. A date counts from the answer's own Date, since the clock of
 * this computer may be wrong.
 */
export function retryAfterMs(headers: Headers): number | null {
  const text = headers.get('retry-after')?.trim() ?? '';
  const waitMs = /^-?\d+(\.\d+)?$/u.test(text) ? Number(text) * 1000 : untilDate(text, headers);
  if (waitMs === null || Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, shortestMs), longestMs);
}

function untilDate(text: string, headers: Headers): number | null {
  if (text === '') return null;
  return Date.parse(text) - Date.parse(headers.get('date') ?? '');
}
