import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPrivate } from '../credential/credential-file';
import type { EdgeLog } from '../edge-log';
import { errorCode, reasonOf } from '../error-code';
import type { Disk } from '../store/disk';
import { decodePassword, type KeptPassword } from './kept-password';

export const passwordName = 'staff-password.json';

const mostBytes = 4 * 1024;
const topic = 'staff-password';
const mend = 'Until then there are no staff pages over the network.';

export type PasswordFileOptions = {
  readonly directory: string;
  readonly disk: Disk;
  readonly log: EdgeLog;
};

/**
 * Looks up the staff password, each time on the disk: it may be another one by now, and it is small. Null
 * where there is none, and where it cannot be used; of that the log hears once. Never rejects.
 */
export function createPasswordFile(
  options: PasswordFileOptions,
): () => Promise<KeptPassword | null> {
  const { disk, log } = options;
  const path = join(options.directory, passwordName);
  const complain = (word: string) => {
    log.say(topic, 'warn', `${word} ${mend}`);
    return null;
  };

  async function look(): Promise<KeptPassword | null> {
    const bytes = await disk.read(path, mostBytes);
    if (bytes === null) {
      log.settle(topic);
      return null;
    }
    const decoded = decodePassword(bytes === 'nonsense' ? new Uint8Array() : bytes);
    if (decoded.kind === 'newer') {
      return complain(`The staff password in ${path} is of a newer Narthex. Start that one.`);
    }
    if (decoded.kind === 'broken') {
      return complain(
        `The staff password in ${path} is damaged. Set it anew with --set-staff-password.`,
      );
    }
    await narrow(path, log);
    return decoded.kept;
  }

  return () =>
    look().catch((error: unknown) => {
      const code = errorCode(error);
      if (code === undefined) throw error;
      return complain(`The staff password in ${path} cannot be read (${code}). Mend that.`);
    });
}

/** Whoever can read what is made of a password can try guesses on it, as fast as they like. */
async function narrow(path: string, log: EdgeLog): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || isPrivate(found)) return;
  const risk = 'If somebody might have, set another staff password.';
  try {
    await chmod(path, 0o600);
    log.say('open-password', 'warn', `Others could open ${path}; they no longer can. ${risk}`);
  } catch (error) {
    const word = `Others on this computer can open ${path} (${reasonOf(error)}). ${risk}`;
    log.say('open-password', 'warn', word);
  }
}
