import { hourMs } from '../core/time/instant';
import type { Clock } from './clock';
import { logLine, type LogLevel } from './log-line';

/** What staff and maintainers can read afterwards. Messages carry no secret, no header and no query. */
export type Log = Readonly<Record<LogLevel, (message: string) => void>>;

/** A place for finished lines. It never throws, and nobody waits for it. */
export type LineSink = (line: string) => void;

export type CollapsingLog = Log & {
  /** Says how often the last message was repeated, where nothing has said so yet. */
  readonly sayRepeats: () => void;
};

/**
 * Writes one line a message to each sink. A message that only repeats the one before it is counted
 * instead; the count is said before the next message, and once an hour while it goes on.
 */
export function createLog(
  clock: Pick<Clock, 'wall' | 'monotonic'>,
  sinks: readonly LineSink[],
): CollapsingLog {
  let last: { readonly level: LogLevel; readonly message: string } | undefined;
  let repeats = 0;
  let saidMono = 0;

  function say(level: LogLevel, message: string): void {
    const line = logLine(clock.wall(), level, message);
    saidMono = clock.monotonic();
    for (const sink of sinks) sink(line);
  }

  function sayRepeats(): void {
    if (last === undefined || repeats === 0) return;
    const word = repeats === 1 ? 'once' : `${repeats} times`;
    repeats = 0;
    say(last.level, `… repeated ${word}`);
  }

  function write(level: LogLevel, message: string): void {
    if (last?.level === level && last.message === message) {
      repeats += 1;
      if (clock.monotonic() - saidMono >= hourMs) sayRepeats();
      return;
    }
    sayRepeats();
    last = { level, message };
    say(level, message);
  }

  return {
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    sayRepeats,
  };
}
