import type { Finding } from '../../../core/staff/finding';
import { attention, broken, well } from '../finding';

/** What stands in `settings.json`. */
export type SeenSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'broken' }
  /** With what the start would say of it in the log, a line each. */
  | { readonly kind: 'read'; readonly complaints: readonly string[] };

const topic = 'settings';

/** `refusal` is why a start would not be one with what is typed, set and written; null where it would. */
export function judgeSettings(seen: SeenSettings, refusal: string | null): readonly Finding[] {
  const refused = refusal === null ? [] : [broken(topic, `No start: ${refusal}`, null)];
  return [...judgeFile(seen), ...refused];
}

function judgeFile(seen: SeenSettings): readonly Finding[] {
  switch (seen.kind) {
    case 'none':
      return [well(topic, 'There is no settings.json; defaults hold.')];
    case 'unreadable': {
      const advice = 'Start as the person whose file it is.';
      return [broken(topic, `settings.json cannot be read (${seen.code}).`, advice)];
    }
    case 'broken': {
      const word = 'settings.json is no JSON: the next start sets it aside, and defaults hold.';
      return [attention(topic, word, 'Correct it: mostly a comma or a quotation mark is missing.')];
    }
    case 'read':
      if (seen.complaints.length === 0) return [well(topic, 'Every setting is used.')];
      return seen.complaints.map((word) => attention(topic, word, 'Correct it in settings.json.'));
  }
}
