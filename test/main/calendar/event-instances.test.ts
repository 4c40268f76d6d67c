import { describe, expect, test } from 'vitest';
import { decodeInstances } from '../../../src/main/calendar/event-instances';
import { eventInstanceRow, linkTo, sanctuaryRow, type Row } from '../../fakes/json-api';

const church = { timeZone: 'America/New_York', rooms: [] };

const time = (id: string, more: Row['attributes'] = {}): Row => ({
  type: 'EventTime',
  id,
  attributes: {
    name: null,
    starts_at: '2026-11-22T15:00:00Z',
    ends_at: '2026-11-22T16:00:00Z',
    visible_on_kiosks: true,
    ...more,
  },
});
const booking = (id: string, resource: Row, request?: Row): Row => ({
  type: 'ResourceBooking',
  id,
  attributes: { starts_at: '2026-11-22T14:00:00Z', ends_at: '2026-11-22T17:00:00Z' },
  relationships: {
    resource: { data: { type: resource.type, id: resource.id } },
    ...(request && { event_resource_request: { data: { type: request.type, id: request.id } } }),
  },
});
const event = (id: string, more: Row['attributes'] = {}): Row => ({
  type: 'Event',
  id,
  attributes: { name: `The event ${id}`, approval_status: 'A', ...more },
});
const ofEvent = (id: string) => ({ event: { data: { type: 'Event', id } } });
const decodedOne = (row: Row, ...included: Row[]) =>
  decodeInstances({ data: [row], included }, church).instances[0];

describe('the join', () => {
  test('an instance takes the times that its linkage names, and no others', () => {
    const row = eventInstanceRow('1', { relationships: { event_times: linkTo(time('a')) } });
    const decoded = decodedOne(row, time('a'), time('b'));
    expect(decoded?.eventTimes?.map(({ id }) => id)).toEqual(['a']);
  });

  test('an empty linkage means no times, a missing one means unknown', () => {
    expect(decodedOne(eventInstanceRow('1'))?.eventTimes).toEqual([]);
    const silent = eventInstanceRow('1', { relationships: { event_times: undefined } });
    expect(decodedOne(silent)?.eventTimes).toBeNull();
  });

  test('linked times of which none is included are unknown, not none', () => {
    const row = eventInstanceRow('1', { relationships: { event_times: linkTo(time('a')) } });
    expect(decodedOne(row)?.eventTimes).toBeNull();
  });

  test('a bad time is dropped and counted, the others stay', () => {
    const times = [time('a'), time('b', { starts_at: 'soon' })];
    const row = eventInstanceRow('1', { relationships: { event_times: linkTo(...times) } });
    const { instances, droppedRows } = decodeInstances({ data: [row], included: times }, church);
    expect(instances[0]?.eventTimes).toHaveLength(1);
    expect(droppedRows).toBe(1);
  });

  test('a bad instance is dropped and counted, the others stay', () => {
    const bad = { type: 'EventInstance', id: '2', attributes: { name: 'No times' } };
    const { instances, droppedRows } = decodeInstances(
      {
        data: [eventInstanceRow('1'), bad],
        included: [],
      },
      church,
    );
    expect(instances.map(({ id }) => id)).toEqual(['1']);
    expect(droppedRows).toBe(1);
  });

  test('an instance that stands on two pages counts once', () => {
    const data = [eventInstanceRow('1'), eventInstanceRow('1')];
    expect(decodeInstances({ data, included: [] }, church).instances).toHaveLength(1);
  });

  test('a room is booked, equipment is not', () => {
    const urn: Row = { type: 'Resource', id: '9', attributes: { kind: 'Resource', name: 'Urn' } };
    const bookings = [booking('a', sanctuaryRow), booking('b', urn)];
    const row = eventInstanceRow('1', {
      relationships: { resource_bookings: linkTo(...bookings) },
    });
    const { instances, rooms } = decodeInstances(
      {
        data: [row],
        included: [...bookings, sanctuaryRow, urn],
      },
      church,
    );
    expect(instances[0]?.resourceBookings).toMatchObject([{ roomId: 'r1' }]);
    expect(rooms.map(({ name }) => name)).toEqual(['Sanctuary']);
  });

  test('a booked room that is not included again is found in the list of rooms', () => {
    const urn: Row = { type: 'Resource', id: '9' };
    const bookings = [booking('a', sanctuaryRow), booking('b', urn)];
    const row = eventInstanceRow('1', {
      relationships: { resource_bookings: linkTo(...bookings) },
    });
    const rooms = [{ id: 'r1', name: 'Sanctuary', folder: '' }];
    const decoded = decodeInstances({ data: [row], included: bookings }, { ...church, rooms });
    expect(decoded.instances[0]?.resourceBookings).toMatchObject([{ roomId: 'r1' }]);
    expect(decoded).toMatchObject({ droppedRows: 0, isDamaged: false });
  });

  test.each([
    [{ approval_status: 'A', visible_on_kiosks: true }, true],
    [{ approval_status: 'A', visible_on_kiosks: false }, false],
    [{ approval_status: 'P', visible_on_kiosks: true }, false],
    [{ approval_status: 'A' }, null],
  ])('a room whose request says %j is visible: %s', (attributes, visible) => {
    const request: Row = { type: 'EventResourceRequest', id: 'q', attributes };
    const booked = booking('a', sanctuaryRow, request);
    const row = eventInstanceRow('1', { relationships: { resource_bookings: linkTo(booked) } });
    const decoded = decodedOne(row, booked, sanctuaryRow, request);
    expect(decoded?.resourceBookings[0]?.isRequestVisibleOnKiosks).toBe(visible);
  });

  test('where the event itself is pending, the instance is too', () => {
    const pending = event('e1', { approval_status: 'P' });
    expect(
      decodedOne(eventInstanceRow('1', { relationships: ofEvent('e1') }), pending)?.approval,
    ).toBe('pending');
  });
});

