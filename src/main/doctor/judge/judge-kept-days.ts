import { hourMs, type Instant, type Interval } from '../../../core/time/instant';
import { ageWord } from '../age-word';
import type { Finding } from '../../../core/staff/finding';
import { attention, well } from '../finding';

/** What is kept on disk of the church that a start would show. */
export type SeenDays = {
  readonly isDemo: boolean;
  readonly days: readonly SeenDay[];
  /** When the first generation was written; null where it cannot be used. */
  readonly savedAt: Instant | null;
  /** Names of schedule files that are there and cannot be used. */
  readonly unusable: readonly string[];
};

export type SeenDay = Interval & {
  /** ISO date in the venue's zone. */
  readonly date: string;
  readonly fetchedAt: Instant;
};

/** From then on a board says so in a clear strip: docs/states.md. */
const staleMs = 3 * hourMs;

const topic = 'kept days';

/** `now` is the computer's, right or wrong: the finding on its clock says which. */
export function judgeKeptDays(seen: SeenDays, now: Instant): readonly Finding[] {
  return [judgeDays(seen, now), ...judgeFiles(seen)];
}

function judgeDays({ isDemo, days, savedAt }: SeenDays, now: Instant): Finding {
  const today = days.find((day) => day.startsAt <= now && now < day.endsAt);
  if (days.length === 0) {
    if (isDemo) return well(topic, 'None yet; the demonstration needs none.');
    const advice = 'Start Narthex with a network: it fills two weeks within half an hour.';
    return attention(topic, 'None: without a network there would be nothing to show.', advice);
  }
  const written = savedAt === null ? '' : ` Written ${ageWord(now - savedAt)} ago.`;
  const word = `${daysWord(days, now)}${written}`;
  if (isDemo) return well(topic, word);
  const advice = 'Start Narthex, and see what is said of network and credential.';
  if (!today) return attention(topic, `Today is not among them. ${word}`, advice);
  const ageMs = now - today.fetchedAt;
  return ageMs > staleMs ? attention(topic, word, advice) : well(topic, word);
}

function daysWord(days: readonly SeenDay[], now: Instant): string {
  const ages = days.map(({ date, fetchedAt }) => `${date} (${ageWord(now - fetchedAt)} old)`);
  return `${days.length} ${days.length === 1 ? 'day is' : 'days are'} kept: ${ages.join(', ')}.`;
}

function judgeFiles({ unusable, savedAt, days }: SeenDays): readonly Finding[] {
  if (unusable.length === 0) return [];
  const isSecond = savedAt === null && days.length > 0;
  const word = `Cannot be used: ${unusable.join(', ')}.${isSecond ? ' The second generation is.' : ''}`;
  return [attention(topic, word, 'Nothing: the next start sets it aside and writes another.')];
}
