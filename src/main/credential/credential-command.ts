import { statSync } from 'node:fs';
import type { Credential } from '../calendar/credential';
import type { Clock } from '../clock';
import { createEdgeLog } from '../edge-log';
import { errorCode, reasonOf } from '../error-code';
import { firstLines } from '../first-lines';
import type { Log } from '../log';
import { isRefusal, usageRefusal, type LaunchFlags, type Refusal } from '../settings/launch';
import type { Disk } from '../store/disk';
import { isPrivate } from './credential-file';
import { createCredentialKeeper, type CredentialKeeper } from './credential-keeper';
import { credentialOfEnvironment, paired } from './given-credential';
import type { Keychain } from './keychain';
import { sealWith } from './seal-credential';
import { originOf } from './service-origin';

/** A start that only keeps or forgets a credential, and what it says in the end. */
export type CredentialCommand = (means: CommandMeans) => Promise<Answer>;

export type CommandMeans = {
  readonly directory: string;
  /** Null in a host that has none. */
  readonly keychain: Keychain | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Standard input. */
  readonly input: AsyncIterable<unknown> & { readonly isTTY?: boolean };
  /** The computer's own by default. */
  readonly disk?: Disk;
};

export type Answer = { readonly message: string; readonly exitCode: 0 } | Refusal;

type Environment = Readonly<Record<string, string | undefined>>;

const howToGive =
  'Set NARTHEX_PLANNING_CENTER_APP_ID and NARTHEX_PLANNING_CENTER_SECRET, or pipe in two lines: the application id, and the secret.';

/** Null for a start that is none of them. Takes from the environment what it needs of it at once. */
export function credentialCommand(flags: LaunchFlags, env: Environment): CredentialCommand | null {
  const { keepCredential, forgetCredential } = flags;
  if (keepCredential && forgetCredential) {
    const refusal = usageRefusal('Give either --keep-credential or --forget-credential.');
    return () => Promise.resolve(refusal);
  }
  if (forgetCredential) return forget;
  if (!keepCredential) return null;
  const given = credentialOfEnvironment(env);
  const origin = originOf(env, null);
  return async (means) => {
    const credential = given ?? (await credentialOfLines(means.input));
    if (typeof origin === 'object') return origin;
    return isRefusal(credential) ? credential : await keep({ ...credential, origin }, means);
  };
}

async function credentialOfLines(input: CommandMeans['input']): Promise<Credential | Refusal> {
  const [id, secret] = input.isTTY === true ? [] : await firstLines(input, 2);
  const credential = paired(
    { name: 'The first line, the application id,', text: id },
    { name: 'The second line, the secret,', text: secret },
  );
  return credential ?? usageRefusal(`There is no credential to keep. ${howToGive}`);
}

async function keep(
  given: Credential & { readonly origin: string },
  means: CommandMeans,
): Promise<Answer> {
  const sealed = await sealWith(means.keychain, given.secret, means.clock);
  if (sealed !== null && isRefusal(sealed)) return sealed;
  const keeper = keeperOf(means);
  return answered(`The credential could not be kept in ${keeper.path}`, async () => {
    await keeper.keep(given, sealed);
    const place = sealed
      ? `in this computer's keychain (${sealed.backend})`
      : `in a file ${readersOf(keeper.path)}, unencrypted: ${keeper.path}`;
    return `The credential is kept ${place}`;
  });
}

function forget(means: CommandMeans): Promise<Answer> {
  const keeper = keeperOf(means);
  return answered(`The credential in ${keeper.path} could not be removed`, async () =>
    (await keeper.forget()) ? 'The credential is no longer kept.' : 'No credential was kept.',
  );
}

function keeperOf({ log, ...means }: CommandMeans): CredentialKeeper {
  return createCredentialKeeper({ ...means, log: createEdgeLog(log) });
}

/** Who can read a file, as far as the system says; not every file system keeps to what it is told. */
function readersOf(path: string): string {
  if (process.platform === 'win32') return 'of your own folder';
  const found = statSync(path, { throwIfNoEntry: false });
  return found && !isPrivate(found)
    ? 'that others on this computer can read'
    : 'that only you can read';
}

/** EX_UNAVAILABLE where the disk refuses. */
async function answered(failure: string, work: () => Promise<string>): Promise<Answer> {
  try {
    return { exitCode: 0, message: await work() };
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return { exitCode: 69, message: `${failure} (${reasonOf(error)}).` };
  }
}
