import { expect, test } from 'vitest';

import { churchDay, type ChurchInstance } from '../../../src/main/demo/church-day';
import { dropInItems } from '../../../src/main/demo/drop-in-hours';
import { churchProgramme } from '../../../src/main/demo/church-programme';
import { venueDayAt, weekdayOf } from '../../../src/main/demo/venue-day';

const timeZone = 'America/New_York';
const firstDay = venueDayAt(Date.parse('2026-10-05T12:00:00Z'), timeZone);
const eightWeeks = Array.from({ length: 56 }, (_, index) => firstDay + index);

function instancesOf(seed: number): readonly (readonly ChurchInstance[])[] {
  return eightWeeks.map((day) => churchDay(day, { seed, timeZone }));
}

const weeks = instancesOf(1);
const everything = weeks.flat();
const isHidden = (instance: ChurchInstance): boolean =>
  instance.times.length > 0 && instance.times.every((time) => !time.isVisibleOnKiosks);

test.each([1, 2, 3])(
  'a weekday holds some 25 instances and a Sunday 35 to 45 (seed %i)',
  (seed) => {
    const odd = instancesOf(seed).filter((instances, index) => {
      const isSunday = weekdayOf(firstDay + index) === 7;
      const [least, most] = isSunday ? [35, 45] : [22, 30];
      return instances.length < least || instances.length > most;
    });
    expect(odd.map((instances) => instances.length)).toEqual([]);
  },
);

test('the same seed, zone and date give the same instances', () => {
  expect(instancesOf(1)).toEqual(weeks);
});

test('another seed gives another calendar', () => {
  expect(instancesOf(2)).not.toEqual(weeks);
});

test('each day has hidden instances and one without event times', () => {
  for (const instances of weeks) {
    expect(instances.some(isHidden)).toBe(true);
    expect(instances.some((instance) => instance.times.length === 0)).toBe(true);
  }
});

test('each week has pending events and blockouts', () => {
  for (let week = 0; week < 8; week += 1) {
    const instances = weeks.slice(7 * week, 7 * week + 7).flat();
    expect(instances.some(({ event }) => event.approval === 'P')).toBe(true);
    expect(instances.some(({ event }) => event.item.isBlockout)).toBe(true);
  }
});

test('each day has a pending event and a room hidden from kiosks, and all but a few Sundays a blockout', () => {
  const isHiddenRequest = ({ bookings }: ChurchInstance): boolean =>
    bookings.some(({ request }) => !request.isVisibleOnKiosks);
  const without = weeks.map((instances, index) => ({
    weekday: weekdayOf(firstDay + index),
    pending: instances.every(({ event }) => event.approval !== 'P'),
    hidden: !instances.some(isHiddenRequest),
    blockout: !instances.some(({ event }) => event.item.isBlockout),
  }));
  expect(without.filter(({ pending, hidden }) => pending || hidden)).toEqual([]);
  const free = without.filter(({ blockout }) => blockout);
  expect(free.every(({ weekday }) => weekday === 7)).toBe(true);
  expect(free.length).toBeLessThan(6);
});

test('setup comes first in some instances and not in others', () => {
  const withSetup = everything.filter(({ times }) => times.some((time) => time.name === 'Setup'));
  const first = withSetup.filter(({ times }) => times[0]?.name === 'Setup');
  expect(first.length).toBeGreaterThan(10);
  expect(first.length).toBeLessThan(withSetup.length - 10);
});

test('instance, event time and booking ids are unique', () => {
  const ids = everything.map((instance) => instance.id);
  const timeIds = everything.flatMap(({ times }) => times.map((time) => time.id));
  const bookingIds = everything.flatMap(({ bookings }) => bookings.map((booking) => booking.id));
  for (const list of [ids, timeIds, bookingIds]) expect(new Set(list).size).toBe(list.length);
});

test('a recurring event owns the times of many instances and one held once of a single one', () => {
  const count = (name: string): readonly number[] => {
    const named = everything.filter((instance) => instance.name === name);
    return [named.length, new Set(named.map(({ event }) => event.id)).size];
  };
  expect(count('Morning Worship')).toEqual([8, 1]);
  expect(count('Potluck Lunch')).toEqual([8, 8]);
});

test('names reach about 100 characters', () => {
  const longest = Math.max(...everything.map((instance) => instance.name.length));
  expect(longest).toBeGreaterThan(90);
  expect(longest).toBeLessThanOrEqual(105);
});

test('the odd cases are there: five rooms, no room, an address, a request hidden from kiosks', () => {
  const rooms = ({ bookings }: ChurchInstance): number =>
    bookings.filter(({ request }) => request.place.kind === 'Room').length;
  const addresses = everything.map(({ event }) => event.item.location);
  const requests = everything.flatMap(({ event }) => event.requests);
  expect(everything.some((instance) => rooms(instance) === 5)).toBe(true);
  expect(everything.some((each) => rooms(each) === 0 && !each.event.item.location)).toBe(true);
  expect(addresses).toContain('Riverside Park - 12 River Road, Springfield, IL 62704');
  expect(requests.some((request) => !request.isVisibleOnKiosks)).toBe(true);
});

test('two events share a room at the same time', () => {
  const overlapping = everything.some((one) =>
    everything.some(
      (other) =>
        one.id < other.id &&
        one.startsAt < other.endsAt &&
        other.startsAt < one.endsAt &&
        one.bookings.some((booking) =>
          other.bookings.some(
            ({ request }) =>
              request.place.kind === 'Room' && request.place === booking.request.place,
          ),
        ),
    ),
  );
  expect(overlapping).toBe(true);
});

test('an event time is named like its event, and another has no name', () => {
  const times = everything.flatMap((each) => each.times.map((time) => [each.name, time.name]));
  expect(times).toContainEqual(['Morning Prayer', 'Morning Prayer']);
  expect(times).toContainEqual(['Noon Prayer', null]);
});

test('drop-in hours take only half hours at which nothing else begins', () => {
  for (const instances of weeks) {
    const isDropIn = ({ event }: ChurchInstance): boolean => dropInItems.includes(event.item);
    const others = instances.filter(
      ({ event }) => !dropInItems.includes(event.item) && event.approval === 'A',
    );
    const taken = new Set(
      others
        .filter(({ event }) => !event.item.isBlockout && event.item.allDayCount === undefined)
        .flatMap(({ times }) => times.filter((time) => time.isVisibleOnKiosks))
        .map((time) => time.startsAt),
    );
    const dropIns = instances.filter(isDropIn).flatMap(({ times }) => times);
    expect(dropIns.filter((time) => taken.has(time.startsAt))).toEqual([]);
  }
});

test('each item of the programme is held within eight weeks', () => {
  const held = new Set(everything.map(({ event }) => event.item));
  expect(churchProgramme.filter((item) => !held.has(item)).map((item) => item.name)).toEqual([]);
});
