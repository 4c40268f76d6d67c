import { createHash } from 'node:crypto';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeFile } from 'atomically';
import { z } from 'zod';
import { errorCode } from '../error-code';
import type { Log } from '../log';
import type { Snapshot } from './snapshot';
import { snapshotSchema } from './snapshot-schema';

/** Where the last good snapshot survives the night. */
export type SnapshotFile = {
  /** The kept snapshot, or null where there is none that can be used; the log says why. */
  readonly read: () => Promise<Snapshot | null>;
  /** Replaces the file in one step: a crash leaves the old one or the new one. Rejects as the disk does. */
  readonly write: (snapshot: Snapshot) => Promise<void>;
};

/** Names whose data a file holds, without giving away the application id. */
export function ownerOf(origin: string, applicationId: string): string {
  return createHash('sha256').update(`${origin} ${applicationId}`).digest('hex').slice(0, 32);
}

/**
 * The file at `path`, which belongs to `owner`. Another owner's file is left unread and replaced by the
 * next write; a broken one is renamed to `<path>.bad`, so that somebody can look at it.
 */
export function createSnapshotFile(path: string, owner: string, log: Log): SnapshotFile {
  return {
    read: async () => {
      const text = await readText(path);
      if (text === null) return null;
      const content = decode(text);
      if (content === null) {
        await rename(path, `${path}.bad`);
        log.warn(`The kept schedule ${path} is broken; it is set aside as ${path}.bad.`);
        return null;
      }
      if (content.owner !== owner) {
        log.warn(`The kept schedule ${path} belongs to other credentials; it is not used.`);
        return null;
      }
      return content.snapshot;
    },
    write: async (snapshot) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await writeFile(path, JSON.stringify({ version: 1, owner, snapshot }), { mode: 0o600 });
    },
  };
}

const fileSchema = z.object({ version: z.literal(1), owner: z.string(), snapshot: snapshotSchema });

function decode(text: string): z.infer<typeof fileSchema> | null {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
