import { createContentReader } from '../../../src/main/store/content';
import { expect, test } from 'vitest';
import { at } from '../../fakes/event-instance';
import { editedChurch, withAttributes } from '../../fakes/edited-church';
import { json, linkTo, sanctuaryRow, type Row } from '../../fakes/json-api';
import { polledEngine, type PolledEngineOptions } from '../../fakes/polled-engine';
import { instancesDocument, smallChurch } from '../../fakes/small-church';
import { hourMs, minuteMs } from '../../../src/core/time/instant';

/** One test for each row of the traps table of planning-center.md, from an answer to the boards. */

type Edit = (row: Row) => Row | null;

/** Boards of the Choir, which sings from 2 to 3 PM and holds the Sanctuary an hour longer on both sides. */
async function choirBoards(edit: Edit = (row) => row, more: Partial<PolledEngineOptions> = {}) {
  const church = smallChurch('Choir');
  const fetch = async (request: Request) => editedChurch(church.answer, edit)(request);
  const boards = polledEngine({ fetch, ...more });
  await boards.start();
  return { ...boards, church, times: () => boards.engine.schedule().times };
}

const only =
  (type: string, edit: Edit): Edit =>
  (row) =>
    row.type === type ? edit(row) : row;

const timeRow = (id: string, attributes: Row['attributes']): Row => ({
  type: 'EventTime',
  id,
  attributes: { name: null, visible_on_kiosks: true, ...attributes },
});

/** A service that answers with the Choir, whose times are these. */
const withTimes = (times: readonly Row[], attributes: Row['attributes'] = {}) => {
  const { data, included } = instancesDocument(['Choir']);
  const edited = data.map((row) => ({
    ...withAttributes(row, attributes),
    relationships: { ...row.relationships, event_times: linkTo(...times) },
  }));
  const church = smallChurch();
  return (request: Request) =>
    Promise.resolve(
      request.url.includes('/event_instances')
        ? json({ data: edited, included: [...included, ...times] })
        : church.answer(request),
    );
};

test('starts and ends of instances and bookings that include setup and teardown only reserve the room', async () => {
  const { times, engine } = await choirBoards();
  expect(times()).toMatchObject([{ startsAt: at('14:00'), endsAt: at('15:00'), roomIds: ['r1'] }]);
  const forTimeId = times()[0]?.id;
  expect(engine.schedule().reservations).toEqual([
    { roomId: 'r1', startsAt: at('13:00'), endsAt: at('14:00'), forTimeId },
    { roomId: 'r1', startsAt: at('15:00'), endsAt: at('16:00'), forTimeId: null },
  ]);
});

test('event times that came back empty leave the published time, and staff are told', async () => {
  const published = {
    published_starts_at: '2026-11-22T18:30:00Z',
    published_ends_at: '2026-11-22T20:30:00Z',
  };
  const { times, lines } = await choirBoards(undefined, { fetch: withTimes([], published) });
  expect(times()).toMatchObject([{ startsAt: at('13:30'), endsAt: at('15:30') }]);
  expect(lines[0]).toContain('1 have no event times and show their published time.');
});

test('a published_starts_at that is null leaves the start and end of the instance', async () => {
  const published = { published_starts_at: null, published_ends_at: null };
  const { times } = await choirBoards(undefined, { fetch: withTimes([], published) });
  expect(times()).toMatchObject([{ startsAt: at('13:00'), endsAt: at('16:00') }]);
});

test('a first event time that is Setup, and times in no order, come sorted and without it', async () => {
  const from = (hour: number) => ({
    starts_at: `2026-11-22T${hour}:00:00Z`,
    ends_at: `2026-11-22T${hour}:45:00Z`,
  });
  const inDisorder = [
    timeRow('1', { ...from(18), name: 'Setup', visible_on_kiosks: false }),
    timeRow('2', { ...from(20), name: 'Second service' }),
    timeRow('3', { ...from(19), name: 'First service' }),
  ];
  const { names } = await choirBoards(undefined, { fetch: withTimes(inDisorder) });
  expect(names()).toEqual(['Choir – First service', 'Choir – Second service']);
});

test.each([
  ['nulls', () => null],
  ['rows of nulls', ({ type, id }: Row) => ({ type, id, attributes: null, relationships: null })],
])('a well-formed answer whose rows turn to %s after the ninth is rejected', async (_, turn) => {
  const church = smallChurch(...Array.from({ length: 14 }, (_, index) => `Choir ${index + 10}`));
  let isTurning = false;
  const boards = polledEngine({
    fetch: async (request) => {
      const answer = church.answer(request);
      if (!isTurning || !request.url.includes('/event_instances')) return answer;
      const document = (await answer.json()) as { data: Row[] };
      const data = document.data.map((row, index) => (index < 9 ? row : turn(row)));
      // Nothing but the rows themselves gives it away.
      return json({ ...document, data, meta: {} });
    },
  });
  await boards.start();
  const before = boards.names();
  expect(before).toHaveLength(14);
  church.names = church.names.map((name) => `New ${name}`);
  isTurning = true;
  await boards.poll();
  expect(boards.names()).toEqual(before);
  expect(boards.engine.schedule().days[0]?.ageMs).toBe(minuteMs);
});

