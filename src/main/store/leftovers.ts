import { join } from 'node:path';
import type { EdgeLog } from '../edge-log';
import { reasonOf } from '../error-code';
import { temporaryMark, type Disk } from './disk';

/** More than a thousand kills between two starts can wait for the next start. */
const most = 1_000;
const mostNames = 10_000;

/** Removes what writes that were killed have left in `folder`, of files of these `names`. Never rejects. */
export async function removeLeftovers(
  folder: string,
  names: readonly string[],
  { disk, log }: { readonly disk: Disk; readonly log: EdgeLog },
): Promise<void> {
  try {
    const found = await disk.list(folder, mostNames);
    const isLeftover = (each: string) =>
      names.some((name) => each.startsWith(`${name}${temporaryMark}`));
    const leftovers = found.filter(isLeftover).slice(0, most);
    for (const leftover of leftovers) await disk.remove(join(folder, leftover));
    if (leftovers.length === 0) return;
    log.say('leftovers', 'info', `${leftovers.length} files of unfinished writes are removed.`);
  } catch (error) {
    const word = `Files of unfinished writes could not be removed (${reasonOf(error)}).`;
    log.say('leftovers', 'warn', word);
  }
}
