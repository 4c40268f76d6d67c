import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { PublicSchedule } from '../../core/schedule/public-schedule';
import type { Clock } from '../clock';
import type { Engine } from '../engine';

export type ScheduleStreamOptions = {
  readonly engine: Pick<Engine, 'schedule' | 'onSchedule'>;
  readonly clock: Pick<Clock, 'after'>;
};

/** Keeps the stream open through proxies, and tells a window that its host still lives. */
const heartbeatMs = 20_000;

/** A window that has not taken what was sent for this long is gone; it will come again if it is not. */
const patienceMs = 60_000;

/** More windows than any church has, and few enough that a host is not brought down by them. */
const mostStreams = 200;

/**
 * Event streams for `/schedule`: `schedule` whenever there is news of it, and a `beat` between. A window
 * that reads slowly gets the newest word when it is ready, never a queue of old ones.
 */
export function createScheduleStreams(
  options: ScheduleStreamOptions,
): (context: Context) => Response {
  let open = 0;
  return (context) => {
    if (context.req.method === 'HEAD') return context.body(null);
    if (open >= mostStreams) {
      context.header('Retry-After', '30');
      return context.text('Too many windows are open on this host.\n', 503);
    }
    open += 1;
    return streamSSE(context, async (stream) => {
      try {
        await sendUntilClosed(stream, options);
      } finally {
        open -= 1;
      }
    });
  };
}

async function sendUntilClosed(
  stream: SSEStreamingApi,
  { engine, clock }: ScheduleStreamOptions,
): Promise<void> {
  const feed: Feed = { newest: engine.schedule(), isOver: false, wake: () => undefined };
  const endCalls = engine.onSchedule((schedule) => {
    feed.newest = schedule;
    feed.wake();
  });
  stream.onAbort(() => {
    feed.isOver = true;
    feed.wake();
  });
  try {
    while (!feed.isOver) {
      const word = feed.newest;
      feed.newest = null;
      if (!(await isTaken(stream, word, clock))) return;
      await wokenOrLate(feed, clock);
    }
  } finally {
    endCalls();
  }
}

/** What one stream has still to say. */
type Feed = { newest: PublicSchedule | null; isOver: boolean; wake: () => void };

/** Resolves when there is news or an end, or when a beat is due. */
function wokenOrLate(feed: Feed, clock: Pick<Clock, 'after'>): Promise<void> {
  return new Promise((resolve) => {
    if (feed.isOver || feed.newest !== null) {
      resolve();
      return;
    }
    const cancel = clock.after(heartbeatMs, resolve);
    feed.wake = () => {
      cancel();
      resolve();
    };
  });
}

/** Whether the window took the word in time; a beat where there is none. */
function isTaken(
  stream: SSEStreamingApi,
  word: PublicSchedule | null,
  clock: Pick<Clock, 'after'>,
): Promise<boolean> {
  const message =
    word === null ? { event: 'beat', data: '' } : { event: 'schedule', data: JSON.stringify(word) };
  return new Promise((resolve) => {
    const cancel = clock.after(patienceMs, () => {
      stream.abort();
      resolve(false);
    });
    void stream.writeSSE(message).then(() => {
      cancel();
      resolve(true);
    });
  });
}
