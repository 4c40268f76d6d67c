import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Clock } from '../clock';
import type { StaffDesk } from '../staff/staff-desk';
import type { StaffGate } from '../staff-access/staff-gate';
import { sendUntilClosed, type EventFeed } from './event-feed';

export type StaffStreamOptions = {
  readonly desk: Pick<StaffDesk, 'calendar' | 'present' | 'onNews'>;
  readonly gate: Pick<StaffGate, 'stillAdmits' | 'onEnd'>;
  readonly clock: Pick<Clock, 'after'>;
};

/** A few windows for each who may be signed in. */
const mostStreams = 100;

/**
 * Event streams for `/staff/news`: `present` and `calendar`, both at once and whenever there is news of
 * them, and a `beat` between. A stream ends with its session: at once where somebody ends that, and before
 * the next word or beat where the password has become another.
 */
export function createStaffStreams({
  desk,
  gate,
  clock,
}: StaffStreamOptions): (context: Context, session: string) => Response {
  let open = 0;
  return (context, session) => {
    if (context.req.method === 'HEAD') return context.body(null);
    if (open >= mostStreams) {
      context.header('Retry-After', '30');
      return context.text('Too many staff pages are open on this host.\n', 503);
    }
    open += 1;
    const isWelcome = () => gate.stillAdmits(session);
    const response = streamSSE(context, async (stream) => {
      const endCalls = gate.onEnd(session, () => stream.abort());
      try {
        await sendUntilClosed(stream, { ...feedOf(desk), clock, isWelcome });
      } finally {
        endCalls();
        open -= 1;
      }
    });
    // Not what is usual for a stream: nothing of it may be kept.
    response.headers.set('Cache-Control', 'no-store');
    return response;
  };
}

function feedOf(desk: StaffStreamOptions['desk']): Pick<EventFeed, 'begin'> {
  return {
    begin: (say) => {
      say('present', desk.present());
      say('calendar', desk.calendar());
      return desk.onNews((news) => {
        if (news.kind === 'calendar') say('calendar', news.calendar);
        else say('present', news.present);
      });
    },
  };
}
