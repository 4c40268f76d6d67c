import { admitsApproval, approvalScopes } from './approval-scopes';
import type { ChurchCalendar } from './church-calendar';
import type { ChurchInstance } from './church-day';
import { admitsPerson, personScopes } from './church-person';

/** What the scopes that stand for themselves look at. */
type Sight = {
  readonly instance: ChurchInstance;
  readonly calendar: ChurchCalendar;
  readonly nowMs: number;
};

/** The reference names these and explains none of them; what they admit here is our reading of the names. */
const standing: Readonly<Record<string, (sight: Sight) => boolean>> = {
  future: ({ instance, nowMs }) => instance.endsAt > nowMs,
  lost: (sight) => sight.instance.event.approval === 'R' || isBlockedOut(sight),
  lost_due_to_blockout: isBlockedOut,
  not_pending_event_requests: ({ instance }) => instance.event.approval !== 'P',
  shared: ({ instance }) => instance.event.tags.some((tag) => tag.isPublicCategory),
  unresolved: (sight) =>
    !isBlockout(sight.instance) && rivals(sight).some((rival) => !isBlockout(rival)),
};

/** The filters of the organization's event instances; those of one family exclude one another. */
export const eventInstanceScopes = {
  filters: [...approvalScopes, ...personScopes, ...Object.keys(standing)],
  families: [approvalScopes, personScopes],
};

/** Whether the scope, one of `eventInstanceScopes.filters`, admits the instance. */
export function admitsInstance(scope: string, sight: Sight): boolean {
  const { event } = sight.instance;
  if (personScopes.includes(scope)) return admitsPerson(scope, event);
  return standing[scope]?.(sight) ?? admitsApproval(scope, event.approval);
}

function isBlockedOut(sight: Sight): boolean {
  return !isBlockout(sight.instance) && rivals(sight).some(isBlockout);
}

function isBlockout({ event }: ChurchInstance): boolean {
  return event.item.isBlockout ?? false;
}

/** The other instances that hold one of its rooms while it does. */
function rivals({ instance, calendar }: Sight): readonly ChurchInstance[] {
  const rooms = roomsOf(instance);
  if (rooms.length === 0) return [];
  return calendar
    .between({ fromMs: instance.startsAt, untilMs: instance.endsAt })
    .filter(
      (other) =>
        other.id !== instance.id &&
        other.startsAt < instance.endsAt &&
        other.endsAt > instance.startsAt &&
        roomsOf(other).some((room) => rooms.includes(room)),
    );
}

function roomsOf({ bookings }: ChurchInstance): readonly string[] {
  const places = bookings.map(({ request }) => request.place);
  return places.filter(({ kind }) => kind === 'Room').map(({ id }) => id);
}
