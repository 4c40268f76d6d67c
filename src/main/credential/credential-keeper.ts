import { join } from 'node:path';
import type { Credential } from '../calendar/credential';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { createAside } from '../store/aside';
import { createDisk, type Disk } from '../store/disk';
import { removeLeftovers } from '../store/leftovers';
import { credentialName, isAsideName } from './credential-file';
import type { SealedSecret } from './keychain';
import { decodeCredential, encodeCredential, type KeptSecret } from './kept-credential';

/** Writes and removes what `readCredentialFile` reads. Each rejects as the disk does. */
export type CredentialKeeper = {
  /**
   * Keeps it in place of any other, so that a crash at any moment leaves the one or the other. Sealed, where
   * `sealed` is not null; else as it is.
   */
  readonly keep: (
    given: GivenCredential,
    sealed: SealedSecret | null,
  ) => Promise<KeptSecret['tier']>;
  /** Resolves with whether there was one. */
  readonly forget: () => Promise<boolean>;
  readonly path: string;
};

export type GivenCredential = Credential & { readonly origin: string };

export type KeeperOptions = {
  readonly directory: string;
  readonly clock: Clock;
  readonly log: EdgeLog;
  /** The computer's own by default. */
  readonly disk?: Disk;
};

const mostBytes = 64 * 1024;
const mostNames = 10_000;

export function createCredentialKeeper(options: KeeperOptions): CredentialKeeper {
  const { directory, clock, log } = options;
  const disk = options.disk ?? createDisk(clock);
  const path = join(directory, credentialName);
  const look = () => disk.read(path, mostBytes);

  /** A newer program's file has its own worth. Whatever else lies here is what is being replaced. */
  async function clearNewer(): Promise<void> {
    const bytes = await look();
    if (bytes === null || bytes === 'nonsense') return;
    const decoded = decodeCredential(bytes);
    if (decoded.kind === 'newer') await createAside(path, disk, clock).moveNewer(decoded.version);
  }

  /** What may hold a secret that nobody asked to keep any longer. */
  async function removeRest(): Promise<number> {
    await removeLeftovers(directory, [credentialName], { disk, log });
    const names = (await disk.list(directory, mostNames)).filter(isAsideName);
    for (const name of names) await disk.remove(join(directory, name));
    return names.length;
  }

  return {
    path,
    keep: async ({ origin, applicationId, secret }, sealed) => {
      await clearNewer();
      const kept: KeptSecret = sealed ? { tier: 'keychain', ...sealed } : { tier: 'file', secret };
      await disk.write(path, encodeCredential({ origin, applicationId, secret: kept }));
      await removeRest();
      return kept.tier;
    },
    forget: async () => {
      const isThere = (await look()) !== null;
      await disk.remove(path);
      return (await removeRest()) > 0 || isThere;
    },
  };
}
