import type { Clock } from '../clock';
import { reasonOf } from '../error-code';
import { within } from '../within';
import type { Finding, Topic } from '../../core/staff/finding';
import { unknown } from './finding';

/** Why something could not be looked at. */
export type Trouble = { readonly trouble: string };

/** A disk or a network folder that hangs hides what is on it, and nothing else. */
const patienceMs = 5_000;

/** What a look comes to, within 5 s. Never rejects: a code or a bug's name says why there is nothing. */
export async function attempt<T extends object | null | boolean>(
  clock: Pick<Clock, 'after'>,
  look: () => Promise<T>,
): Promise<T | Trouble> {
  try {
    const seen = await within(patienceMs, clock, look());
    return seen === 'late' ? { trouble: `no answer within ${patienceMs / 1000} s` } : seen;
  } catch (error) {
    return { trouble: reasonOf(error) };
  }
}

export function isTrouble(seen: unknown): seen is Trouble {
  return typeof seen === 'object' && seen !== null && 'trouble' in seen;
}

/** What `judge` makes of what was seen; where that could not be looked at, this is said. */
export function judged<T>(
  topic: Topic,
  seen: T | Trouble,
  judge: (seen: T) => Finding | readonly Finding[],
): readonly Finding[] {
  if (isTrouble(seen)) return [unknown(topic, `It could not be looked at (${seen.trouble}).`)];
  return [judge(seen)].flat();
}
