import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { startCalendarService } from '../../fakes/calendar-service';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { json } from '../../fakes/json-api';
import { polledEngine } from '../../fakes/polled-engine';
import { instancesDocument, smallChurch } from '../../fakes/small-church';

type Answer = (request: Request) => Response | Promise<Response>;

/** Boards that show the Choir, over real sockets; `hostile` answers for the events of the polls that follow. */
async function boardsAgainst(hostile: Answer) {
  const church = smallChurch('Choir');
  let isHostile = false;
  const boards = await churchBehindProxy((request) =>
    isHostile && request.url.includes('/event_instances')
      ? hostile(request)
      : church.answer(request),
  );
  await boards.start();
  isHostile = true;
  boards.asked.length = 0;
  return boards;
}

/** The first page, which names no offset, comes on top; each of the three includes is tried. */
describe('pages without end', () => {
  const nextPage =
    (nextOf: (offset: number) => number): Answer =>
    (request) => {
      const url = new URL(request.url);
      const offset = Number(url.searchParams.get('offset') ?? 0);
      url.searchParams.set('offset', String(nextOf(offset)));
      return json({ ...instancesDocument([`Choir ${offset}`]), links: { next: url.href } });
    };

  test.each([
    ['a page that names itself', 2 * 3, (offset: number) => offset],
    ['two pages that name each other', 3 * 3, (offset: number) => 1 - offset],
    ['a ring of five pages', 6 * 3, (offset: number) => (offset + 1) % 5],
    ['pages that are ever others', 20, (offset: number) => offset + 1],
    ['pages that go backwards', 20, (offset: number) => offset - 1],
  ])('threat 8 · %s end with the poll, after %i requests', async (_, requests, nextOf) => {
    const boards = await boardsAgainst(nextPage(nextOf));
    await boards.clock.pass(minuteMs);
    const isWaiting = () => boards.polls() === 1;
    for (let turn = 0; turn < 200 && isWaiting(); turn += 1) await boards.clock.pass(100);
    expect(boards.polls()).toBe(2);
    expect(boards.asked).toHaveLength(requests);
    expect(boards.names()).toEqual(['Choir']);
  });
});

describe('redirects', () => {
  test.each([301, 302, 303, 307, 308])(
    'threat 9 · a %i to another server takes nothing there',
    async (status) => {
      const other = await startCalendarService(() => json(instancesDocument(['Evil'])));
      onTestFinished(other.close);
      const boards = await boardsAgainst((request) => {
        const { pathname, search } = new URL(request.url);
        return new Response(null, {
          status,
          headers: { location: `${other.origin}${pathname}${search}` },
        });
      });
      await boards.poll();
      expect(other.requests).toEqual([]);
      expect(boards.asked).toHaveLength(1);
      expect(boards.origins()).toEqual([boards.proxy.origin]);
      expect(boards.names()).toEqual(['Choir']);
      expect(boards.lines.at(-1)).toContain(`redirected the request (${status})`);
    },
  );

  test('threat 9 · a redirect within the own server is not followed either', async () => {
    const boards = await boardsAgainst(
      () => new Response(null, { status: 308, headers: { location: '/calendar/v2/resources' } }),
    );
    await boards.poll();
    expect(boards.asked).toHaveLength(1);
    expect(boards.names()).toEqual(['Choir']);
  });
});

const megabyte = 1024 * 1024;

describe('answers without measure', () => {
  const start = '{"data":[],"included":[],"x":"';
  /** Ten gigabytes in ten megabytes: a gzip file may have many parts. */
  const part = gzipSync(Buffer.alloc(16 * megabyte, ' '));
  const bomb = Buffer.concat([gzipSync(start), ...Array.from({ length: 640 }, () => part)]);

  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

  const packed =
    (coding: string, body: Buffer, status = 200) =>
    () =>
      new Response(new Uint8Array(body), {
        status,
        headers: { 'content-type': 'application/json', 'content-encoding': coding },
      });

  /** The most memory beyond what was taken at first, while `act` goes on. */
  async function mostMemory(act: () => Promise<void>): Promise<number> {
    const taken = () => {
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = taken();
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, taken() - before)), 1);
    await act();
    clearInterval(timer);
    return most;
  }

  test.each([
    ['gzip', packed('gzip', bomb)],
    ['gzip in gzip', packed('gzip, gzip', gzipSync(bomb))],
    ['brotli', packed('br', brotliCompressSync(Buffer.alloc(64 * megabyte, ' '), quick))],
  ])('threat 10 · a bomb of %s is put down at 8 MB', async (_, answer) => {
    const boards = await boardsAgainst(answer);
    const memory = await mostMemory(() => boards.poll());
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.lines.at(-1)).toBe('The answer was larger than 8 MB.');
    expect(memory).toBeLessThan(64 * megabyte);
  });

  test('threat 10 · a refusal of credentials that carries a bomb is a refusal', async () => {
    const boards = await boardsAgainst(packed('gzip', bomb, 401));
    expect(await mostMemory(() => boards.poll())).toBeLessThan(64 * megabyte);
    expect(boards.lines.at(-1)).toContain('refused the application id');
  });

  test('threat 10 · a body without end is left at 8 MB', async () => {
    const chunk = new TextEncoder().encode(start.padEnd(65_536));
    let sent = 0;
    let hangUp = (): void => undefined;
    const isHungUp = new Promise<void>((resolve) => (hangUp = resolve));
    const endless = () => {
      const body = new ReadableStream({
        pull: (controller) => {
          sent += chunk.length;
          controller.enqueue(chunk);
        },
        cancel: hangUp,
      });
      return new Response(body, { headers: { 'content-type': 'application/json' } });
    };
    const boards = await boardsAgainst(endless);
    expect(await mostMemory(() => boards.poll())).toBeLessThan(64 * megabyte);
    expect(boards.lines.at(-1)).toBe('The answer was larger than 8 MB.');
    await isHungUp;
    // What the sockets hold on the way comes on top.
    expect(sent).toBeLessThan(64 * megabyte);
    expect(boards.asked).toHaveLength(1);
  });

  test('threat 10 · headers without measure are refused', async () => {
    const headers = { 'content-type': 'application/json', 'x-long': 'x'.repeat(megabyte) };
    const boards = await boardsAgainst(() => new Response('{"data":[]}', { headers }));
    await boards.poll();
    expect(boards.names()).toEqual(['Choir']);
    expect(boards.lines.at(-1)).toContain('UND_ERR_HEADERS_OVERFLOW');
  });
});

