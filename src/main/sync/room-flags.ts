import type { EventInstance, ResourceBooking } from '../../core/schedule/event-instance';

/**
 * The instances with what was last known of each room request, where this answer does not say whether it
 * may be named on kiosks: a room that staff hid does not come back because an answer is poorer today. Of
 * `known` the last word counts, so it comes oldest first.
 */
export function withKnownFlags(
  instances: readonly EventInstance[],
  known: readonly EventInstance[],
): EventInstance[] {
  const told = bookingsOf(known).filter((each) => each.isRequestVisibleOnKiosks !== null);
  const flags = new Map(told.map((each) => [each.id, each.isRequestVisibleOnKiosks]));
  return withBookings(instances, (booking) => ({
    ...booking,
    isRequestVisibleOnKiosks: booking.isRequestVisibleOnKiosks ?? flags.get(booking.id) ?? null,
  }));
}

/** The instances with the flags of a newer read, by booking, where that one says something. */
export function withFlags(
  instances: readonly EventInstance[],
  flags: ReadonlyMap<string, boolean>,
): EventInstance[] {
  return withBookings(instances, (booking) => ({
    ...booking,
    isRequestVisibleOnKiosks: flags.get(booking.id) ?? booking.isRequestVisibleOnKiosks,
  }));
}

/** Whether `instances` book a room in a way that `known` has not seen. */
export function hasOtherBookings(
  known: readonly EventInstance[],
  instances: readonly EventInstance[],
): boolean {
  const ids = new Set(bookingsOf(known).map((booking) => booking.id));
  return bookingsOf(instances).some((booking) => !ids.has(booking.id));
}

export function hasBookings(instances: readonly EventInstance[]): boolean {
  return instances.some((instance) => instance.resourceBookings.length > 0);
}

function bookingsOf(instances: readonly EventInstance[]): ResourceBooking[] {
  return instances.flatMap((instance) => instance.resourceBookings);
}

function withBookings(
  instances: readonly EventInstance[],
  change: (booking: ResourceBooking) => ResourceBooking,
): EventInstance[] {
  return instances.map((instance) => ({
    ...instance,
    resourceBookings: instance.resourceBookings.map(change),
  }));
}
