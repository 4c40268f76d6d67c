import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Secret, type Credential } from '../calendar/credential';
import { errorCode } from '../error-code';
import { isRefusal, usageRefusal, type Refusal } from '../settings/launch';

type Environment = Readonly<Record<string, string | undefined>>;

/** Longer than any token is a file that was named by mistake. */
const mostBytes = 4096;

/** A pair that came with the start, and by which way. It counts before whatever is kept. */
export type GivenCredential = {
  readonly from: 'environment' | 'systemd';
  readonly credential: Credential;
};

/** Environment before systemd; null where neither gives anything. */
export function givenWithStart(env: Environment): GivenCredential | Refusal | null {
  const ofEnvironment = credentialOfEnvironment(env);
  const credential = ofEnvironment ?? credentialOfSystemd(env);
  if (credential === null || isRefusal(credential)) return credential;
  return { from: ofEnvironment === null ? 'systemd' : 'environment', credential };
}

/** The pair that the environment gives; null where it gives neither half. */
export function credentialOfEnvironment(env: Environment): Credential | Refusal | null {
  return paired(
    { name: 'NARTHEX_PLANNING_CENTER_APP_ID', text: env.NARTHEX_PLANNING_CENTER_APP_ID },
    { name: 'NARTHEX_PLANNING_CENTER_SECRET', text: env.NARTHEX_PLANNING_CENTER_SECRET },
  );
}

/** The pair of files that systemd gives a service: LoadCredential and its like in systemd.exec(5). */
export function credentialOfSystemd(env: Environment): Credential | Refusal | null {
  const folder = env.CREDENTIALS_DIRECTORY ?? '';
  if (folder === '') return null;
  const applicationId = readHalf(join(folder, 'narthex-application-id'));
  const secret = readHalf(join(folder, 'narthex-secret'));
  if (isRefusal(applicationId)) return applicationId;
  return isRefusal(secret) ? secret : paired(applicationId, secret);
}

/** One half of a pair as it was found, with the name by which a person knows it. */
export type Half = { readonly name: string; readonly text: string | undefined };

/** Null where both are missing or empty. One without the other is a mistake that somebody should know of. */
export function paired(id: Half, secret: Half): Credential | Refusal | null {
  const applicationId = id.text?.trim() ?? '';
  const text = secret.text?.trim() ?? '';
  if (applicationId === '' && text === '') return null;
  if (applicationId === '' || text === '') {
    const { name } = applicationId === '' ? id : secret;
    return usageRefusal(`${name} is missing. Give application id and secret, or neither.`);
  }
  if (applicationId.includes(':')) {
    return usageRefusal(`${id.name} holds a colon, which no application id has.`);
  }
  return { applicationId, secret: new Secret(text) };
}

function readHalf(path: string): Half | Refusal {
  try {
    const found = statSync(path);
    const isSmall = found.isFile() && found.size <= mostBytes;
    if (!isSmall) return usageRefusal(`${path} is no file that could hold half a credential.`);
    return { name: path, text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return { name: path, text: undefined };
    return { message: `${path} cannot be read (${code}).`, exitCode: 69 };
  }
}
