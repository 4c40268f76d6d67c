import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { createStream } from 'rotating-file-stream';
import type { Clock } from './clock';
import { lineStream } from './line-stream';
import { createLog, type Log } from './log';
import { createLogFile } from './log-file';
import { logLine } from './log-line';

export type HostLog = Log & {
  /** Resolves once the disk has each line, or within a second: an end is not held up by a log. */
  readonly close: () => Promise<void>;
};

/** Five files, of which the one being written grows by at most one line beyond: less than 10 MB together. */
const ring = { size: '1980000B', rotate: 4, mode: 0o600 } as const;

const fileName = 'narthex.log';

const patienceMs = 1_000;

/** The same lines on standard error and in `logs/narthex.log` of the data directory. */
export function openHostLog(dataDirectory: string, standardError: Writable, clock: Clock): HostLog {
  const say = lineStream(standardError);
  const directory = join(dataDirectory, 'logs');
  const file = createLogFile({
    path: join(directory, fileName),
    open: () => openRing(directory),
    clock,
    onChange: (level, word) => say(logLine(clock.wall(), level, word)),
  });
  const log = createLog(clock, [say, file.write]);
  return {
    ...log,
    close: () => {
      log.sayRepeats();
      return new Promise((resolve) => {
        const cancel = clock.after(patienceMs, resolve);
        void file.settled().then(() => {
          cancel();
          resolve();
        });
      });
    },
  };
}

/** The folder is made where it is not there; its owner alone may read it. */
async function openRing(directory: string): Promise<Writable> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  return createStream(fileName, { ...ring, path: directory });
}