test('an updated_at that does not move hides no change of name or location', async () => {
  let attributes: Row['attributes'] = { name: 'Choir', location: 'Park' };
  const asked: string[] = [];
  const church = smallChurch('Choir');
  const edit = only('EventInstance', (row) =>
    withAttributes(row, { updated_at: '2026-11-01T12:00:00Z', ...attributes }),
  );
  const { poll, times } = await choirBoards(undefined, {
    fetch: (request) => {
      asked.push(request.url);
      return Promise.resolve(editedChurch(church.answer, edit)(request));
    },
  });
  attributes = { name: 'Orchestra', location: 'Meadow' };
  await poll();
  expect(times()).toMatchObject([{ name: 'Orchestra', location: 'Meadow' }]);
  expect(asked.filter((url) => url.includes('updated_at'))).toEqual([]);
});

test('instances that are hidden are returned too, with a church_center_url: neither comes to a board', async () => {
  const url = 'https://gracehill.churchcenter.com/calendar/event/1';
  const { engine, names, writes } = await choirBoards((row) => {
    if (row.type === 'EventTime') return withAttributes(row, { visible_on_kiosks: false });
    if (row.type === 'Event') return withAttributes(row, { visible_in_church_center: false });
    return row.type === 'EventInstance' ? withAttributes(row, { church_center_url: url }) : row;
  });
  expect(names()).toEqual([]);
  expect(JSON.stringify(engine.schedule())).not.toMatch(/Choir|churchcenter/u);
  expect(JSON.stringify(writes)).not.toContain('churchcenter');
});

test.each([true, false])(
  'a church_center_url leads there only where the event is visible in Church Center: %s',
  async (isVisible) => {
    const url = 'https://gracehill.churchcenter.com/calendar/event/1';
    const { times } = await choirBoards((row) => {
      if (row.type === 'Event') return withAttributes(row, { visible_in_church_center: isVisible });
      return row.type === 'EventInstance' ? withAttributes(row, { church_center_url: url }) : row;
    });
    expect(times()).toMatchObject([{ link: isVisible ? url : null }]);
  },
);

test('image URLs that are signed anew with each answer are not kept, and are no change', async () => {
  let signature = 0;
  const edit = only('Event', (row) => {
    signature += 1;
    const image_url = `https://images.invalid/choir.jpg?key=abc&signature=${signature}`;
    return withAttributes(row, { image_url });
  });
  const { poll, writes } = await choirBoards(edit);
  await poll();
  expect(signature).toBe(2);
  const contentOf = createContentReader();
  expect(new Set(writes.map((each) => contentOf(each).near)).size).toBe(1);
  expect(JSON.stringify(writes)).not.toContain('images.invalid');
});

test('a description that is HTML is no part of a board, and markup in a name is a text', async () => {
  const name = '<img src=x onerror="alert(1)"> & <b>Choir</b>';
  const description = '<p><strong>All</strong> voices</p><script>alert(2)</script>';
  const { engine, names } = await choirBoards((row) =>
    row.type === 'Event' || row.type === 'EventInstance'
      ? withAttributes(row, { name, description, summary: description })
      : row,
  );
  expect(names()).toEqual([name]);
  expect(JSON.stringify(engine.schedule())).not.toContain('voices');
});

test.each(['default', 7])('an id may be %j', async (id) => {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [
      key,
      key === 'id' ? id : named(each),
    ]);
    return Object.fromEntries(entries) as unknown;
  };
  const document = instancesDocument(['Choir']);
  const church = smallChurch();
  const { times, engine } = await choirBoards(undefined, {
    fetch: (request) =>
      Promise.resolve(
        request.url.includes('/event_instances')
          ? json(named(document))
          : request.url.includes('/resources')
            ? json(named({ data: [sanctuaryRow] }))
            : church.answer(request),
      ),
  });
  const word = String(id);
  expect(times()).toMatchObject([{ id: `${word}:${word}`, name: 'Choir', roomIds: [word] }]);
  expect(engine.schedule().rooms.map((room) => room.id)).toEqual([word]);
});

test('no webhook tells of a change: polls do, once a minute, far below the limit', async () => {
  const { asked, clock, church, names } = await choirBoards();
  await clock.pass(hourMs - minuteMs);
  expect(asked).toHaveLength(3 + 59);
  church.names = ['Orchestra'];
  await clock.pass(minuteMs);
  expect(names()).toEqual(['Orchestra']);
});

test('a 500 on a heavy include is answered by a smaller request', async () => {
  let isHeavy = false;
  const church = smallChurch('Choir');
  const { poll, names } = await choirBoards(undefined, {
    fetch: (request) =>
      Promise.resolve(
        isHeavy && request.url.includes('event_resource_request')
          ? json({ errors: [] }, { status: 500 })
          : church.answer(request),
      ),
  });
  isHeavy = true;
  church.names = ['Orchestra'];
  await poll();
  expect(names()).toEqual(['Choir']);
  await poll();
  expect(names()).toEqual(['Orchestra']);
});

test('a 504 on one offset for a day and a half leaves the last good days, and costs two requests a poll', async () => {
  const church = smallChurch('Choir', 'Orchestra', 'Bells');
  let isBroken = false;
  const { asked, clock, engine } = await choirBoards(undefined, {
    pollMs: 10 * minuteMs,
    rowsPerPage: 2,
    fetch: (request) =>
      Promise.resolve(
        isBroken && request.url.includes('offset=2')
          ? json({ errors: [] }, { status: 504 })
          : church.answer(request),
      ),
  });
  isBroken = true;
  await clock.pass(36 * hourMs);
  // The first poll may try the page three times.
  expect(asked).toHaveLength(4 + (2 + 2) + 215 * 2);
  expect(engine.schedule().days.map((day) => day.ageMs)).toEqual([36 * hourMs, null, null]);
});
