import { describeAbsence } from '../../calendar/credential-absence';
import type { FoundCredential } from '../../credential/find-credential';
import { isRefusal, type Refusal } from '../../settings/launch';
import type { RunningHost } from '../doctor-means';
import type { Finding } from '../../../core/staff/finding';
import { attention, broken, unknown, well } from '../finding';

/** Where a start would find its credential, without the credential's secret. */
export type SeenCredential = {
  readonly found: FoundCredential | Refusal | null;
  readonly from: 'environment' | 'systemd' | 'file';
  /** The keychain that sealed it, by its own name; null where none did. */
  readonly backend: string | null;
  /** Whether others on this computer may open the file. */
  readonly isOpenToOthers: boolean;
};

const topic = 'credential';

/** What is known beside what is kept. */
export type CredentialWitness = {
  /** Days of a church are kept, so that a credential was there once. */
  readonly hasChurch: boolean;
  /** What the host that asks has of it; null for a command, which cannot know what a service is given. */
  readonly ofHost: ReturnType<RunningHost['credential']> | null;
};

export function judgeCredential(
  seen: SeenCredential,
  { hasChurch, ofHost }: CredentialWitness,
): readonly Finding[] {
  const { found } = seen;
  const open = seen.isOpenToOthers ? [openWord] : [];
  if (found === null) return [judgeNone(hasChurch, ofHost !== null)];
  if (isRefusal(found)) return [broken(topic, found.message, null)];
  if (found.kind === 'lost') return [broken(topic, describeAbsence(found.why), null), ...open];
  if (found.kind === 'sealed' && ofHost !== null) {
    return [judgeSealed(placeWord(seen), ofHost), ...open];
  }
  return [well(topic, placeWord(seen) + (found.kind === 'sealed' ? ` ${untried}` : '')), ...open];
}

const serviceHint = 'One that a service is given is not seen from here.';
const untried = 'Whether that opens is seen only when windows start.';

function judgeNone(hasChurch: boolean, isHost: boolean): Finding {
  const hint = isHost ? '' : ` ${serviceHint}`;
  if (!hasChurch) return well(topic, `None: the demonstration church is shown.${hint}`);
  const advice = isHost
    ? 'Give it again in Setup.'
    : 'If no service gives it one, keep it with --keep-credential.';
  return attention(topic, `None, although a church's days are kept here.${hint}`, advice);
}

/** What only the keychain knows, and whoever has asked it. */
function judgeSealed(place: string, ofHost: ReturnType<RunningHost['credential']>): Finding {
  if (ofHost === 'open') return well(topic, `${place} The keychain has given it.`);
  if (ofHost === 'unasked') {
    return unknown(topic, `${place} It is not asked for while the demonstration is shown.`);
  }
  return ofHost === 'opening'
    ? unknown(topic, describeAbsence(ofHost))
    : broken(topic, describeAbsence(ofHost), null);
}

const openWord = attention(
  topic,
  'Others on this computer can open credential.json.',
  'The next start closes it. If somebody might have read it, make a new token.',
);

function placeWord({ from, backend }: SeenCredential): string {
  if (from === 'environment') return 'Given by variables of the environment.';
  if (from === 'systemd') return 'Given by systemd.';
  if (backend === null) return 'Kept in credential.json, unencrypted.';
  return `Kept, sealed by this computer's keychain (${backend}).`;
}
