import type { Instant } from '../time/instant';

/** What of a public time visitors have come to rely on. */
export type TimeFacts = {
  readonly startsAt: Instant;
  /** Public rooms, in the order in which they are shown. */
  readonly roomIds: readonly string[];
};

/** A public time that is no longer where, or when, it was said to be (product.md, rule 7). */
export type TimeChange = {
  readonly instanceId: string;
  /** The id of the public time, as it is now. */
  readonly timeId: string;
  readonly was: TimeFacts;
  readonly now: TimeFacts;
  /** Whether a second read has said the same: before that it is no news. */
  readonly isAgreed: boolean;
};
