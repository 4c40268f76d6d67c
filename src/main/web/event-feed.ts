import type { SSEStreamingApi } from 'hono/streaming';
import type { Clock } from '../clock';

/** Keeps the stream open through proxies, and tells a window that its host still lives. */
const heartbeatMs = 20_000;

/** A window that has not taken what was sent for this long is gone; it will come again if it is not. */
const patienceMs = 60_000;

/** Says something anew under the name of an event: what was said before and is not sent yet never will be. */
export type Say = (event: string, value: unknown) => void;

export type EventFeed = {
  readonly clock: Pick<Clock, 'after'>;
  /** Called once, at the beginning. Returns a function that ends the calls. */
  readonly begin: (say: Say) => () => void;
  /** Asked before each word and beat; what is false ends the stream. */
  readonly isWelcome?: () => Promise<boolean>;
};

/**
 * Sends what is said, and a `beat` between, until the window leaves. One that reads slowly gets the newest
 * word of each event when it is ready, never a queue of old ones.
 */
export async function sendUntilClosed(stream: SSEStreamingApi, feed: EventFeed): Promise<void> {
  const state: State = { waiting: new Map(), wake: () => undefined };
  const endCalls = feed.begin((event, value) => {
    state.waiting.set(event, value);
    state.wake();
  });
  stream.onAbort(() => {
    state.wake();
  });
  try {
    while (!stream.aborted) {
      if (feed.isWelcome && !(await feed.isWelcome())) return;
      if (!(await isTaken(stream, nextOf(state), feed.clock))) return;
      await wokenOrLate(state, stream, feed.clock);
    }
  } finally {
    endCalls();
  }
}

/** What one stream has still to say, by event, the longest waiting first. */
type State = { readonly waiting: Map<string, unknown>; wake: () => void };

type Word = { readonly event: string; readonly data: string };

const beat: Word = { event: 'beat', data: '' };

function nextOf({ waiting }: State): Word {
  const [next] = waiting;
  if (!next) return beat;
  const [event, value] = next;
  waiting.delete(event);
  return { event, data: JSON.stringify(value) };
}

/** Resolves when there is news or an end, or when a beat is due. */
function wokenOrLate(
  state: State,
  stream: SSEStreamingApi,
  clock: Pick<Clock, 'after'>,
): Promise<void> {
  return new Promise((resolve) => {
    if (stream.aborted || state.waiting.size > 0) {
      resolve();
      return;
    }
    const cancel = clock.after(heartbeatMs, resolve);
    state.wake = () => {
      cancel();
      resolve();
    };
  });
}

/** Whether the window took the word in time. */
function isTaken(
  stream: SSEStreamingApi,
  word: Word,
  clock: Pick<Clock, 'after'>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = clock.after(patienceMs, () => {
      stream.abort();
      resolve(false);
    });
    void stream.writeSSE(word).then(() => {
      cancel();
      resolve(true);
    });
  });
}
