import { dayMs, type Instant, type Interval } from '../time/instant';

/**
 * What staff say over the calendar: kept on the computer, told without internet, and stronger than the
 * calendar until it expires.
 */
export type StaffWord = {
  /** Of one occurrence there may be several, each of another kind. */
  readonly sayings: readonly Saying[];
  readonly notices: readonly Notice[];
};

/** What staff say of one occurrence of an event. */
export type Saying = {
  readonly instanceId: string;
  /** From this moment on the calendar counts again. */
  readonly until: Instant;
} & SaidOfEvent;

/**
 * - `hidden`: no board names it; the rooms that it holds are reserved;
 * - `cancelled`: it stays on the boards, and is said not to take place;
 * - `moved`: it takes place elsewhere;
 * - `new-time`: one of its public times, by the id of that `PublicTime`, is at another time of the day.
 */
export type SaidOfEvent =
  | { readonly kind: 'hidden' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'moved'; readonly to: MovedTo }
  | ({ readonly kind: 'new-time'; readonly timeId: string } & Interval);

/** A room of the church, or a place in words: "the park behind the church". */
export type MovedTo =
  | { readonly kind: 'room'; readonly roomId: string }
  | { readonly kind: 'place'; readonly text: string };

/** How long its texts may be, in characters as people count them. */
export const mostCharacters = { notice: 160, place: 80 } as const;

/** How much of it there may be at a time. */
export const mostSaid = { sayings: 200, notices: 20 } as const;

/** Nobody remembers in three weeks what was said for good. */
export const longestWordMs = 15 * dayMs;

/** Stands above the boards, and not instead of them: "Water main closed: use the north door". */
export type Notice = {
  readonly id: string;
  readonly text: string;
  /** By the names that staff gave them; null is all of them, and every board without a name. */
  readonly screens: readonly string[] | null;
  readonly until: Instant;
};

export const noWord: StaffWord = { sayings: [], notices: [] };

/** What still holds at `now`: its last moment is the one before `until`. */
export function wordAt({ sayings, notices }: StaffWord, now: Instant): StaffWord {
  return {
    sayings: sayings.filter(({ until }) => now < until),
    notices: notices.filter(({ until }) => now < until),
  };
}
