import type { Instant } from '../time/instant';

/**
 * One occurrence of an event, with everything a board may need to know of it. It holds hidden things:
 * it never leaves the main process. What leaves is made by the public view.
 */
export type EventInstance = {
  readonly id: string;
  readonly eventId: string;
  /** The instance's own name, which may differ from its event's for this one occurrence. */
  readonly name: string;
  readonly kind: 'standard' | 'blockout';
  readonly approval: 'approved' | 'pending' | 'rejected';
  /** With setup and teardown; the reference says nothing else, users do (developers#1129). */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly isAllDay: boolean;
  /** Given by some churches' instances only; without setup and teardown. */
  readonly publishedStartsAt: Instant | null;
  readonly publishedEndsAt: Instant | null;
  readonly location: string | null;
  /**
   * The times under "Schedule", in no promised order. Empty means that a complete answer said there are
   * none; null means that the answer did not say, and then nothing about them may be assumed.
   */
  readonly eventTimes: readonly EventTime[] | null;
  readonly resourceBookings: readonly ResourceBooking[];
  readonly tagIds: readonly string[];
  /** Whether its event is published in Church Center; false where the answer did not say. */
  readonly isVisibleInChurchCenter: boolean;
  /** Of its event: where to sign up. This and the next are https and without a user; null where not published. */
  readonly registrationUrl: string | null;
  /** Of this one occurrence. */
  readonly churchCenterUrl: string | null;
};

/** A time of an event instance: public, or a setup, teardown or rehearsal that no visitor should see. */
export type EventTime = {
  readonly id: string;
  readonly name: string | null;
  readonly startsAt: Instant;
  /** Never before `startsAt`; the same where somebody gave no length. */
  readonly endsAt: Instant;
  readonly isVisibleOnKiosks: boolean;
};

/** A room held for an event instance, with setup and teardown. Bookings of equipment are left out at the door. */
export type ResourceBooking = {
  readonly id: string;
  readonly roomId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whether the request for the room may be named on kiosks; null where the answer did not say. */
  readonly isRequestVisibleOnKiosks: boolean | null;
};
