import { describe, expect, test } from 'vitest';
import { isKidsCheckIn, publicLinkOf } from '../../../src/core/schedule/public-link';
import { checkIn, signup } from '../../fakes/event-connections';
import { instance } from '../../fakes/event-instance';

const page = 'https://gracehill.example/calendar/event/1';
const registration = 'https://gracehill.example/registrations/7';
const signedUp = signup().connectedToUrl;
const links = { isVisibleInChurchCenter: true, registrationUrl: null, churchCenterUrl: null };
const published = instance({ ...links, churchCenterUrl: page });

describe('the link of an event', () => {
  test('is where to sign up by the event itself, whatever else there is', () => {
    const own = instance({ ...published, registrationUrl: registration });
    expect(publicLinkOf(own, [signup()])).toBe(registration);
  });

  test('is where to sign up by a connected sign-up, where the event itself says nothing', () => {
    expect(publicLinkOf(published, [checkIn(), signup()])).toBe(signedUp);
  });

  test('is its page in Church Center where there is nothing to sign up for', () => {
    expect(publicLinkOf(published, [])).toBe(page);
  });

  test('is none where nothing gives an address', () => {
    expect(publicLinkOf(instance(links), [signup({ connectedToUrl: null })])).toBeNull();
  });

  test('is none where the event is not visible in Church Center', () => {
    const hidden = { isVisibleInChurchCenter: false, registrationUrl: registration };
    expect(publicLinkOf(instance({ ...published, ...hidden }), [signup()])).toBeNull();
  });

  test.each([
    ['Check-Ins', checkIn()],
    ['Groups', signup({ productName: 'groups', connectedToType: 'group' })],
    ['Services', signup({ productName: 'services', connectedToType: 'service_type' })],
    ['something else of Registrations', signup({ connectedToType: 'form' })],
    ['a product that nobody knows', signup({ productName: null })],
    ['something that nobody knows', signup({ connectedToType: null })],
    ['a sign-up without an address', signup({ connectedToUrl: null })],
  ])('is never that of a connection to %s', (_, connection) => {
    expect(publicLinkOf(published, [connection])).toBe(page);
  });

  test('is that of the sign-up that was connected last, in whatever order they come', () => {
    const last = signup({ id: '10', connectedToUrl: 'https://gracehill.example/registrations/78' });
    const both = [last, signup({ id: '9' })];
    expect(publicLinkOf(published, both)).toBe(last.connectedToUrl);
    expect(publicLinkOf(published, both.toReversed())).toBe(last.connectedToUrl);
  });
});

test('children are checked in for what is connected to Check-Ins, and for nothing else', () => {
  expect(isKidsCheckIn([signup(), checkIn()])).toBe(true);
  expect(isKidsCheckIn([signup()])).toBe(false);
  expect(isKidsCheckIn([])).toBe(false);
});
