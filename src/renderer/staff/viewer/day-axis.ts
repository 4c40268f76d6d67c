import type { PublicDay } from '../../../core/schedule/public-schedule';
import type { DayRow } from '../../../core/staff/day-row';
import type { StaffCalendar } from '../../../core/staff/staff-calendar';
import {
  hourMs,
  overlaps,
  subtract,
  type Instant,
  type Interval,
} from '../../../core/time/instant';

/** A booking as a bar in its room's lane. */
export type RoomBar = Interval & {
  readonly instanceId: string;
  readonly name: string;
  readonly visibility: DayRow['visibility'];
  /** 0 is the top one; bookings of one room that overlap stand under each other. */
  readonly row: number;
  /** Shares of the bar in which the room is held, and the event is not on. */
  readonly hidden: readonly { readonly from: number; readonly to: number }[];
};

export type RoomLane = {
  readonly roomId: string;
  readonly bars: readonly RoomBar[];
  /** How many rows its bars need. */
  readonly depth: number;
};

export type DayAxis = Interval & {
  readonly hours: readonly Instant[];
  readonly lanes: readonly RoomLane[];
};

/** From the hour of the first booking to that of the last, at least eight hours, within the day. */
export function createDayAxis(
  rows: readonly DayRow[],
  { rooms, instances }: StaffCalendar,
  day: PublicDay | undefined,
): DayAxis {
  const shown = new Map(rows.map((row) => [row.instanceId, row]));
  const bookings = instances.flatMap((instance) => {
    const row = shown.get(instance.id);
    return row === undefined
      ? []
      : instance.resourceBookings
          .filter((booking) => day === undefined || overlaps(booking, day))
          .map((booking) => ({ booking, row }));
  });
  const span = spanOf(
    bookings.map(({ booking }) => booking),
    day,
  );
  const lanes = rooms.flatMap(({ id: roomId }) => {
    const ofRoom = bookings.filter(({ booking }) => booking.roomId === roomId);
    return ofRoom.length === 0 ? [] : [laneOf(roomId, ofRoom, span)];
  });
  return { ...span, hours: hoursOf(span), lanes };
}

type Booked = { readonly booking: Interval; readonly row: DayRow };

function laneOf(roomId: string, booked: readonly Booked[], span: Interval): RoomLane {
  const ends: Instant[] = [];
  const bars = [...booked]
    .sort((a, b) => a.booking.startsAt - b.booking.startsAt)
    .map(({ booking, row }): RoomBar => {
      const startsAt = Math.max(booking.startsAt, span.startsAt);
      const endsAt = Math.min(booking.endsAt, span.endsAt);
      const free = ends.findIndex((end) => end <= startsAt);
      const line = free === -1 ? ends.length : free;
      ends[line] = endsAt;
      const { instanceId, name, visibility } = row;
      return {
        startsAt,
        endsAt,
        instanceId,
        name,
        visibility,
        row: line,
        hidden: around(row, { startsAt, endsAt }),
      };
    });
  return { roomId, bars, depth: Math.max(1, ends.length) };
}

function around(row: DayRow, bar: Interval): RoomBar['hidden'] {
  if (row.visibility !== 'on-screens') return [];
  const length = bar.endsAt - bar.startsAt;
  return subtract(bar, [row]).map(({ startsAt, endsAt }) => ({
    from: (startsAt - bar.startsAt) / length,
    to: (endsAt - bar.startsAt) / length,
  }));
}

function spanOf(bookings: readonly Interval[], day: Interval | undefined): Interval {
  const from = day?.startsAt ?? 0;
  const to = day?.endsAt ?? 8 * hourMs;
  if (bookings.length === 0)
    return { startsAt: from + 8 * hourMs, endsAt: Math.min(to, from + 20 * hourMs) };
  const hour = (moment: Instant, round: (value: number) => number) =>
    from + round((moment - from) / hourMs) * hourMs;
  const startsAt = Math.max(
    from,
    hour(Math.min(...bookings.map((each) => each.startsAt)), Math.floor),
  );
  const last = hour(Math.max(...bookings.map((each) => each.endsAt)), Math.ceil);
  return { startsAt, endsAt: Math.min(to, Math.max(last, startsAt + 8 * hourMs)) };
}

function hoursOf({ startsAt, endsAt }: Interval): Instant[] {
  const count = Math.floor((endsAt - startsAt) / hourMs);
  return Array.from({ length: count + 1 }, (_, index) => startsAt + index * hourMs);
}
