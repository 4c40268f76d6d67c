import { describe, expect, test } from 'vitest';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { json } from '../../fakes/json-api';
import { instancesDocument, smallChurch } from '../../fakes/small-church';
import { healthy, resetAfter } from '../../fakes/toxics';

const before = Array.from({ length: 10 }, (_, index) => `Choir ${index}`);
const after = before.map((name) => name.replace('Choir', 'Bells'));
const pages = [1, 2, 3, 4, 5];

async function boardsOfFivePages() {
  const church = smallChurch(...before);
  let answer = church.answer;
  const boards = await churchBehindProxy((request) => answer(request), { rowsPerPage: 2 });
  await boards.start();
  expect(boards.names()).toEqual(before);
  church.names = after;
  const setAnswer = (next: typeof answer) => (answer = next);
  return { ...boards, church, setAnswer };
}

const isPage = (request: Request, page: number) =>
  request.url.includes('/event_instances') &&
  Number(new URL(request.url).searchParams.get('offset') ?? 0) === 2 * (page - 1);

describe('a page that fails', () => {
  const failures: readonly (readonly [string, () => Response])[] = [
    ['a 500', () => json({ errors: [] }, { status: 500 })],
    ['a 404', () => json({ errors: [] }, { status: 404 })],
    ['a 429', () => json({ errors: [] }, { status: 429 })],
    [
      'no JSON',
      () => new Response('{"data":[', { headers: { 'content-type': 'application/json' } }),
    ],
    ['nulls', () => json({ data: [null, null] })],
  ];

  test.each(pages.flatMap((page) => failures.map(([name, fail]) => [page, name, fail] as const)))(
    '17 · page %i of 5 that is %s leaves all as it was',
    async (page, _, fail) => {
      const { setAnswer, church, poll, names } = await boardsOfFivePages();
      setAnswer((request) => (isPage(request, page) ? fail() : church.answer(request)));
      await poll();
      expect(names()).toEqual(before);
    },
  );

  test.each(pages)('17 · page %i of 5 that breaks off leaves all as it was', async (page) => {
    const { proxy, poll, names } = await boardsOfFivePages();
    void proxy.poison((connection) => (connection < page - 1 ? healthy : resetAfter(800)));
    await poll();
    expect(names()).toEqual(before);
    proxy.heal();
    await poll();
    expect(names()).toEqual(after);
  });
});

describe('a calendar that changes while its pages are read', () => {
  const move = (names: readonly string[], from: number, to: number) => {
    const others = names.toSpliced(from, 1);
    return others.toSpliced(to, 0, names[from] ?? '');
  };

  /** The calendar changes right after page 2 has been read, for as often as `times` says. */
  async function boardsOfChange(
    change: (names: readonly string[]) => readonly string[],
    times: number,
  ) {
    const boards = await boardsOfFivePages();
    const { church, setAnswer } = boards;
    let changes = 0;
    setAnswer((request) => {
      const answer = church.answer(request);
      if (isPage(request, 2) && changes < times) {
        changes += 1;
        church.names = change(church.names);
      }
      return answer;
    });
    const before = boards.asked.length;
    await boards.poll();
    return { ...boards, requests: boards.asked.length - before };
  }

  test.each([
    ['is added to a page that was read', (names: readonly string[]) => ['Added', ...names]],
    ['is taken from a page that was read', (names: readonly string[]) => names.slice(1)],
    ['moves from a later page to an earlier one', (names: readonly string[]) => move(names, 8, 0)],
    ['moves from an earlier page to a later one', (names: readonly string[]) => move(names, 0, 8)],
  ])('18 · an event that %s leaves none out: all is read once more', async (_, change) => {
    const { names, church, requests } = await boardsOfChange(change, 1);
    expect(names()).toEqual([...church.names].sort());
    expect(requests).toBe(2 * Math.ceil(church.names.length / 2));
  });

  test('18 · events that move without end stand on the boards once, and the next quiet poll heals', async () => {
    const boards = await boardsOfChange((names) => move(names, 8, 0), Infinity);
    expect(boards.requests).toBe(10);
    expect(new Set(boards.names()).size).toBe(boards.names().length);
    boards.setAnswer(boards.church.answer);
    await boards.poll();
    expect(boards.names()).toEqual([...boards.church.names].sort());
  });

  test.each([
    ['counts it twice', 11],
    ['counts it once', 10],
  ])(
    '18 · a service that names a row twice and %s is asked twice, and believed',
    async (_, total_count) => {
      const { setAnswer, poll, names, asked } = await boardsOfFivePages();
      const { data, included } = instancesDocument(after);
      const counted = json({ data: [...data, data[0]], included, meta: { total_count } });
      setAnswer(() => counted.clone());
      const before = asked.length;
      await poll();
      expect(names()).toEqual(after);
      expect(asked.length - before).toBe(2);
    },
  );
});
