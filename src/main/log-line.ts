import type { Instant } from '../core/time/instant';

export type LogLevel = 'info' | 'warn';

/** A longer line helps nobody, and a name may be as long as somebody likes. */
const mostCharacters = 2_000;

/** What would begin a new line, move a terminal's cursor, turn the direction of what follows, or is no character. */
const unprintable = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * One line of the log without its end: the time in UTC, the level, the message. A message may hold a name
 * from outside, and no name can make two lines of one.
 */
export function logLine(instant: Instant, level: LogLevel, message: string): string {
  const line = `${new Date(instant).toISOString()} ${level} ${message.slice(0, mostCharacters)}`;
  const text = printable(line);
  if (text.length <= mostCharacters) return text;
  // Between two halves of one character there would be no character at all.
  return `${text.slice(0, mostCharacters - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** A text from outside, for one line of a log or a terminal. */
export function printable(text: string): string {
  return text.replace(unprintable, ' ');
}
