import type { Context } from 'hono';
import { isDeepStrictEqual } from 'node:util';
import { parsePreviewMoment, type PreviewMoment } from '../../core/time/preview-moment';
import type { Engine } from '../engine';

/** Where the words of one stream come from: the engine itself, or what it says of another moment. */
export type ScheduleSource = Pick<Engine, 'schedule' | 'onSchedule'>;

/** The moment that a request asks for; null where that is the present. */
export function askedMoment({ req }: Context): PreviewMoment | 'malformed' | null {
  const text = req.query('at');
  return text === undefined ? null : (parsePreviewMoment(text) ?? 'malformed');
}

/** Of another moment there is news only when what is kept of it has changed. */
export function sourceOf(
  engine: Pick<Engine, 'schedule' | 'scheduleAt' | 'onSchedule'>,
  at: PreviewMoment | null,
): ScheduleSource {
  if (at === null) return engine;
  let last = engine.scheduleAt(at);
  return {
    schedule: () => last,
    onSchedule: (listener) =>
      engine.onSchedule(() => {
        const schedule = engine.scheduleAt(at);
        if (isDeepStrictEqual(schedule, last)) return;
        last = schedule;
        listener(schedule);
      }),
  };
}
