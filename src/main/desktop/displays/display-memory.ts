import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../clock';
import { reasonOf } from '../../error-code';
import type { EdgeLog } from '../../edge-log';
import type { Disk } from '../../store/disk';
import { within } from '../../within';
import type { RememberedDisplay } from './display-names';

/** Which display had which name, in `displays.json` of the data directory. To lose it costs a name at most. */
export type DisplayMemory = {
  readonly remembered: () => readonly RememberedDisplay[];
  /** Never rejects, and does not wait for the disk. */
  readonly keep: (displays: readonly RememberedDisplay[]) => void;
};

export type DisplayMemoryOptions = {
  readonly directory: string;
  readonly disk: Pick<Disk, 'read' | 'write'>;
  readonly clock: Pick<Clock, 'after'>;
  readonly log: EdgeLog;
};

const topic = 'display names';

const mostBytes = 64 * 1024;

/** Boards do not wait for a disk that hangs. */
const patienceMs = 2_000;

const fileSchema = z.object({
  version: z.literal(1),
  displays: z
    .array(
      z.object({
        id: z.number(),
        stem: z.string().min(1).max(200),
        name: z.string().min(1).max(200),
        isLabelled: z.boolean(),
      }),
    )
    .max(200),
});

/** Reads what is remembered; a file that does not fit is as good as none, and is written anew. */
export async function openDisplayMemory({
  directory,
  disk,
  clock,
  log,
}: DisplayMemoryOptions): Promise<DisplayMemory> {
  const path = join(directory, 'displays.json');
  const sayFailed = (verb: string, error: unknown) => {
    log.say(topic, 'warn', `The names of the displays cannot be ${verb} (${reasonOf(error)}).`);
  };
  const read = await within(patienceMs, clock, disk.read(path, mostBytes)).catch(
    (error: unknown) => {
      sayFailed('read', error);
      return null;
    },
  );
  let displays = read instanceof Uint8Array ? decoded(read) : [];
  let written = Promise.resolve();
  async function write(bytes: Uint8Array): Promise<void> {
    try {
      await disk.write(path, bytes);
      log.settle(topic);
    } catch (error) {
      sayFailed('kept', error);
    }
  }
  return {
    remembered: () => displays,
    keep: (news) => {
      if (JSON.stringify(news) === JSON.stringify(displays)) return;
      displays = news;
      const bytes = encoded(news);
      written = written.then(() => write(bytes));
    },
  };
}

function decoded(bytes: Uint8Array): readonly RememberedDisplay[] {
  try {
    const file = fileSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return file.success ? file.data.displays : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

function encoded(displays: readonly RememberedDisplay[]): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, displays }, null, 2)}\n`);
}
