/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. It has no zone. */
export type Instant = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
/** Not a venue day, which may have 23 or 25 hours. */
export const dayMs = 24 * hourMs;

/** A half-open stretch of time: `startsAt` belongs to it, `endsAt` does not. */
export type Interval = { readonly startsAt: Instant; readonly endsAt: Instant };

/**
 * Whether two intervals share a moment. Ones that only touch do not. An interval of no length counts
 * as its one moment, so that a time with a start and no length still meets the booking around it.
 */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.startsAt < lastingEnd(b) && b.startsAt < lastingEnd(a);
}

/** The parts of `whole` that none of `holes` covers, in order of time. */
export function subtract(whole: Interval, holes: readonly Interval[]): Interval[] {
  const sorted = [...holes].sort((a, b) => a.startsAt - b.startsAt);
  const rest: Interval[] = [];
  let from = whole.startsAt;
  for (const hole of sorted) {
    if (hole.endsAt <= from) continue;
    if (hole.startsAt >= whole.endsAt) break;
    if (hole.startsAt > from) rest.push({ startsAt: from, endsAt: hole.startsAt });
    from = hole.endsAt;
  }
  if (from < whole.endsAt) rest.push({ startsAt: from, endsAt: whole.endsAt });
  return rest;
}

/** The union of `intervals` as disjoint ones in order of time; touching ones become one. */
export function merged(intervals: readonly Interval[]): Interval[] {
  const sorted = [...intervals].sort((a, b) => a.startsAt - b.startsAt);
  const union: Interval[] = [];
  for (const interval of sorted) {
    const last = union.at(-1);
    if (last && interval.startsAt <= last.endsAt) {
      union[union.length - 1] = {
        startsAt: last.startsAt,
        endsAt: Math.max(last.endsAt, interval.endsAt),
      };
    } else {
      union.push({ startsAt: interval.startsAt, endsAt: interval.endsAt });
    }
  }
  return union;
}

function lastingEnd(interval: Interval): Instant {
  return Math.max(interval.endsAt, interval.startsAt + 1);
}
