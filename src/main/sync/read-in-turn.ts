import { isOfOneAnswer, wantsWait } from '../calendar/calendar-failure';
import type { CalendarCall } from '../calendar/calendar-http';
import type { Reader, ReadEnd } from './reader';

/** One read of a poll, tried: null where it was not due, or did not come to an end. */
export type Attempt = (
  read: (call: CalendarCall) => Promise<ReadEnd | null>,
) => Promise<ReadEnd | null>;

const nothingRead: ReadEnd = { failure: null, sideFailure: null };

/**
 * The reads of one poll, one after the other: today's, then what can wait, unless something speaks against
 * more. `onEnd` is told of the end of each, well or bad; today's comes first and ends always.
 */
export async function readInTurn(
  reader: Reader,
  attempt: Attempt,
  onEnd: () => void,
): Promise<readonly [ReadEnd, ...ReadEnd[]]> {
  const reads: [ReadEnd, ...ReadEnd[]] = [(await attempt(reader.poll)) ?? nothingRead];
  onEnd();
  // After a failure each poll is one probe.
  if (reads[0].failure !== null) return reads;
  for (const read of [reader.ahead, reader.connections, reader.roomSetups]) {
    const end = reads.every(mayGoOn) ? await attempt(read) : null;
    if (end === null) continue;
    reads.push(end);
    onEnd();
  }
  return reads;
}

function mayGoOn({ failure, sideFailure }: ReadEnd): boolean {
  return (failure === null || isOfOneAnswer(failure)) && !wantsWait(sideFailure);
}
