import { describeAbsence } from '../../calendar/credential-absence';
import type { FoundCredential } from '../../credential/find-credential';
import { isRefusal, type Refusal } from '../../settings/launch';
import type { Finding } from '../../../core/staff/finding';
import { attention, broken, well } from '../finding';

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

/** `hasChurch`: days of a church are kept, so that a credential was there once. */
export function judgeCredential(seen: SeenCredential, hasChurch: boolean): readonly Finding[] {
  const { found } = seen;
  const open = seen.isOpenToOthers ? [openWord] : [];
  if (found === null) return [hasChurch ? missing : none];
  if (isRefusal(found)) return [broken(topic, found.message, null)];
  if (found.kind === 'lost') return [broken(topic, describeAbsence(found.why), null), ...open];
  return [well(topic, placeWord(seen)), ...open];
}

const serviceHint = 'One that a service is given is not seen from here.';

const none = well(topic, `None: the demonstration church is shown. ${serviceHint}`);

const missing = attention(
  topic,
  `None, although a church's days are kept here. ${serviceHint}`,
  'If no service gives it one, keep it with --keep-credential.',
);

const openWord = attention(
  topic,
  'Others on this computer can open credential.json.',
  'The next start closes it. If somebody might have read it, make a new token.',
);

function placeWord({ from, backend }: SeenCredential): string {
  if (from === 'environment') return 'Given by variables of the environment.';
  if (from === 'systemd') return 'Given by systemd.';
  if (backend === null) return 'Kept in credential.json, unencrypted.';
  return `Kept, sealed by this computer's keychain (${backend}). Whether that opens is seen only when windows start.`;
}