/** Boards that have been fed one answer for their events, and nothing before. */
async function boardsFed(body: string) {
  const church = smallChurch();
  const boards = polledEngine({
    fetch: (request) =>
      Promise.resolve(
        request.url.includes('/event_instances')
          ? new Response(body, { headers: { 'content-type': 'application/json' } })
          : church.answer(request),
      ),
  });
  await boards.start();
  expect(boards.lines.filter((line) => line.includes('fault of the program'))).toEqual([]);
  return boards;
}

describe('answers without bottom', () => {
  const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  const deepObject = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
  const golden = JSON.stringify(instancesDocument(['Choir']));

  test.each([
    ['as a whole', deep(100_000), false],
    ['as a whole, of objects', deepObject(100_000), false],
    ['for its rows', `{"data":${deep(100_000)}}`, false],
    ['for a row', `{"data":[${deep(100_000)}]}`, false],
    ['for a name', golden.replaceAll('"name":"Choir"', `"name":${deep(100_000)}`), false],
    [
      'for a linkage',
      golden.replace('"event_times":{"data":', `"event_times":{"data":${deep(100_000)},"x":`),
      false,
    ],
    ['beside its rows', golden.replace('{', `{"links":{"x":${deep(100_000)}},`), true],
    ['in its meta', golden.replace('{', `{"meta":{"total_count":${deep(100_000)}},`), true],
    [
      'beside its attributes',
      golden.replaceAll('"attributes":{', `"attributes":{"x":${deepObject(100_000)},`),
      true,
    ],
  ])('threat 10 · a nest of a hundred thousand %s does no harm', async (_, body, isShown) => {
    const boards = await boardsFed(body);
    expect(boards.names()).toEqual(isShown ? ['Choir'] : []);
  });
});

describe('names of prototypes', () => {
  const poison = [
    '"__proto__":{"polluted":true,"visible_on_kiosks":true,"name":"Evil"}',
    '"constructor":{"prototype":{"polluted":true}}',
    '"prototype":{"polluted":true}',
  ].join(',');
  const golden = JSON.stringify(instancesDocument(['Choir']));
  const positions = [...golden.matchAll(/\{/gu)].map(({ index }) => index + 1);
  const poisonedAt = (at: number) => `${golden.slice(0, at)}${poison},${golden.slice(at)}`;

  /** Whatever can be seen of the objects that all others descend from. */
  const ancestors = () =>
    [Object, Array, Function, String, Number, Boolean, Map, Set].map(({ name, prototype }) => [
      name,
      Reflect.ownKeys(prototype as object).map(String),
    ]);
  const before = ancestors();

  test('threat 11 · in any object of an answer they change nothing', async () => {
    for (const body of [...positions.map(poisonedAt), golden.replaceAll('{', `{${poison},`)]) {
      const boards = await boardsFed(body);
      expect(boards.names()).toEqual(['Choir']);
      expect(JSON.stringify([boards.engine.schedule(), boards.writes])).not.toMatch(
        /Evil|polluted/u,
      );
    }
    expect(ancestors()).toEqual(before);
    expect(Object.keys({})).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('threat 11 · a value that only a prototype has is not there', async () => {
    const hidden = golden.replace(
      '"visible_on_kiosks":true',
      '"__proto__":{"visible_on_kiosks":true}',
    );
    expect(hidden).not.toBe(golden);
    expect((await boardsFed(hidden)).names()).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'threat 11 · an event, a type and a room that are called %s are shown like others',
    async (name) => {
      const body = JSON.stringify(instancesDocument([name]))
        .replaceAll('"r1"', `"${name}"`)
        .replaceAll('"EventTime"', `"${name}"`)
        .replaceAll('"Sanctuary"', `"${name}"`);
      const { engine } = await boardsFed(body);
      expect(engine.schedule().times).toMatchObject([{ name, instanceId: name, roomIds: [name] }]);
      expect(engine.schedule().rooms).toContainEqual({ id: name, name, folder: 'Main building' });
      expect(ancestors()).toEqual(before);
    },
  );
});
