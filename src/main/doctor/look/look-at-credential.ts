import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { credentialName, isAsideName, isPrivate } from '../../credential/credential-file';
import { foundIn, type FoundCredential } from '../../credential/find-credential';
import type { GivenCredential } from '../../credential/given-credential';
import { decodeCredential } from '../../credential/kept-credential';
import { errorCode } from '../../error-code';
import { isRefusal, type Refusal } from '../../settings/launch';
import type { SeenCredential } from '../judge/judge-credential';
import { namesIn } from './read-text';

const mostBytes = 64 * 1024;

/** As `findBeside` finds it beside what was given with the start. A file that is broken or open to others stays as it is. */
export async function lookAtCredential(
  given: GivenCredential | Refusal | null,
  directory: string,
): Promise<SeenCredential> {
  if (given === null) return lookAtFile(directory);
  if (isRefusal(given)) return { ...ofFile, found: given };
  const { from, credential } = given;
  return { ...ofFile, from, found: { kind: 'open', credential, origin: null } };
}

const ofFile = { from: 'file', backend: null, isOpenToOthers: false } as const;

async function lookAtFile(directory: string): Promise<SeenCredential> {
  const path = join(directory, credentialName);
  try {
    const file = await stat(path);
    const isOpenToOthers = file.isFile() && !isPrivate(file);
    const isSmall = file.isFile() && file.size <= mostBytes;
    const decoded = isSmall ? decodeCredential(await readFile(path)) : { kind: 'broken' as const };
    if (decoded.kind !== 'sound') return { ...ofFile, found: lost(decoded.kind), isOpenToOthers };
    const { secret } = decoded.kept;
    const backend = secret.tier === 'keychain' ? secret.backend : null;
    return { ...ofFile, found: foundIn(decoded.kept), backend, isOpenToOthers };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') return { ...ofFile, found: lost('unreadable') };
    const isAside = (await namesIn(directory)).some(isAsideName);
    return { ...ofFile, found: isAside ? lost('broken') : null };
  }
}

function lost(why: 'broken' | 'newer' | 'unreadable'): FoundCredential {
  return { kind: 'lost', why, origin: null };
}
