import type { RoomUse } from '../../schedule/room-use';
import type { Instant } from '../../time/instant';
import { byNowOrder } from '../agenda-day';
import type { DayView } from '../face';
import { freshnessOf } from '../freshness';
import { remarkOf } from '../remark';
import type { NamedUse } from './door-use';

/** What decides the state of a door at one moment. */
export type DoorMoment =
  | {
      readonly kind: 'now' | 'soon' | 'getting-ready' | 'cancelled' | 'all-day';
      readonly uses: readonly NamedUse[];
    }
  | { readonly kind: 'reserved'; readonly until: Instant }
  /** `until` is null where nothing follows before midnight. */
  | { readonly kind: 'free'; readonly until: Instant | null; readonly wasUsed: boolean }
  | { readonly kind: 'unknown' };

/**
 * Public times come before what holds the room for them, and what is about to start before what lasts all
 * day, which alone makes no door "now" (product.md, "How an event becomes rows"). What is cancelled holds its room
 * still: the calendar says so, and nobody else has been told that it is free.
 */
export function doorMoment(view: DayView, uses: readonly RoomUse[]): DoorMoment {
  const { now } = view;
  const holding = uses.filter((use) => use.startsAt <= now && now < use.endsAt);
  const on = named(holding, 'public');
  if (on.length > 0) {
    return { kind: 'now', uses: on.sort((a, b) => byNowOrder(a.time, b.time)) };
  }
  const ready = named(holding, 'getting-ready');
  if (ready.length > 0) return { kind: 'getting-ready', uses: ready };
  const hold = holding.find(({ kind }) => kind === 'reserved');
  if (hold) return { kind: 'reserved', until: hold.endsAt };
  const soon = soonUses(view, uses);
  if (soon.length > 0) return { kind: 'soon', uses: soon };
  const cancelled = named(holding, 'cancelled');
  if (cancelled.length > 0) return { kind: 'cancelled', uses: cancelled };
  const allDay = named(holding, 'all-day');
  if (allDay.length > 0) return { kind: 'all-day', uses: allDay };
  return isFreeKnown(view) ? freeMoment(view, uses) : { kind: 'unknown' };
}

/**
 * Whether a room that nothing holds is known to be free: all that could hold it has been read, no longer
 * ago than three hours (product.md, rules 1 and 3).
 */
export function isFreeKnown(view: DayView): boolean {
  const ageMs = holdsAgeAt(view);
  return !view.isStale && ageMs !== null && freshnessOf(ageMs) !== 'stale';
}

/** How old what is known of the day's holds is by now; null where nothing is. */
export function holdsAgeAt({ schedule, today, now }: DayView): number | null {
  return today.holdsAgeMs === null ? null : today.holdsAgeMs + Math.max(0, now - schedule.now);
}

/** The next public times of the room, when they start within the half hour; more than one if together. */
function soonUses({ now, venue }: DayView, uses: readonly RoomUse[]): NamedUse[] {
  const next = named(uses, 'public').filter((use) => use.startsAt > now);
  const soon = next.filter((use) => remarkOf(use, now, venue).kind === 'soon');
  return soon.filter((use) => use.startsAt === soon[0]?.startsAt);
}

/** Any use bounds it: what is public, what is made ready, what is reserved. */
function freeMoment({ today, now }: DayView, uses: readonly RoomUse[]): DoorMoment {
  const next = uses.find((use) => use.startsAt > now);
  const until = next && next.startsAt < today.endsAt ? next.startsAt : null;
  const wasUsed = uses.some((use) => use.startsAt < now && use.endsAt > today.startsAt);
  return { kind: 'free', until, wasUsed };
}

function named(uses: readonly RoomUse[], kind: NamedUse['kind']): NamedUse[] {
  return uses.filter((use): use is NamedUse => use.kind === kind);
}