describe('links', () => {
  type Attributes = NonNullable<Row['attributes']>;
  const page = 'https://gracehill.example/calendar/event/1';
  const signup = 'https://gracehill.example/registrations/7';
  const linksOf = (ofInstance: Attributes, ofEvent: Attributes) => {
    const row = eventInstanceRow('1', {
      attributes: ofInstance,
      relationships: { event: { data: { type: 'Event', id: 'e1' } } },
    });
    const decoded = decodedOne(row, event('e1', ofEvent));
    return [
      decoded?.isVisibleInChurchCenter,
      decoded?.registrationUrl ?? null,
      decoded?.churchCenterUrl ?? null,
    ];
  };

  test('come from the instance and from its event', () => {
    const ofEvent = { visible_in_church_center: true, registration_url: signup };
    expect(linksOf({ church_center_url: page }, ofEvent)).toEqual([true, signup, page]);
  });

  test.each([false, undefined, null, 'true', 1])(
    'are not kept where the event says %j of its visibility in Church Center',
    (visible) => {
      const ofEvent = { visible_in_church_center: visible, registration_url: signup };
      expect(linksOf({ church_center_url: page }, ofEvent)).toEqual([false, null, null]);
    },
  );

  test('are not kept where the event is not included', () => {
    const decoded = decodedOne(eventInstanceRow('1', { attributes: { church_center_url: page } }));
    expect(decoded).toMatchObject({ isVisibleInChurchCenter: false, churchCenterUrl: null });
  });

  test.each([
    'http://gracehill.example/',
    'javascript:alert(1)',
    'https://user:word@gracehill.example/',
    `https://gracehill.example/${'x'.repeat(500)}`,
    42,
    { href: page },
    null,
  ])('of %j are none, and cost neither instance nor event', (address) => {
    const row = eventInstanceRow('1', {
      attributes: { name: null, church_center_url: address },
      relationships: { event: { data: { type: 'Event', id: 'e1' } } },
    });
    const shown = event('e1', { visible_in_church_center: true, registration_url: address });
    const { instances, droppedRows } = decodeInstances({ data: [row], included: [shown] }, church);
    expect(instances).toMatchObject([
      { name: 'The event e1', registrationUrl: null, churchCenterUrl: null },
    ]);
    expect(droppedRows).toBe(0);
  });
});

describe('a damaged answer', () => {
  const whole = () => {
    const times = Array.from({ length: 20 }, (_, index) => time(`t${index}`));
    const events = times.map((_, index) => event(`e${index}`));
    const data = times.map((each, index) =>
      eventInstanceRow(String(index), {
        relationships: { event_times: linkTo(each), ...ofEvent(`e${index}`) },
      }),
    );
    return { data, included: [...times, ...events] };
  };
  const isDamaged = (answer: { data: Row[]; included: Row[] }) =>
    decodeInstances(answer, church).isDamaged;
  const without = (name: string) => (row: Row) => ({
    ...row,
    relationships: { ...row.relationships, [name]: undefined },
  });

  test('a whole one is not', () => {
    expect(isDamaged(whole())).toBe(false);
  });

  test.each(['event_times', 'resource_bookings'])('one without the linkage %s is', (name) => {
    const { data, included } = whole();
    expect(isDamaged({ data: data.map(without(name)), included })).toBe(true);
  });

  test('one without what it should include is', () => {
    expect(isDamaged({ ...whole(), included: [] })).toBe(true);
  });

  test('one whose rows turn to nulls after the first is', () => {
    const { data, included } = whole();
    const nulled = data.map((row, index) =>
      index < 9 ? row : { ...row, attributes: null as unknown as NonNullable<Row['attributes']> },
    );
    expect(isDamaged({ data: nulled, included })).toBe(true);
  });

  test('one of which five events in twenty are nulls is, however whole the others are', () => {
    const { data, included } = whole();
    const nulled = data.map((row, index) =>
      index < 15 ? row : { ...row, attributes: null as unknown as NonNullable<Row['attributes']> },
    );
    expect(isDamaged({ data: nulled, included })).toBe(true);
  });

  test('one odd row does not make it one', () => {
    const { data, included } = whole();
    const [first = eventInstanceRow('0'), ...others] = data;
    expect(isDamaged({ data: [without('event_times')(first), ...others], included })).toBe(false);
  });

  test('an empty answer is not', () => {
    expect(isDamaged({ data: [], included: [] })).toBe(false);
  });
});

