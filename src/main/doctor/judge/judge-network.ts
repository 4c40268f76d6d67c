import { describeFailure, type CalendarFailure } from '../../calendar/calendar-failure';
import type { Finding } from '../../../core/staff/finding';
import { attention, broken, unknown, well } from '../finding';

/** What came of asking the service once. */
export type SeenNetwork =
  /** The demonstration asks nobody. */
  | { readonly kind: 'not-needed' }
  /** It is not known whom to ask: a start would be refused. */
  | { readonly kind: 'nobody-to-ask' }
  | {
      readonly kind: 'asked';
      /** The service's name; null where it is an address of its own. */
      readonly name: string | null;
      /** Null where the name is found; else a code of the system, or `late`. */
      readonly nameFailure: string | null;
      readonly answer: SeenAnswer;
    };

export type SeenAnswer =
  | { readonly kind: 'church'; readonly name: string }
  /** Something of the service's answered, asked without a credential. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'failure'; readonly failure: CalendarFailure };

const topic = 'network';

/** How long the answer was waited for. */
export const patienceMs = 10_000;

export function judgeNetwork(seen: SeenNetwork): readonly Finding[] {
  if (seen.kind === 'not-needed') {
    return [well(topic, 'Not needed: the demonstration church is inside of the program.')];
  }
  if (seen.kind === 'nobody-to-ask') {
    return [unknown(topic, 'Not asked: see what is said of settings and credential.')];
  }
  return [...judgeName(seen), judgeAnswer(seen.answer)];
}

function judgeName({ name, nameFailure }: Extract<SeenNetwork, { kind: 'asked' }>): Finding[] {
  if (name === null) return [];
  if (nameFailure === null) return [well(topic, `The name ${name} is found.`)];
  const why = nameFailure === 'late' ? `within ${patienceMs / 1000} s` : `(${nameFailure})`;
  const advice = 'Look at cable or Wi-Fi, then at the router: no web page would open either.';
  return [broken(topic, `The name ${name} is not found ${why}.`, advice)];
}

function judgeAnswer(answer: SeenAnswer): Finding {
  switch (answer.kind) {
    case 'church':
      return well(topic, `Planning Center answered, for ${churchWord(answer.name)}.`);
    case 'somebody': {
      const word = 'Planning Center answers. It was asked without the credential.';
      return well(topic, word);
    }
    case 'failure':
      return judgeFailure(answer.failure);
  }
}

function churchWord(name: string): string {
  return name === '' ? 'a church without a name' : name;
}

function judgeFailure(failure: CalendarFailure): Finding {
  if (failure.kind === 'deadline') {
    const word = `Planning Center did not answer within ${patienceMs / 1000} s.`;
    return broken(topic, word, 'Look at cable or Wi-Fi, and at what may hold the request up.');
  }
  const word = describeFailure(failure);
  return isPassing(failure)
    ? attention(topic, word, 'Wait some minutes, and ask the doctor again.')
    : broken(topic, word, null);
}

/** What the service says of itself, and mends itself. */
function isPassing(failure: CalendarFailure): boolean {
  return (
    failure.kind === 'rate-limited' || (failure.kind === 'bad-status' && failure.status >= 500)
  );
}
