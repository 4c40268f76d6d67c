import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock';
import { errorCode, reasonOf } from '../error-code';
import type { Log } from '../log';
import { asideName, surplusAside } from '../set-aside';
import { decodeCredential, type KeptCredential } from './kept-credential';

export const credentialName = 'credential.json';

/** What a start finds in the place of the credential. */
export type FoundFile =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sound'; readonly kept: KeptCredential }
  /** There was one, and it is not to be had. */
  | { readonly kind: 'lost'; readonly why: 'broken' | 'newer' | 'unreadable' };

export type Notes = { readonly log: Log; readonly clock: Pick<Clock, 'wall'> };

const mostBytes = 64 * 1024;
const mostBroken = 3;
/** All that says who else than the owner may do something with a file. */
const othersBits = 0o077;

/**
 * Reads the kept credential; at once, because a start has nothing to do without it, and it is small. A file
 * that is broken is set aside. As long as it stands there the church is not forgotten: the credential is
 * lost then, and nobody is shown a demonstration instead.
 */
export function readCredentialFile(directory: string, notes: Notes): FoundFile {
  const path = join(directory, credentialName);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return isAside(directory) ? { kind: 'lost', why: 'broken' } : { kind: 'nothing' };
    narrow(path, found, notes.log);
    const isSmall = found.isFile() && found.size <= mostBytes;
    const decoded = isSmall ? decodeCredential(readFileSync(path)) : { kind: 'broken' as const };
    if (decoded.kind === 'sound') return decoded;
    if (decoded.kind === 'broken') setAside(directory, notes);
    return { kind: 'lost', why: decoded.kind };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    notes.log.warn(`${path} could not be used (${code}).`);
    return { kind: 'lost', why: 'unreadable' };
  }
}

/** Whether it is the name of a broken credential that stands aside. */
export function isAsideName(name: string): boolean {
  return name.startsWith(`${credentialName}.bad-`);
}

/** Whether nobody but its owner may open it, as far as its bits tell. Windows has other ways. */
export function isPrivate({ mode }: Pick<Stats, 'mode'>): boolean {
  return process.platform === 'win32' || (mode & othersBits) === 0;
}

/** A folder that is not there holds none. */
function isAside(directory: string): boolean {
  return existsSync(directory) && readdirSync(directory).some(isAsideName);
}

function narrow(path: string, found: Stats, log: Log): void {
  if (!found.isFile() || isPrivate(found)) return;
  try {
    chmodSync(path, 0o600);
    log.warn(
      `Others on this computer could open ${path}; they no longer can. If somebody might have, make a new token.`,
    );
  } catch (error) {
    log.warn(`Others on this computer can open ${path} (${reasonOf(error)}). Make a new token.`);
  }
}

function setAside(directory: string, { log, clock }: Notes): void {
  const aside = asideName(credentialName, 'bad', clock.wall());
  renameSync(join(directory, credentialName), join(directory, aside));
  log.warn(`The kept credential in ${directory} is broken; it is set aside as ${aside}.`);
  const surplus = surplusAside(readdirSync(directory), { fresh: aside, most: mostBroken });
  for (const old of surplus) rmSync(join(directory, old), { force: true });
}
