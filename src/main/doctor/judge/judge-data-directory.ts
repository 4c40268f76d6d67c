import type { Finding } from '../../../core/staff/finding';
import { attention, broken, unknown, well } from '../finding';

/** The data directory as it stands, or where it would be made. */
export type SeenDirectory = {
  readonly path: string;
  readonly kind: 'folder' | 'missing' | 'no-folder';
  /** Of the folder; where it is missing, of the one that it would be made in. By its rights alone. */
  readonly isWritable: boolean;
  /** Null where the system does not say. */
  readonly freeBytes: number | null;
  /** Files that could not be used, by their names. */
  readonly setAside: readonly string[];
};

const megabyte = 1_000_000;
/** A fortnight twice, the log, and room for the system to breathe. */
const enoughBytes = 500 * megabyte;
/** A large church's fortnight is a megabyte, and written beside the old one; a log is ten. */
const leastBytes = 20 * megabyte;

const topic = 'data folder';

export function judgeDataDirectory(seen: SeenDirectory): readonly Finding[] {
  return [judgePlace(seen), judgeSpace(seen.freeBytes), ...judgeSetAside(seen.setAside)];
}

function judgePlace({ path, kind, isWritable }: SeenDirectory): Finding {
  if (kind === 'no-folder') {
    const advice = 'Name another one with --data-dir, or move that file away.';
    return broken(topic, `${path} is a file, and no folder.`, advice);
  }
  if (!isWritable) {
    const verb = kind === 'missing' ? 'made' : 'written to';
    const advice = 'Start as the person whose folder it is, or name another with --data-dir.';
    return broken(topic, `${path} cannot be ${verb}.`, advice);
  }
  if (kind === 'missing') return well(topic, `${path} is not there yet; the first start makes it.`);
  return well(topic, `${path} is there, and can be written to as far as its rights say.`);
}

function judgeSpace(freeBytes: number | null): Finding {
  if (freeBytes === null) return unknown(topic, 'The system does not say how much space is free.');
  const word = `${sizeWord(freeBytes)} are free on its disk.`;
  if (freeBytes >= enoughBytes) return well(topic, word);
  const advice = 'Make room: with a full disk nothing new is kept over a restart.';
  return freeBytes < leastBytes ? broken(topic, word, advice) : attention(topic, word, advice);
}

function judgeSetAside(names: readonly string[]): readonly Finding[] {
  if (names.length === 0) return [];
  const word = `Set aside because they could not be used: ${names.join(', ')}.`;
  return [attention(topic, word, 'Boards do without them. Delete them once nobody needs them.')];
}

function sizeWord(bytes: number): string {
  const megabytes = Math.floor(bytes / megabyte);
  return megabytes < 10_000 ? `${megabytes} MB` : `${Math.floor(megabytes / 1_000)} GB`;
}
