import type { Writable } from 'node:stream';
import type { LineSink } from './log';

/** Characters that wait for a reader who does not read. Beyond them lines are left out. */
const mostWaiting = 1_000_000;

/**
 * A closed pipe or a full disk behind a standard stream ends no board. Without a listener it would: Node
 * throws an 'error' that nobody hears. There is nobody left to tell of it.
 */
export function outliveReader(stream: Writable): void {
  stream.on('error', () => undefined);
}

/** Writes lines to a stream such as standard error, as long as somebody takes them. */
export function lineStream(stream: Writable): LineSink {
  outliveReader(stream);
  return (line) => {
    if (stream.writableLength < mostWaiting) stream.write(`${line}\n`);
  };
}
