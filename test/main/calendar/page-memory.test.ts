import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { Secret } from '../../../src/main/calendar/credential';
import { canary } from '../../fakes/canary';
import { json, sanctuaryRow, type Row } from '../../fakes/json-api';
import { manualClock } from '../../fakes/manual-clock';

const call = { signal: new AbortController().signal, mayRetry: () => false };

/** A client of a service whose answers carry a tag, and what was asked of it. */
function taggedService(more: { meta?: object } = {}) {
  const clock = manualClock(0);
  const asked: (string | null)[] = [];
  const dates: number[] = [];
  const service = {
    tag: 'W/"one"' as string | null,
    rooms: [sanctuaryRow] as Row[],
    always304: false,
  };
  const client = createCalendarClient({
    origin: 'https://calendar.invalid',
    credential: { applicationId: 'app', secret: new Secret(canary) },
    userAgent: 'Narthex/test',
    fetch: (request) => {
      const wanted = request.headers.get('if-none-match');
      asked.push(wanted);
      const isSame = service.always304 || (wanted !== null && wanted === service.tag);
      const answer = isSame
        ? new Response(null, { status: 304 })
        : json({ data: service.rooms, ...more });
      if (service.tag) answer.headers.set('etag', service.tag);
      answer.headers.set('date', 'Sun, 22 Nov 2026 15:12:00 GMT');
      return Promise.resolve(answer);
    },
    clock,
    random: () => 0,
    fallbackTimeZone: 'UTC',
    onDate: (date) => dates.push(date),
  });
  const read = async () => {
    const outcome = await client.rooms(call);
    return outcome.ok ? outcome.value.rooms.map((room) => room.name) : outcome.failure.kind;
  };
  return { clock, service, asked, dates, read };
}

describe('what has not changed', () => {
  test('need not be sent again, and is read as it was', async () => {
    const { asked, read } = taggedService();
    expect([await read(), await read()]).toEqual([['Sanctuary'], ['Sanctuary']]);
    expect(asked).toEqual([null, 'W/"one"']);
  });

  test('still says what time it is for the service', async () => {
    const { dates, read } = taggedService();
    await read();
    await read();
    expect(dates).toHaveLength(2);
  });

  test('is sent whole after a quarter of an hour all the same', async () => {
    const { clock, asked, read } = taggedService();
    await read();
    await clock.pass(15 * minuteMs - 1);
    await read();
    await clock.pass(1);
    await read();
    expect(asked).toEqual([null, 'W/"one"', null]);
  });
});

test('what has changed is read anew, with its new tag from then on', async () => {
  const { service, asked, read } = taggedService();
  await read();
  service.tag = 'W/"two"';
  service.rooms = [{ ...sanctuaryRow, attributes: { ...sanctuaryRow.attributes, name: 'Chapel' } }];
  expect([await read(), await read()]).toEqual([['Chapel'], ['Chapel']]);
  expect(asked).toEqual([null, 'W/"one"', 'W/"two"']);
});

test('a service without tags is asked as ever', async () => {
  const { service, asked, read } = taggedService();
  service.tag = null;
  await read();
  await read();
  expect(asked).toEqual([null, null]);
});

test('a 304 to which nothing was asked is no answer', async () => {
  const { service, read } = taggedService();
  service.always304 = true;
  expect(await read()).toBe('redirected');
});

test('rows that disagree with their count are read again without a tag', async () => {
  const { asked, read } = taggedService({ meta: { total_count: 2 } });
  expect(await read()).toBe('bad-answer');
  expect(asked).toEqual([null, null]);
});
