import type { ChurchEvent } from './church-event';
import { isoInstant, type ResourceObject } from './json-api';

type Role = 'approver' | 'manager' | 'owner' | 'subscriber';

/** What the person behind the token, of the church's office, is to an event. */
const roles: Readonly<Record<Role, (event: ChurchEvent) => boolean>> = {
  approver: ({ requests }) => requests.some(({ place }) => place.name === 'Fellowship Hall'),
  manager: ({ tags }) => tags.some(({ name }) => name === 'Community'),
  owner: ({ tags }) => tags.some(({ name }) => name === 'Staff'),
  subscriber: ({ tags }) => tags.some(({ name }) => name === 'Music'),
};

/** The scopes of the filter that ask for the person's roles; one of several roles admits any of them. */
export const personScopes = [
  'all',
  'approver',
  'approver_subscriber',
  'manager',
  'manager_approver',
  'manager_approver_subscriber',
  'manager_subscriber',
  'owner',
  'owner_approver',
  'owner_approver_subscriber',
  'owner_manager',
  'owner_manager_approver',
  'owner_manager_approver_subscriber',
  'owner_manager_subscriber',
  'owner_subscriber',
  'subscriber',
];

/** Whether the scope, one of `personScopes`, admits the event; `all` is all four roles, and not every event. */
export function admitsPerson(scope: string, event: ChurchEvent): boolean {
  return Object.entries(roles).some(
    ([role, isHeld]) => (scope === 'all' || scope.split('_').includes(role)) && isHeld(event),
  );
}

export function personObject(root: string): ResourceObject {
  const joinedAt = isoInstant(Date.UTC(2021, 2, 1, 15));
  return {
    type: 'Person',
    id: '501',
    attributes: {
      avatar_url: null,
      created_at: joinedAt,
      first_name: 'Dana',
      has_access: true,
      last_name: 'Whitfield',
      name: 'Dana Whitfield',
      permissions: 'Viewer',
      site_administrator: false,
      status: 'active',
      updated_at: joinedAt,
    },
    links: { self: `${root}/people/501` },
  };
}
