import type { EventConnection } from './event-connection';
import type { EventInstance } from './event-instance';

/**
 * Where visitors sign up for an event, else where they read more of it: its `registration_url`, else the
 * address of a sign-up that it is connected to, else the `church_center_url` of the occurrence. Null where
 * the event is not visible in Church Center: addresses come even of what nobody has published
 * (developers#1082).
 */
export function publicLinkOf(
  instance: EventInstance,
  connections: readonly EventConnection[],
): string | null {
  if (!instance.isVisibleInChurchCenter) return null;
  return instance.registrationUrl ?? signupUrlOf(connections) ?? instance.churchCenterUrl;
}

/** Whether children are checked in for an event that is connected to these. */
export function isKidsCheckIn(connections: readonly EventConnection[]): boolean {
  return connections.some(({ productName }) => productName === 'check-ins');
}

/** Whether a connection leads to a sign-up in Registrations. */
export function isSignUp({ productName, connectedToType }: EventConnection): boolean {
  return productName === 'registrations' && connectedToType === 'signup';
}

/** Of several, the one that was connected last: Planning Center counts ids upwards, and promises no order. */
function signupUrlOf(connections: readonly EventConnection[]): string | null {
  const signups = connections
    .filter(isSignUp)
    .filter((each) => each.connectedToUrl !== null)
    .sort((a, b) => byId.compare(a.id, b.id));
  return signups.at(-1)?.connectedToUrl ?? null;
}

const byId = new Intl.Collator('en', { numeric: true });
