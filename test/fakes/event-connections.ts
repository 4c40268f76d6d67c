import type { EventConnection } from '../../src/core/schedule/event-connection';

/** A connection to a sign-up in Registrations, of a name that no board may show. */
export function signup(more: Partial<EventConnection> = {}): EventConnection {
  return {
    id: '1',
    productName: 'registrations',
    connectedToType: 'signup',
    connectedToId: '77',
    connectedToName: 'Secret signup',
    connectedToUrl: 'https://gracehill.example/registrations/77',
    ...more,
  };
}

/** A connection to an event of Check-Ins. */
export function checkIn(more: Partial<EventConnection> = {}): EventConnection {
  return signup({
    id: '2',
    productName: 'check-ins',
    connectedToType: 'event',
    connectedToName: 'Secret check-in',
    connectedToUrl: 'https://gracehill.example/check-ins/78',
    ...more,
  });
}
