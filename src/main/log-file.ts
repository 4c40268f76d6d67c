import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { minuteMs } from '../core/time/instant';
import type { Clock } from './clock';
import { errorCode } from './error-code';
import type { LineSink } from './log';

/** A log on a disk that may be full, slow, read only or gone. */
export type LogFile = {
  readonly write: LineSink;
  /** Resolves once each line so far is on the disk, or the disk has refused it. */
  readonly settled: () => Promise<void>;
};

export type LogFileOptions = {
  /** Where it is, for whoever is told of it. */
  readonly path: string;
  /** Opens the end of the file anew. May reject, as a disk does. */
  readonly open: () => Promise<Writable>;
  readonly clock: Pick<Clock, 'monotonic'>;
  /** Told when the disk begins to refuse the log, and when it takes it again. */
  readonly onChange: (level: 'info' | 'warn', word: string) => void;
};

/** Lines that wait for the disk. Beyond them lines are counted and left out. */
const mostWaiting = 500;

/** After a refusal the first line that comes this much later is the next try. */
const restMs = 10 * minuteMs;

/**
 * Keeps lines for a disk, and hands them over while nobody waits. The file is opened for each burst of
 * lines and closed after it: a folder that went away or a disk that was changed is noticed at the next
 * line, and two hosts on one data directory share a file without growing it twice.
 */
export function createLogFile({ path, open, clock, onChange }: LogFileOptions): LogFile {
  const waiting: string[] = [];
  let leftOut = 0;
  let refusedMono: number | null = null;
  let draining: Promise<void> | null = null;

  const isResting = () => refusedMono !== null && clock.monotonic() - refusedMono < restMs;

  function take(line: string): void {
    if (waiting.length >= mostWaiting) {
      leftOut += 1;
      return;
    }
    if (leftOut > 0) waiting.push(`… ${leftOut} lines are missing here`);
    leftOut = 0;
    waiting.push(line);
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0 && !isResting()) {
      try {
        await append(await open(), waiting);
        if (refusedMono !== null) onChange('info', `The log ${path} is written again.`);
        refusedMono = null;
      } catch (error) {
        const code = errorCode(error) ?? 'unknown reason';
        const word = `The log ${path} cannot be written (${code}); it is tried again later.`;
        if (refusedMono === null) onChange('warn', word);
        refusedMono = clock.monotonic();
      }
    }
    draining = null;
  }

  return {
    write: (line) => {
      take(line);
      if (!isResting()) draining ??= drain();
    },
    settled: () => draining ?? Promise.resolve(),
  };
}

/** Moves all lines to the stream and closes it. A line leaves `waiting` when the disk has taken it. */
async function append(stream: Writable, waiting: string[]): Promise<void> {
  const writeAll = async () => {
    for (let line = waiting[0]; line !== undefined; line = waiting[0]) {
      await writeLine(stream, line);
      waiting.shift();
    }
    stream.end();
  };
  await Promise.all([finished(stream), writeAll()]);
}

function writeLine(stream: Writable, line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(`${line}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
