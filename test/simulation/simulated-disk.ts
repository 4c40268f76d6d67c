import type { Snapshot } from '../../src/main/sync/snapshot';
import type { SnapshotFile } from '../../src/main/sync/snapshot-file';
import { snapshotSchema } from '../../src/main/sync/snapshot-schema';
import type { Chance } from './chance';
import type { Process } from './computer';
import type { DiskFault } from './fault-plan';

/** Two generations of what was kept; a power cut may take the newer, or leave half of it. */
export type SimulatedDisk = {
  /** The door that one run of the program has to it. All that knows the product's own port is in here. */
  readonly openFor: (process: Process) => SnapshotFile;
  readonly cutPower: (write: 'kept' | 'lost' | 'torn') => void;
  /** Told of each text that the disk has taken. */
  readonly onWrite: (listener: (text: string) => void) => void;
};

export function createSimulatedDisk(
  chance: Chance,
  faultNow: () => DiskFault | null,
): SimulatedDisk {
  let generations: readonly string[] = [];
  let listener: (text: string) => void = () => undefined;

  function take(text: string): void {
    generations = [text, ...generations].slice(0, 2);
    listener(text);
  }

  return {
    onWrite: (heard) => {
      listener = heard;
    },
    cutPower: (write) => {
      const [newest, older] = generations;
      if (write === 'kept' || newest === undefined || older === undefined) return;
      const cut = write === 'lost' ? [] : [newest.slice(0, chance.whole(0, newest.length - 1))];
      generations = [...cut, older];
    },
    openFor: (process) => ({
      read: () => Promise.resolve(readable(generations)),
      write: async (snapshot) => {
        const fault = faultNow();
        if (fault === 'disk-full') throw diskError('ENOSPC');
        if (fault === 'disk-read-only') throw diskError('EROFS');
        const delayMs = fault === 'disk-slow' ? chance.between(1_000, 40_000) : 20;
        const text = JSON.stringify(snapshot);
        await new Promise<void>((resolve) => process.clock.after(delayMs, resolve));
        take(text);
      },
    }),
  };
}

/** The newest generation that is whole. */
function readable(generations: readonly string[]): Snapshot | null {
  for (const text of generations) {
    try {
      return snapshotSchema.parse(JSON.parse(text));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

function diskError(code: string): Error {
  return Object.assign(new Error('The disk does not take it'), { code });
}
