import { expect, test } from 'vitest';
import type { CalendarRows } from '../../../src/main/calendar/calendar-http';
import { failed, success, type Outcome } from '../../../src/main/calendar/calendar-failure';
import { readRoomSetups } from '../../../src/main/calendar/room-setups';
import type { Row } from '../../fakes/json-api';

const call = { signal: new AbortController().signal, mayRetry: () => false };

const setup = (id: string, attributes?: Row['attributes']): Row => ({
  type: 'RoomSetup',
  id,
  ...(attributes && { attributes }),
});

function read(answer: Outcome<CalendarRows>, asked: unknown[] = []) {
  const http = {
    read: (path: string, query: Readonly<Record<string, string>>) => {
      asked.push([path, query]);
      return Promise.resolve(answer);
    },
  };
  return readRoomSetups(http, 100, call);
}

const readRows = (...data: readonly Row[]) => read(success({ data, included: [] }));

test('they are asked for with one request', async () => {
  const asked: unknown[] = [];
  await read(success({ data: [], included: [] }), asked);
  expect(asked).toEqual([['/room_setups', { order: 'name', per_page: '100' }]]);
});

test('each has its name, and its description with the lines kept', async () => {
  const rows = setup('1', { name: 'Theatre rows', description: '60 chairs\r\nan aisle' });
  expect(await readRows(rows, rows)).toEqual(
    success([{ id: '1', name: 'Theatre rows', description: '60 chairs\nan aisle' }]),
  );
});

test('one without a name is told by its id, and odd values cost no row', async () => {
  expect(await readRows(setup('1', { name: null, description: 7 }))).toEqual(
    success([{ id: '1', name: 'Room setup 1', description: null }]),
  );
});

test('a row that cannot be read is left out, and only such rows are a bad answer', async () => {
  expect(await readRows(setup('1', { name: 'Rows' }), setup('2'))).toMatchObject({
    value: [{ id: '1' }],
  });
  expect(await readRows(setup('2'))).toMatchObject({ failure: { kind: 'bad-answer' } });
});

test('a church of which Calendar knows no such thing has none', async () => {
  expect(await read(failed({ kind: 'bad-status', status: 404 }))).toEqual(success([]));
});

test('any other failure is one', async () => {
  const refused = failed({ kind: 'bad-status', status: 400 });
  expect(await read(refused)).toEqual(refused);
});
