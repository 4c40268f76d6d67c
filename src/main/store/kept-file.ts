import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { errorCode, reasonOf } from '../error-code';
import { createAside } from './aside';
import type { Disk } from './disk';
import { seal, unseal, type OpenedFile } from './sealed-file';

/** One file of the store, which no other file in its place is lost for. */
export type KeptFile = {
  /**
   * What `decode` makes of the file. Null where there is none, where it belongs to somebody else, or where
   * it cannot be used: then it is set aside and named in the log. Never rejects.
   */
  readonly take: <T>(decode: (file: OpenedFile) => T | null) => Promise<T | null>;
  /** Replaces the file, and moves aside what is not its owner's own. Returns the seal. Rejects as the disk does. */
  readonly put: (organizationId: string, body: unknown) => Promise<string>;
};

export type KeptFileOptions = {
  readonly path: string;
  /** Whose files may be used: `Owner.service`. Null where that is not known: those of whoever's they are. */
  readonly service: string | null;
  readonly disk: Disk;
  readonly clock: Pick<Clock, 'wall'>;
  readonly log: EdgeLog;
};

/** What stands in the file's place. */
type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'own' | 'other'; readonly file: OpenedFile }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken' };

/** A church's fortnight is a megabyte; a file beyond this is no schedule, and would take the memory away. */
const mostBytes = 64 * 1024 * 1024;

const mostBroken = 3;
const mostOthers = 1;

export function createKeptFile({ path, service, disk, clock, log }: KeptFileOptions): KeptFile {
  const aside = createAside(path, disk, clock);
  const say = (level: 'info' | 'warn', word: string) => log.say(path, level, word);

  async function look(): Promise<Found> {
    const bytes = await disk.read(path, mostBytes);
    if (bytes === null) return { kind: 'nothing' };
    if (bytes === 'nonsense') return { kind: 'broken' };
    const unsealed = unseal(bytes);
    if (unsealed.kind !== 'sound') return unsealed;
    const { file } = unsealed;
    const isOwn = service === null || file.owner.service === service;
    return { kind: isOwn ? 'own' : 'other', file };
  }

  async function clear(found: Exclude<Found, { kind: 'nothing' | 'own' }>): Promise<void> {
    if (found.kind === 'newer') {
      const name = await aside.moveNewer(found.version);
      say('warn', `${path} is a newer Narthex's; it is not used, and kept as ${name}.`);
    } else if (found.kind === 'other') {
      const name = await aside.move('other', mostOthers);
      say('info', `${path} belongs to other credentials; it is kept as ${name}.`);
    } else {
      const name = await aside.move('bad', mostBroken);
      say('warn', `${path} is broken; it is not used, and set aside as ${name}.`);
    }
  }

  return {
    take: async (decode) => {
      try {
        const found = await look();
        if (found.kind === 'other') say('warn', `${path} belongs to other credentials; not used.`);
        else if (found.kind === 'own') {
          const decoded = decode(found.file);
          if (decoded !== null) return decoded;
          await clear({ kind: 'broken' });
        } else if (found.kind !== 'nothing') await clear(found);
      } catch (error) {
        say('warn', `${path} could not be used (${reasonOf(error)}).`);
      }
      return null;
    },
    put: async (organizationId, body) => {
      const found = await look().catch(unreadable);
      if (found.kind === 'own' && found.file.owner.organizationId !== organizationId) {
        await clear({ kind: 'other', file: found.file });
      } else if (found.kind !== 'own' && found.kind !== 'nothing') await clear(found);
      if (service === null) throw new Error('Nobody to keep it for');
      const { bytes, sha256 } = seal({
        owner: { service, organizationId },
        savedAt: clock.wall(),
        body,
      });
      await disk.write(path, bytes);
      return sha256;
    },
  };
}

/** What cannot be read for good may be anybody's. What can be read another time is not touched now. */
function unreadable(error: unknown): Found {
  if (!['EACCES', 'EPERM', 'EIO'].includes(errorCode(error) ?? '')) throw error;
  return { kind: 'broken' };
}
