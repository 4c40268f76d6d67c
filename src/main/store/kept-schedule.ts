import { join } from 'node:path';
import type { Instant } from '../../core/time/instant';
import type { EdgeLog } from '../edge-log';
import type { Snapshot } from '../sync/snapshot';
import { snapshotSchema } from '../sync/snapshot-schema';
import { confirmed, decodeConfirmation, newestOf, type Confirmation } from './confirmation';
import { createKeptFile, type KeptFile, type KeptFileOptions } from './kept-file';
import type { OpenedFile } from './sealed-file';

/** The files of the store, by what they are for. */
export type ScheduleFiles = {
  readonly current: KeptFile;
  /** The second generation: what was believed an hour or more before. */
  readonly previous: KeptFile;
  readonly confirmation: KeptFile;
};

export const fileNames = {
  current: 'schedule.json',
  previous: 'schedule.previous.json',
  confirmation: 'confirmed.json',
} as const;

export function scheduleFilesIn(
  folder: string,
  options: Omit<KeptFileOptions, 'path'>,
): ScheduleFiles {
  const file = (name: string) => createKeptFile({ ...options, path: join(folder, name) });
  return {
    current: file(fileNames.current),
    previous: file(fileNames.previous),
    confirmation: file(fileNames.confirmation),
  };
}

/** What a start finds on disk. */
export type KeptSchedule = {
  /** With the moments of its last confirmation; null where neither generation can be used. */
  readonly snapshot: Snapshot | null;
  /** Of the first generation; null where the second is used instead, or none. */
  readonly current: { readonly sha256: string; readonly savedAt: Instant } | null;
  /** When the snapshot's moments came to disk. */
  readonly confirmedAt: Instant | null;
  /** The newest moment that anything usable on disk speaks of. */
  readonly lastGoodAt: Instant | null;
};

export const nothingKept: KeptSchedule = {
  snapshot: null,
  current: null,
  confirmedAt: null,
  lastGoodAt: null,
};

/** Takes the first generation, or the second where that cannot be used. Broken files are set aside. */
export async function readSchedule(files: ScheduleFiles, log: EdgeLog): Promise<KeptSchedule> {
  const [first, confirmation] = await Promise.all([
    files.current.take(decodeSchedule),
    files.confirmation.take(withSavedAt),
  ]);
  if (first === null) {
    const second = await files.previous.take(decodeSchedule);
    if (second !== null) {
      const savedAt = new Date(second.savedAt).toISOString();
      log.say('second generation', 'warn', `The schedule that was kept at ${savedAt} is used.`);
    }
    return {
      ...nothingKept,
      snapshot: second && second.snapshot,
      lastGoodAt: newestOf([...(second?.snapshot.days ?? []), ...(confirmation?.days ?? [])]),
    };
  }
  const own = confirmation?.confirms === first.sha256 ? confirmation : null;
  const snapshot = own ? confirmed(first.snapshot, own) : first.snapshot;
  return {
    snapshot,
    current: first,
    confirmedAt: own ? own.savedAt : first.savedAt,
    lastGoodAt: newestOf(snapshot.days),
  };
}

type OpenedSchedule = {
  readonly snapshot: Snapshot;
  readonly sha256: string;
  readonly savedAt: Instant;
};

/** Null where it is no schedule, or not that of the organization that the file says. */
function decodeSchedule({ body, owner, sha256, savedAt }: OpenedFile): OpenedSchedule | null {
  const snapshot = snapshotSchema.safeParse(body).data;
  if (snapshot?.organization.id !== owner.organizationId) return null;
  return { snapshot, sha256, savedAt };
}

function withSavedAt(file: OpenedFile): (Confirmation & { readonly savedAt: Instant }) | null {
  const confirmation = decodeConfirmation(file);
  return confirmation && { ...confirmation, savedAt: file.savedAt };
}
