import { dayMs, type Instant } from '../../../core/time/instant';
import { ageWord } from '../age-word';
import type { Finding } from '../../../core/staff/finding';
import { attention, well } from '../finding';

/** The last warnings, the newest last; null where there is no log. */
export type SeenLog = { readonly warnings: readonly Warning[] } | null;

export type Warning = { readonly at: Instant; readonly message: string };

const topic = 'log';

/** What is older than a day is told, and calls for nobody. */
export function judgeLog(seen: SeenLog, now: Instant): readonly Finding[] {
  if (seen === null) return [well(topic, 'There is none yet.')];
  if (seen.warnings.length === 0) return [well(topic, 'No warning among its last lines.')];
  return seen.warnings.map(({ at, message }) => {
    const word = `${ageWord(now - at)} ago: ${message}`;
    return now - at < dayMs ? attention(topic, word, null) : well(topic, word);
  });
}
