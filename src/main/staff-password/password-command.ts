import { join } from 'node:path';
import type { Secret } from '../calendar/credential';
import type { Clock } from '../clock';
import { createEdgeLog } from '../edge-log';
import { errorCode, reasonOf } from '../error-code';
import { firstLines } from '../first-lines';
import { isRefusal, usageRefusal, type LaunchFlags, type Refusal } from '../settings/launch';
import { createDisk, type Disk } from '../store/disk';
import { removeLeftovers } from '../store/leftovers';
import { askUnseen, type Terminal } from './ask-unseen';
import { encodePassword, type ScryptCost } from './kept-password';
import { passwordName } from './password-file';
import { hashPassword, usualCost } from './password-hash';
import { passwordRule, readPassword } from './password-rule';

/** A start that only sets or forgets the staff password, beside a host that may be running. */
export type PasswordCommand = (means: PasswordMeans) => Promise<Answer>;

export type PasswordMeans = {
  readonly directory: string;
  readonly clock: Clock;
  /** Standard input. */
  readonly input: Terminal['input'] & { readonly isTTY?: boolean };
  /** Where questions go. */
  readonly output: Terminal['output'];
  /** The computer's own by default. */
  readonly disk?: Disk;
  /** What is usual by default. */
  readonly cost?: ScryptCost;
};

type Answer = { readonly message: string; readonly exitCode: 0 } | Refusal;

/** Null for a start that is neither. */
export function passwordCommand(flags: LaunchFlags): PasswordCommand | null {
  const { setStaffPassword, forgetStaffPassword } = flags;
  if (setStaffPassword && forgetStaffPassword) {
    const refusal = usageRefusal('Give either --set-staff-password or --forget-staff-password.');
    return () => Promise.resolve(refusal);
  }
  if (forgetStaffPassword) return forget;
  return setStaffPassword ? set : null;
}

async function set(means: PasswordMeans): Promise<Answer> {
  const password = await givenPassword(means);
  if (isRefusal(password)) return password;
  return answered(means, 'set', async (path, disk) => {
    const kept = await hashPassword(password, means.cost ?? usualCost);
    await disk.write(path, encodePassword(kept));
    return 'The staff password is set. Staff sign in at /staff, wherever Narthex serves boards; who was signed in before is no longer.';
  });
}

function forget(means: PasswordMeans): Promise<Answer> {
  return answered(means, 'removed', async (path, disk) => {
    const isThere = (await disk.read(path, 0)) !== null;
    await disk.remove(path);
    return isThere
      ? 'There is no staff password any more, and no staff page over the network.'
      : 'No staff password was set.';
  });
}

async function givenPassword(means: PasswordMeans): Promise<Secret | Refusal> {
  const { input } = means;
  if (input.isTTY !== true) {
    const [line = ''] = await firstLines(input, 1);
    return readPassword(line) ?? usageRefusal(`Give it on standard input. ${passwordRule}`);
  }
  const [first = '', again = ''] = await askUnseen(['Staff password: ', 'Once more: '], means);
  if (first !== again) return usageRefusal('Those are two passwords. Nothing has changed.');
  return readPassword(first) ?? usageRefusal(passwordRule);
}

/** EX_UNAVAILABLE where the disk refuses. What killed writes have left goes with the work. */
async function answered(
  { directory, clock, disk = createDisk(clock) }: PasswordMeans,
  done: 'set' | 'removed',
  work: (path: string, disk: Disk) => Promise<string>,
): Promise<Answer> {
  // The log belongs to the host that may be running.
  const log = createEdgeLog({ info: () => undefined, warn: () => undefined });
  try {
    const message = await work(join(directory, passwordName), disk);
    await removeLeftovers(directory, [passwordName], { disk, log });
    return { exitCode: 0, message };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    const place = join(directory, passwordName);
    const message = `The staff password in ${place} could not be ${done} (${reasonOf(error)}).`;
    return { exitCode: 69, message };
  }
}
