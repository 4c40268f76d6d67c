import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { churchBehindProxy } from '../../fakes/church-behind-proxy';
import { settled } from '../../fakes/manual-clock';
import { networkError, polledEngine } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';
import {
  hang,
  healthy,
  latency,
  limitData,
  resetAfter,
  slicer,
  slowBody,
  stallAfterHeaders,
  stallInBody,
} from '../../fakes/toxics';

/**
 * Boards that show the Choir, on a sound line to a calendar that by now says Bells: which of the two is on
 * tells what was believed.
 */
async function boardsBehindProxy() {
  const church = smallChurch('Choir');
  const behind = await churchBehindProxy(church.answer);
  await behind.start();
  expect(shownBy(behind)).toEqual([['Choir'], 0]);
  church.names = [bells];
  return behind;
}

type Boards = Awaited<ReturnType<typeof boardsBehindProxy>>;

/** Its letters take one to three bytes. */
const bells = 'Bells ❄ Glöckchen';

/** The names on the boards, and how old today is said to be. */
function shownBy({ names, engine }: Pick<Boards, 'names' | 'engine'>) {
  return [names(), engine.schedule().days[0]?.ageMs];
}

async function requestsOf({ asked }: Boards, act: () => Promise<void>): Promise<number> {
  const before = asked.length;
  await act();
  return asked.length - before;
}

/** A poll on a sound line, after which the boards show what the calendar says. */
async function expectHealed(boards: Boards, afterMs = minuteMs): Promise<void> {
  boards.proxy.heal();
  expect(await requestsOf(boards, () => boards.poll(afterMs))).toBe(1);
  expect(shownBy(boards)).toEqual([[bells], 0]);
}

describe('a network that comes up late', () => {
  test('1 · what is kept is on the boards before there is a network, and the first poll with it heals', async () => {
    const { writes } = await boardsBehindProxy();
    const [kept] = writes;
    if (!kept) throw new Error('Nothing was kept');
    const behind = await churchBehindProxy(smallChurch(bells).answer, { kept });
    await behind.proxy.goDown();
    await behind.start();
    expect(shownBy(behind)).toEqual([['Choir'], 0]);
    await behind.proxy.comeUp();
    await behind.poll();
    expect(shownBy(behind)).toEqual([[bells], 0]);
  });

  test.each([10_000, minuteMs, 433_000, 6 * hourMs])(
    '1 · down for the first %i ms, the first good sync comes at most 75 s after the link',
    async (downMs) => {
      for (const random of [0, 0.5, 0.999]) {
        const church = smallChurch('Choir');
        const isUp = () => clock.monotonic() >= startedMono + downMs;
        const { clock, engine, names } = polledEngine({
          random: () => random,
          fetch: async (request) => {
            if (!isUp()) throw networkError('ENETUNREACH');
            return Promise.resolve(church.answer(request));
          },
        });
        const startedMono = clock.monotonic();
        await engine.start();
        await clock.pass(downMs - 1);
        expect(names()).toEqual([]);
        await clock.pass(75_001);
        expect(names()).toEqual(['Choir']);
      }
    },
  );
});

describe('names that are not found', () => {
  test.each(['EAI_AGAIN', 'ENOTFOUND'])('2 · %s for hours ends no loop', async (code) => {
    let isFound = true;
    const church = smallChurch('Choir');
    const boards = polledEngine({
      fetch: async (request) => {
        if (!isFound) throw networkError(code);
        return Promise.resolve(church.answer(request));
      },
    });
    await boards.start();
    isFound = false;
    await boards.clock.pass(6 * hourMs);
    expect(boards.polls()).toBe(361);
    expect(shownBy(boards)).toEqual([['Choir'], 6 * hourMs]);
    expect(boards.lines.at(-1)).toContain(`(${code}). Its name is not found`);
    church.names = [bells];
    isFound = true;
    await boards.poll();
    expect(shownBy(boards)).toEqual([[bells], 0]);
  });

  test.each([
    ['until it is told to stop', (signal: AbortSignal) => whenAborted(signal)],
    ['whatever it is told', () => new Promise<Response>(() => undefined)],
  ])('3 · a resolver that hangs %s is left after 15 s', async (_, hanging) => {
    let hangs = false;
    const church = smallChurch('Choir');
    const boards = polledEngine({
      fetch: (request) =>
        hangs ? hanging(request.signal) : Promise.resolve(church.answer(request)),
    });
    await boards.start();
    hangs = true;
    await boards.clock.pass(minuteMs + 14_999);
    expect(boards.polls()).toBe(1);
    await boards.clock.pass(1);
    expect(boards.polls()).toBe(2);
    expect(boards.lines.at(-1)).toBe('Planning Center took longer than 15 s to answer.');
    hangs = false;
    church.names = [bells];
    await boards.poll(45_000);
    expect(shownBy(boards)).toEqual([[bells], 0]);
  });
});

