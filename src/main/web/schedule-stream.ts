import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { previewMomentForm } from '../../core/time/preview-moment';
import type { Clock } from '../clock';
import type { Engine } from '../engine';
import type { BrowserRoll } from './browser-roll';
import { sendUntilClosed, type EventFeed } from './event-feed';
import { askedMoment, sourceOf, type ScheduleSource } from './schedule-source';

export type ScheduleStreamOptions = {
  readonly engine: Pick<Engine, 'schedule' | 'scheduleAt' | 'onSchedule'>;
  readonly clock: Pick<Clock, 'after'>;
  /** Is told who shows which page; nobody is, unless given. */
  readonly browsers?: Pick<BrowserRoll, 'come'>;
};

/** More windows than any church has, and few enough that a host is not brought down by them. */
const mostStreams = 200;

/** Of those that show another moment: each may be a moment of its own, to be worked out after every poll. */
const mostPreviews = 20;

/**
 * Event streams for `/schedule`: `schedule` whenever there is news of it, and a `beat` between. A window
 * that reads slowly gets the newest word when it is ready, never a queue of old ones. With `?at=` it is the
 * schedule of that moment of the venue, and news is what has changed in it. With `?page=` a board says which
 * it is, as in `/screen/lobby`. One that says nothing, or no board's page, is served as well and not counted;
 * a preview is no screen.
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
    const page = at === null ? context.req.query('page') : undefined;
    const leave = page === undefined ? undefined : options.browsers?.come(page);
    return streamSSE(context, async (stream) => {
      try {
        await sendUntilClosed(stream, feedOf(sourceOf(options.engine, at), options.clock));
      } finally {
        open -= 1;
        openPreviews -= previews;
        leave?.();
      }
    });
  };
}

function feedOf(source: ScheduleSource, clock: Pick<Clock, 'after'>): EventFeed {
  return {
    clock,
    begin: (say) => {
      say('schedule', source.schedule());
      return source.onSchedule((schedule) => {
        say('schedule', schedule);
      });
    },
  };
}
