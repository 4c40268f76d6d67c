import type { ChurchPlace } from './church-places';
import { isoInstant, type ResourceObject } from './json-api';

/** When rooms and things were entered, epoch milliseconds. */
export const openedAtMs = Date.UTC(2019, 8, 1, 15);
const openedAt = isoInstant(openedAtMs);

export const organizationId = '1886';

export type Organization = {
  readonly name: string;
  readonly timeZone: string;
  readonly isTwentyFourHourTime: boolean;
};

export function organizationObject(organization: Organization, root: string): ResourceObject {
  return {
    type: 'Organization',
    id: organizationId,
    attributes: {
      calendar_starts_on: 'sunday',
      date_format: '%m/%d/%Y',
      name: organization.name,
      onboarding: false,
      time_zone: organization.timeZone,
      twenty_four_hour_time: organization.isTwentyFourHourTime,
    },
    links: {
      event_instances: `${root}/event_instances`,
      resources: `${root}/resources`,
      self: root,
    },
  };
}

export function placeObject(place: ChurchPlace, root: string): ResourceObject {
  return {
    type: 'Resource',
    id: place.id,
    attributes: {
      created_at: openedAt,
      description: place.description,
      expires_at: null,
      home_location: null,
      image: null,
      kind: place.kind,
      name: place.name,
      path_name: place.folder,
      quantity: place.quantity,
      serial_number: null,
      updated_at: openedAt,
    },
    links: { self: `${root}/resources/${place.id}` },
  };
}