function whenAborted(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}

describe('connections that break', () => {
  test('4 · a service that refuses connections leaves the day as it was', async () => {
    const boards = await boardsBehindProxy();
    await boards.proxy.goDown();
    await boards.poll();
    await boards.poll();
    expect(shownBy(boards)).toEqual([['Choir'], 2 * minuteMs]);
    expect(boards.asked).toHaveLength(3 + 3 + 1);
    expect(boards.lines.at(-1)).toContain('(ECONNREFUSED)');
    await boards.proxy.comeUp();
    await expectHealed(boards);
  });

  test.each([
    ['reset before its first byte', resetAfter(0)],
    ['reset in the headers', resetAfter(20)],
    ['reset in the middle of the body', resetAfter(1_000)],
    ['closed before its first byte', limitData(0)],
    ['closed in the headers', limitData(20)],
    ['closed in the middle of the body', limitData(1_000)],
  ])('4 · a connection %s leaves the day as it was', async (_, toxic) => {
    const boards = await boardsBehindProxy();
    void boards.proxy.poison(() => toxic);
    expect(await requestsOf(boards, () => boards.poll())).toBe(3);
    expect(shownBy(boards)).toEqual([['Choir'], minuteMs]);
    expect(await requestsOf(boards, () => boards.poll())).toBe(1);
    expect(shownBy(boards)).toEqual([['Choir'], 2 * minuteMs]);
    await expectHealed(boards);
  });

  test('4 · a connection that breaks once is tried again within the poll', async () => {
    const boards = await boardsBehindProxy();
    void boards.proxy.poison((connection) => (connection === 0 ? resetAfter(1_000) : healthy));
    expect(await requestsOf(boards, () => boards.poll())).toBe(2);
    expect(shownBy(boards)).toEqual([[bells], 0]);
  });
});

describe('connections that stall', () => {
  test.each([
    ['5 · a half-open connection without a byte', hang],
    ['6 · a body that never comes', stallAfterHeaders],
    ['6 · a body that stops in the middle', stallInBody(700)],
    ['7 · a body that drips', slowBody(1, 2)],
  ])('%s is left after 15 s, and the day stays as it was', async (_, toxic) => {
    const boards = await boardsBehindProxy();
    const hasStruck = boards.proxy.poison(() => toxic);
    const requests = await requestsOf(boards, async () => {
      await boards.clock.pass(minuteMs);
      await hasStruck;
      await settled();
      await boards.clock.pass(14_999);
      expect(boards.polls()).toBe(1);
      await boards.clock.pass(1);
      await boards.untilPolls(2);
    });
    expect(requests).toBe(1);
    expect(boards.lines.at(-1)).toBe('Planning Center took longer than 15 s to answer.');
    expect(shownBy(boards)).toEqual([['Choir'], minuteMs + 15_000]);
    await expectHealed(boards, 45_000);
  });

  test.each([
    ['late', latency(20)],
    ['in slices of one byte', slicer(1)],
    ['as fast as a slow line lets it', slowBody(200, 1)],
  ])('7 · an answer that comes %s, yet within the deadline, is shown', async (_, toxic) => {
    const boards = await boardsBehindProxy();
    void boards.proxy.poison(() => toxic);
    expect(await requestsOf(boards, () => boards.poll())).toBe(1);
    expect(shownBy(boards)).toEqual([[bells], 0]);
  });
});
