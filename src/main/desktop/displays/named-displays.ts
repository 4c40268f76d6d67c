import type { Clock } from '../../clock';
import type { EdgeLog } from '../../edge-log';
import { createDisk } from '../../store/disk';
import { openDisplayMemory } from './display-memory';
import { nameDisplays, type NamedDisplay } from './display-names';
import type { DisplaySource } from './display-source';

export type NamedDisplaysOptions = {
  readonly source: Pick<DisplaySource, 'look'>;
  readonly directory: string;
  readonly clock: Clock;
  readonly log: EdgeLog;
};

/** Asks for the displays of this moment by name, and remembers the names. */
export async function openNamedDisplays(
  options: NamedDisplaysOptions,
): Promise<() => readonly NamedDisplay[]> {
  const memory = await openDisplayMemory({ ...options, disk: createDisk(options.clock) });
  return () => {
    const { displays, remembered } = nameDisplays(options.source.look(), memory.remembered());
    memory.keep(remembered);
    return displays;
  };
}
