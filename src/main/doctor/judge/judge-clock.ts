import { describeDoubt, type ClockDoubt } from '../../sync/trusted-clock';
import type { Finding } from '../../../core/staff/finding';
import { attention, broken, unknown, well } from '../finding';

export type SeenClock = {
  readonly doubt: ClockDoubt | null;
  /** Whether the service said what time it is. */
  readonly isCompared: boolean;
  /** Whether the system says that it has the time from the network; null where it does not say. */
  readonly isSynchronized: boolean | null;
  /** IANA name of this computer's zone; null where it has none that is known. */
  readonly zone: string | null;
  /** Of the church whose days are kept; null where there is none. */
  readonly churchZone: string | null;
};

const topic = 'clock';

export function judgeClock(seen: SeenClock): readonly Finding[] {
  return [judgeTime(seen), judgeSource(seen), judgeZone(seen)];
}

function judgeTime({ doubt, isCompared }: SeenClock): Finding {
  if (doubt === 'restored-at-boot') return attention(topic, describeDoubt(doubt), null);
  if (doubt !== null) return broken(topic, describeDoubt(doubt), null);
  if (isCompared) return well(topic, "It agrees with Planning Center's to within two minutes.");
  const word = 'It could not be compared with any other; nothing that is kept speaks against it.';
  return unknown(topic, word);
}

function judgeSource({ isSynchronized }: SeenClock): Finding {
  if (isSynchronized === true) return well(topic, 'The system has set it by the network.');
  const word = 'The system does not say here whether the network sets it.';
  return unknown(topic, word, "See that the system's own setting for that is on.");
}

function judgeZone({ zone, churchZone }: SeenClock): Finding {
  if (zone === null) {
    const advice = "Set it in the system's settings; take the variable TZ away if there is one.";
    return attention(topic, "This computer's time zone is not known.", advice);
  }
  if (churchZone === null || churchZone === zone) return well(topic, `Its zone is ${zone}.`);
  const word = `Its zone is ${zone}. The church's is ${churchZone}, and boards go by that.`;
  return well(topic, word);
}
