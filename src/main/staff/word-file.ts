import { join } from 'node:path';
import type { StaffWord } from '../../core/staff/staff-word';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { createDisk, type Disk } from '../store/disk';
import { createKeptFile } from '../store/kept-file';
import { removeLeftovers } from '../store/leftovers';
import { wordSchema } from './word-schema';

/** What staff say, on disk: whole or not at all, and sealed, as the schedule is. */
export type WordFile = {
  /** Null where there is none that can be used; the log says why. Never rejects. */
  readonly read: () => Promise<StaffWord | null>;
  /** Rejects as the disk does. */
  readonly write: (word: StaffWord) => Promise<void>;
};

export type WordFileOptions = {
  /** Made with the first write. One of the demonstration church, one of the calendar: they never mix. */
  readonly folder: string;
  /** Whose word may be used, as `serviceKeyOf` gives it; null where that is not known: then none can be kept. */
  readonly service: string | null;
  readonly clock: Clock;
  readonly log: EdgeLog;
  /** The computer's own by default. */
  readonly disk?: Disk;
};

const name = 'word.json';

/** Staff can speak before the church is known, and an application has one church. */
const anyOrganization = '';

export function createWordFile(options: WordFileOptions): WordFile {
  const { folder, service, clock, log } = options;
  const disk = options.disk ?? createDisk(clock);
  const file = createKeptFile({ path: join(folder, name), service, disk, clock, log });
  return {
    read: async () => {
      await removeLeftovers(folder, [name], { disk, log });
      return file.take(({ body }) => wordSchema.safeParse(body).data ?? null);
    },
    write: async (word) => {
      await file.put(anyOrganization, word);
    },
  };
}
