import { basename, dirname, join } from 'node:path';
import type { Clock } from '../clock';
import { asideName, surplusAside } from '../set-aside';
import type { Disk } from './disk';

/** Clears a file's place without losing what stands in it. Each rejects as the disk does. */
export type Aside = {
  /** Renames the file for `word`; of those that stand aside for it the newest `most` stay. Returns the name. */
  readonly move: (word: string, most: number) => Promise<string>;
  /** Renames a newer program's file. It takes no other file's place, and none ever takes its. */
  readonly moveNewer: (version: number) => Promise<string>;
};

const mostNames = 10_000;

export function createAside(path: string, disk: Disk, clock: Pick<Clock, 'wall'>): Aside {
  const folder = dirname(path);
  const name = basename(path);
  const names = () => disk.list(folder, mostNames);
  return {
    move: async (word, most) => {
      const fresh = asideName(name, word, clock.wall());
      await disk.move(path, join(folder, fresh));
      for (const surplus of surplusAside(await names(), { fresh, most })) {
        await disk.remove(join(folder, surplus));
      }
      return fresh;
    },
    moveNewer: async (version) => {
      const word = `version-${version}`;
      const isTaken = (await names()).includes(`${name}.${word}`);
      const fresh = isTaken ? asideName(name, word, clock.wall()) : `${name}.${word}`;
      await disk.move(path, join(folder, fresh));
      return fresh;
    },
  };
}
