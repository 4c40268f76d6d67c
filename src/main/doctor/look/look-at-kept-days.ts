import { join } from 'node:path';
import type { Instant } from '../../../core/time/instant';
import type { Clock } from '../../clock';
import { createEdgeLog } from '../../edge-log';
import { createDisk, type Disk } from '../../store/disk';
import { fileNames, readSchedule, scheduleFilesIn } from '../../store/kept-schedule';
import { unseal } from '../../store/sealed-file';
import type { SeenDays } from '../judge/judge-kept-days';

export type LookedAtDays = {
  readonly seen: SeenDays;
  /** The newest moment that the disk knows to have been good; null where there is none. */
  readonly lastGoodAt: Instant | null;
  /** Of the church; null where nothing is kept. */
  readonly zone: string | null;
};

export type KeptPlace = {
  readonly directory: string;
  readonly kind: 'calendar' | 'demo';
  /** Whose schedule a start would use, as `serviceKeyOf` gives it; null for whosever it is. */
  readonly service: string | null;
};

const mostBytes = 64 * 1024 * 1024;
const nobody = { info: () => undefined, warn: () => undefined };

/** As a start reads them, through a disk that takes nothing: what is broken stays where it is. */
export async function lookAtKeptDays(place: KeptPlace, clock: Clock): Promise<LookedAtDays> {
  const folder = join(place.directory, place.kind);
  const disk = readOnly(createDisk(clock));
  const log = createEdgeLog(nobody);
  const files = scheduleFilesIn(folder, { service: place.service, disk, clock, log });
  const { snapshot, current, lastGoodAt } = await readSchedule(files, log);
  const seen: SeenDays = {
    isDemo: place.kind === 'demo',
    days: snapshot?.days ?? [],
    savedAt: current?.savedAt ?? null,
    unusable: await unusableIn(folder, disk),
  };
  return { seen, lastGoodAt, zone: snapshot?.organization.timeZone ?? null };
}

function readOnly({ read, list }: Disk): Disk {
  const refuse = () =>
    Promise.reject(Object.assign(new Error('Only for reading'), { code: 'EROFS' }));
  return { read, list, write: refuse, move: refuse, remove: refuse };
}

async function unusableIn(folder: string, disk: Pick<Disk, 'read'>): Promise<readonly string[]> {
  const names = await Promise.all(
    Object.values(fileNames).map(async (name) => {
      const bytes = await disk.read(join(folder, name), mostBytes);
      if (bytes === null) return [];
      return bytes !== 'nonsense' && unseal(bytes).kind === 'sound' ? [] : [name];
    }),
  );
  return names.flat();
}
