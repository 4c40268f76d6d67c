import type { TimelineBoard } from '../../../core/board/timeline';
import { axisLabels, type AxisLabel } from '../../../core/board/timeline/timeline-axis';
import type { TimelineMeasures } from './timeline-geometry';

/** Left and right of the time on the axis, in units of the styles. */
const nowPadding = 18;

/** An hour that is narrower, in units of the styles, has no room for a name. */
const leastHourWidth = 235;

/** How many hours a screen is wide enough for; before that is measured, the most. */
export function hoursIn(measures: TimelineMeasures | null): number {
  const most = 6;
  if (measures === null) return most;
  const hours = Math.floor(measures.trackWidth / (leastHourWidth * measures.unit));
  return Number.isFinite(hours) ? Math.min(most, Math.max(2, hours)) : most;
}

/** The time on the axis stands without AM or PM: the clock is above it. */
export function nowMark({ body, clock }: TimelineBoard): { at: number; text: string } | null {
  if (body.kind !== 'hours' || body.nowAt === null || clock === null) return null;
  return { at: body.nowAt, text: clock.text };
}

/** The hours that have room on the axis beside the time. */
export function labelsOf(
  board: TimelineBoard,
  measures: TimelineMeasures | null,
): readonly AxisLabel[] {
  if (board.body.kind !== 'hours' || measures === null) return [];
  const { unit, trackWidth, widthOf } = measures;
  const now = nowMark(board);
  const nowWidth = (text: string) => (widthOf.now(text) + 2 * nowPadding * unit) / trackWidth;
  return axisLabels(board.body.ticks, {
    widthOf: (text) => widthOf.tick(text) / trackWidth,
    gap: (12 * unit) / trackWidth,
    now: now && { at: now.at, width: nowWidth(now.text) },
  });
}
