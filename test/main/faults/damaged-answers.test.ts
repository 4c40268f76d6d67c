import { describe, expect, test } from 'vitest';
import { minuteMs } from '../../../src/core/time/instant';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { eventInstanceRow, json } from '../../fakes/json-api';
import { polledEngine } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';
import { limitData } from '../../fakes/toxics';

type Bytes = Uint8Array<ArrayBuffer>;

const pollMs = 5_000;
const bells = 'Bells ❄ Glöckchen';
const hour = { starts_at: '2026-11-22T19:00:00Z', ends_at: '2026-11-22T20:00:00Z' };
/** As small as a whole answer can be. */
const text = JSON.stringify({
  data: [
    eventInstanceRow('1', {
      attributes: { name: bells },
      relationships: { event_times: { data: [{ type: 'EventTime', id: '1' }] } },
    }),
  ],
  included: [{ type: 'EventTime', id: '1', attributes: { ...hour, visible_on_kiosks: true } }],
});
const golden = new TextEncoder().encode(text);

/** Boards that show the Choir, whose calendar answers with `feed` as the body of its events from then on. */
async function boardsOfChoir() {
  const church = smallChurch('Choir');
  const service: { body: Bytes | null } = { body: null };
  const boards = polledEngine({
    pollMs,
    fetch: (request) =>
      Promise.resolve(
        service.body && request.url.includes('/event_instances')
          ? new Response(service.body, { headers: { 'content-type': 'application/json' } })
          : church.answer(request),
      ),
  });
  await boards.start();
  /** The names on the boards after a poll that was answered so. */
  const feed = async (body: Bytes) => {
    service.body = body;
    await boards.clock.pass(pollMs);
    return boards.names();
  };
  return { ...boards, feed };
}

function spliced(bytes: Bytes, at: number, deleted: number, ...inserted: number[]): Bytes {
  return new Uint8Array([...bytes.slice(0, at), ...inserted, ...bytes.slice(at + deleted)]);
}

describe('a damaged body', () => {
  test('15 · an answer cut at any byte is refused, and the day stays as it was', async () => {
    const { feed, engine, lines } = await boardsOfChoir();
    for (let length = 0; length < golden.length; length += 1) {
      const names = await feed(golden.slice(0, length));
      if (names.join() !== 'Choir')
        throw new Error(`Cut at ${length}, the boards say ${names.join()}`);
    }
    expect(engine.schedule().days[0]?.ageMs).toBe(golden.length * pollMs);
    expect(lines.filter((line) => line.includes('fault of the program'))).toEqual([]);
    expect(await feed(golden)).toEqual([bells]);
  });

  test('15 · over a real socket too', async () => {
    const church = smallChurch('Choir');
    const boards = await churchBehindProxy(church.answer, { pollMs });
    await boards.start();
    church.names = [bells];
    for (let length = 0; length < golden.length; length += Math.ceil(golden.length / 36)) {
      void boards.proxy.poison(() => limitData(length));
      await boards.poll();
      expect(boards.names()).toEqual(['Choir']);
    }
    boards.proxy.heal();
    await boards.poll();
    expect(boards.names()).toEqual([bells]);
  });

  const snowflake = golden.indexOf(0xe2);

  test.each([
    ['a byte that is no UTF-8', spliced(golden, snowflake, 0, 0xff)],
    ['a letter without its last byte', spliced(golden, snowflake + 2, 1)],
    ['a letter without its first byte', spliced(golden, snowflake, 1)],
    ['a letter in Latin-1', spliced(golden, golden.indexOf(0xc3), 2, 0xf6)],
    ['a slash in two bytes', spliced(golden, snowflake, 3, 0xc0, 0xaf)],
    ['half of a surrogate pair', spliced(golden, snowflake, 3, 0xed, 0xa0, 0x80)],
    ['UTF-16', new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
    ['a byte order mark in the middle', spliced(golden, 10, 0, 0xef, 0xbb, 0xbf)],
    ['two byte order marks', spliced(golden, 0, 0, 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf)],
    ['a zero at its end', spliced(golden, golden.length, 0, 0)],
    ['itself once more at its end', spliced(golden, golden.length, 0, ...golden)],
  ])('15 · an answer with %s is refused', async (_, body) => {
    const { feed } = await boardsOfChoir();
    expect(await feed(body)).toEqual(['Choir']);
    expect(await feed(golden)).toEqual([bells]);
  });

  test('15 · an answer that is whole, behind a byte order mark, is read', async () => {
    const { feed } = await boardsOfChoir();
    expect(await feed(spliced(golden, 0, 0, 0xef, 0xbb, 0xbf))).toEqual([bells]);
  });
});

const choirs = ['Bells', 'Choir', 'Orchestra'];

describe('an answer without events', () => {
  const empty = () => json({ data: [] });

  async function boardsOfThree(answer: () => Response) {
    const church = smallChurch(...choirs);
    const service = { isEmpty: false };
    const boards = polledEngine({
      pollMs: 10_000,
      fetch: (request) =>
        Promise.resolve(
          service.isEmpty && request.url.includes('/event_instances')
            ? answer()
            : church.answer(request),
        ),
    });
    await boards.start();
    return { ...boards, service };
  }

  test('16 · after a day with events is believed only when one at least 30 s later agrees', async () => {
    const { service, poll, names, lines, writes } = await boardsOfThree(empty);
    service.isEmpty = true;
    await poll();
    expect(lines.at(-1)).toMatch(/^2026-11-22 lost more than half of its public events/u);
    await poll();
    await poll();
    expect(names()).toEqual(choirs);
    expect(JSON.stringify(writes.at(-1))).toContain('Choir');
    await poll();
    expect(names()).toEqual([]);
  });

  test('16 · that was a slip is never on the boards', async () => {
    const { service, poll, names } = await boardsOfThree(empty);
    for (let slip = 0; slip < 3; slip += 1) {
      service.isEmpty = true;
      for (let polls = 0; polls < 3; polls += 1) await poll();
      expect(names()).toEqual(choirs);
      service.isEmpty = false;
      await poll();
      expect(names()).toEqual(choirs);
    }
  });

  test('16 · although it announces some is refused however often it comes', async () => {
    const { service, clock, names } = await boardsOfThree(() =>
      json({ data: [], meta: { total_count: 3 } }),
    );
    service.isEmpty = true;
    await clock.pass(10 * minuteMs);
    expect(names()).toEqual(choirs);
  });

  test('16 · is believed at once where nothing was known before', async () => {
    const { engine, start } = polledEngine({
      fetch: (request) => Promise.resolve(smallChurch().answer(request)),
    });
    await start();
    expect(engine.schedule()).toMatchObject({ times: [], days: [{ ageMs: 0 }, {}, {}] });
  });
});