describe('values', () => {
  test("an instance's own name wins over its event's", () => {
    const named = eventInstanceRow('1', { relationships: ofEvent('e1') });
    expect(decodedOne(named, event('e1'))?.name).toBe('Event 1');
    const nameless = { ...named, attributes: { ...named.attributes, name: null } };
    expect(decodedOne(nameless, event('e1'))?.name).toBe('The event e1');
  });

  test('a published time that is null or no date says nothing', () => {
    const published = { published_starts_at: null, published_ends_at: 'later' };
    expect(decodedOne(eventInstanceRow('1', { attributes: published }))).toMatchObject({
      publishedStartsAt: null,
      publishedEndsAt: null,
    });
  });

  test('an end before the start counts as no length', () => {
    const backwards = { starts_at: '2026-11-22T14:00:00Z', ends_at: '2026-11-22T13:00:00Z' };
    const decoded = decodedOne(eventInstanceRow('1', { attributes: backwards }));
    expect(decoded?.endsAt).toBe(decoded?.startsAt);
  });

  test.each([
    ['bare dates', '2026-11-22', '2026-11-23'],
    ['midnights in UTC', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
    ['midnights of the venue', '2026-11-22T05:00:00Z', '2026-11-23T05:00:00Z'],
  ])('an all-day event written with %s is a day of the venue', (_, starts_at, ends_at) => {
    const allDay = { all_day_event: true, starts_at, ends_at };
    expect(decodedOne(eventInstanceRow('1', { attributes: allDay }))).toMatchObject({
      isAllDay: true,
      startsAt: Date.parse('2026-11-22T05:00:00Z'),
      endsAt: Date.parse('2026-11-23T05:00:00Z'),
    });
  });

  test('an evening that begins at midnight UTC stays an evening', () => {
    const evening = { starts_at: '2026-11-22T00:00:00Z', ends_at: '2026-11-22T02:00:00Z' };
    expect(decodedOne(eventInstanceRow('1', { attributes: evening }))?.startsAt).toBe(
      Date.parse('2026-11-22T00:00:00Z'),
    );
  });

  test('an instance of a kind that nobody knows is private', () => {
    const odd = { kind: 'retreat' };
    expect(decodedOne(eventInstanceRow('1', { attributes: odd }))?.kind).toBe('blockout');
  });

  test('a location is one clean line', () => {
    const location = 'Park\u202E\n12 River Road' + ' '.repeat(50_000);
    const decoded = decodedOne(eventInstanceRow('1', { attributes: { location } }));
    expect(decoded?.location).toBe('Park, 12 River Road');
  });

  test.each([
    ['Every week on Sunday', 'Every week on Sunday'],
    ['None', null],
    [' ', null],
    [null, null],
    [7, null],
    [undefined, null],
  ])('an instance whose recurrence is described by %j has %j', (described, recurrence) => {
    const row = eventInstanceRow('1', { attributes: { recurrence_description: described } });
    expect(decodedOne(row)?.recurrence).toBe(recurrence);
  });

  test.each([
    [true, true],
    [false, false],
    [undefined, null],
    ['yes', null],
  ])('a time of which Church Center is told %j is kept, with %j', (told, isVisible) => {
    const shown = time('a', { visible_on_widget_and_ical: told });
    const row = eventInstanceRow('1', { relationships: { event_times: linkTo(shown) } });
    const { instances, droppedRows } = decodeInstances({ data: [row], included: [shown] }, church);
    expect(instances[0]?.eventTimes).toMatchObject([{ isVisibleInChurchCenter: isVisible }]);
    expect(droppedRows).toBe(0);
  });

  test('ids may be numbers', () => {
    const row = { ...eventInstanceRow('1'), id: 1 } as unknown as Row;
    expect(decodedOne(row)?.id).toBe('1');
  });

  test.each([
    ['  two\n lines ', 'two lines'],
    ['Joy\u202Eesrever', 'Joyesrever'],
    ['bell\u0007', 'bell'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ])('the name %j becomes %j', (name, shown) => {
    expect(decodedOne(eventInstanceRow('1', { attributes: { name } }))?.name).toBe(shown);
  });

  test.each(['\u200B', '\u00AD\u2800', '\u3164', '\u2060 \u061C'])(
    'a name of invisible marks only is no name',
    (name) => {
      const row = eventInstanceRow('1', { attributes: { name } });
      expect(decodedOne(row)?.name).toBe('Event');
    },
  );

  test('a name of a hundred thousand characters is cut between characters', () => {
    const name = '👨‍👩‍👧‍👦'.repeat(10_000);
    const shown = decodedOne(eventInstanceRow('1', { attributes: { name } }))?.name ?? '';
    expect(shown).toBe('👨‍👩‍👧‍👦'.repeat(300));
  });

  test('names from outside do not reach the prototype of anything', () => {
    const row = eventInstanceRow('1', {
      attributes: JSON.parse('{"__proto__":{"polluted":true}}') as Row['attributes'] & object,
    });
    decodedOne(row);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
