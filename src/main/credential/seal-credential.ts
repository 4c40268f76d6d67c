import type { Secret } from '../calendar/credential';
import type { Clock } from '../clock';
import type { Refusal } from '../settings/launch';
import { within } from '../within';
import type { Keychain, SealedSecret } from './keychain';

/** Somebody sits there, and may have to type a password first. */
const patienceMs = 60_000;

/**
 * Null where there is no keychain, and a secret can be kept in clear only. A keychain that is there and does not do its work is no reason to do so unasked.
 */
export async function sealWith(
  keychain: Keychain | null,
  secret: Secret,
  clock: Clock,
): Promise<SealedSecret | Refusal | null> {
  const refusal: Refusal = {
    exitCode: 69,
    message:
      "This computer's keychain does not take the credential. Unlock it and try again, or keep it in a file, unencrypted, with --web --keep-credential.",
  };
  if (keychain === null) return null;
  const sealing = keychain.seal(secret).catch(() => refusal);
  const sealed = await within(patienceMs, clock, sealing);
  return sealed === 'late' ? refusal : sealed;
}
