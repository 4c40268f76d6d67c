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
  /** How it repeats, in Calendar's own words: "Every week on Sunday". Null where it is held once, or unsaid. */
  readonly recurrence: string | null;
  /**
   * The times under "Schedule", in no promised order. Empty means that a complete answer said there are
   * none; null means that the answer did not say, and then nothing about them may be assumed.
   */
  readonly eventTimes: readonly EventTime[] | null;
  readonly resourceBookings: readonly ResourceBooking[];
  /** Empty too where the answer did not name what is booked. */
  readonly equipment: readonly EquipmentBooking[];
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
  /** Whether Church Center and calendars that people subscribe to show it; null where the answer did not say. */
  readonly isVisibleInChurchCenter: boolean | null;
};

/** A room held for an event instance, with setup and teardown. */
export type ResourceBooking = {
  readonly id: string;
  readonly roomId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Whether the request for the room may be named on kiosks; null where the answer did not say. */
  readonly isRequestVisibleOnKiosks: boolean | null;
  /** Null where the answer did not bring it. */
  readonly request: ResourceRequest | null;
};

/** Something held for an event instance that is no room, with setup and teardown. */
export type EquipmentBooking = {
  readonly id: string;
  readonly name: string;
  /** How many of it; 1 where nobody said. */
  readonly quantity: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Null where the answer did not bring it. */
  readonly request: ResourceRequest | null;
};

/** An event's wish for a room or for equipment. All of the event's instances share it. */
export type ResourceRequest = {
  readonly id: string;
  /** Null where the answer did not say. */
  readonly approval: 'approved' | 'pending' | 'rejected' | null;
  /** What whoever asked has written for those who set up; its lines are kept. */
  readonly notes: string | null;
  /** How the room is to be set up; it need not be among the setups that are known. */
  readonly roomSetupId: string | null;
  readonly quantity: number | null;
};
