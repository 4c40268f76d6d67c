import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type { PublicSchedule } from '../../core/schedule/public-schedule';
import { previewMomentForm } from '../../core/time/preview-moment';
import type { Clock } from '../clock';
import type { Engine } from '../engine';
import { askedMoment, sourceOf, type ScheduleSource } from './schedule-source';

export type ScheduleStreamOptions = {
  readonly engine: Pick<Engine, 'schedule' | 'scheduleAt' | 'onSchedule'>;
  readonly clock: Pick<Clock, 'after'>;
};

/** Keeps the stream open through proxies, and tells a window that its host still lives. */
const heartbeatMs = 20_000;

/** A window that has not taken what was sent for this long is gone; it will come again if it is not. */
const patienceMs = 60_000;

/** More windows than any church has, and few enough that a host is not brought down by them. */
const mostStreams = 200;

/** Of those that show another moment: each may be a moment of its own, to be worked out after every poll. */
const mostPreviews = 20;

/**
 * Event streams for `/schedule`: `schedule` whenever there is news of it, and a `beat` between. A window
 * that reads slowly gets the newest word when it is ready, never a queue of old ones. With `?at=` it is the
 * schedule of that moment of the venue, and news is what has changed in it.
 */
export function createScheduleStreams(
  options: ScheduleStreamOptions,
): (context: Context) => Response {
  let open = 0;
  let openPreviews = 0;
  return (context) => {
    const at = askedMoment(context);
    if (at === 'malformed') {
      return context.text(`A moment of the venue is asked for as ?at=${previewMomentForm}\n`, 400);
    }
    if (context.req.method === 'HEAD') return context.body(null);
    if (open >= mostStreams || (at !== null && openPreviews >= mostPreviews)) {
      context.header('Retry-After', '30');
      return context.text('Too many windows are open on this host.\n', 503);
    }
    const previews = at === null ? 0 : 1;
    open += 1;
    openPreviews += previews;
    return streamSSE(context, async (stream) => {
      try {
        await sendUntilClosed(stream, sourceOf(options.engine, at), options.clock);
      } finally {
        open -= 1;
        openPreviews -= previews;
      }
    });
  };
}

async function sendUntilClosed(
  stream: SSEStreamingApi,
  source: ScheduleSource,
  clock: Pick<Clock, 'after'>,
): Promise<void> {
  const feed: Feed = { newest: source.schedule(), isOver: false, wake: () => undefined };
  const endCalls = source.onSchedule((schedule) => {
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
