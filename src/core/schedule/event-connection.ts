/**
 * A connection from an event to a record in another product of Planning Center: a signup in Registrations,
 * a group, an event of Check-Ins, a service type. For staff only: it says what people signed up for. Boards
 * get no more of it than what `public-link.ts` says. Null stands for what the answer did not say.
 */
export type EventConnection = {
  readonly id: string;
  /** `registrations`, `groups`, `check-ins`, `services`, or what Planning Center adds to them. */
  readonly productName: string | null;
  /** `signup`, `group`, `event`, `service_type`, or what Planning Center adds to them. */
  readonly connectedToType: string | null;
  /** The record's id within its product. */
  readonly connectedToId: string | null;
  readonly connectedToName: string | null;
  /** Always https and without a user; null for every other address. */
  readonly connectedToUrl: string | null;
};

/** All that one event is connected to, as it was last read. None is an answer too. */
export type EventConnections = {
  readonly eventId: string;
  readonly connections: readonly EventConnection[];
};
