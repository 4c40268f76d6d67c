import { beforeEach, describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { createEdgeLog } from '../../../src/main/edge-log';
import { createBrowserRoll, type BrowserRoll } from '../../../src/main/web/browser-roll';
import { at } from '../../fakes/event-instance';
import { manualClock, promisesSettled, type ManualClock } from '../../fakes/manual-clock';

const log = createEdgeLog({ info: () => undefined, warn: () => undefined });

let clock: ManualClock;
let roll: BrowserRoll;
/** How many times somebody was told that it may be another. */
let tellings: number;

beforeEach(() => {
  clock = manualClock(at('9:00'), promisesSettled);
  tellings = 0;
  roll = createBrowserRoll({
    clock,
    now: clock.wall,
    isScreen: (name) => ['lobby', 'Café'].includes(name),
    log,
  });
  roll.onHealth(() => (tellings += 1));
});

const said = () => roll.health().map(({ name, state }) => `${name} ${state}`);

/** A tablet that belongs to `page`, and leaves it at 9:14. */
async function goneFrom(page: string): Promise<void> {
  const leave = roll.come(page);
  await clock.pass(14 * minuteMs);
  leave();
}

test('a browser at a screen is connected, and nobody says that it paints', () => {
  roll.come('/screen/lobby');
  expect(roll.health()).toEqual([
    { name: 'lobby', page: '/screen/lobby', state: 'connected', paintedAt: null, seenAt: null },
  ]);
});

test('browsers at one page are counted, however its address is written', () => {
  roll.come('/screen/Café');
  roll.come('/screen/Caf%C3%A9');
  roll.come('/board/agenda');
  expect(said()).toEqual(['2 browsers at Café connected', '/board/agenda connected']);
});

test('one of two that leaves is not missed', async () => {
  roll.come('/screen/lobby');
  await goneFrom('/screen/lobby');
  await clock.pass(hourMs);
  expect(said()).toEqual(['lobby connected']);
});

test.each([
  ['no board', '/schedule'],
  ['nothing', ''],
  ['more than an address', `/screen/${'x'.repeat(200)}`],
])('what says %s is not counted', (_, page) => {
  roll.come(page);
  expect(roll.health()).toEqual([]);
});

test('what no person could read is not in a name', () => {
  roll.come('/screen/a%0A%E2%80%AEb');
  expect(roll.health()[0]?.name).toBe('a b');
});

describe('one who leaves', () => {
  test('may only be loading its page anew: that is no news', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(119_000);
    expect(said()).toEqual(['lobby connected']);
  });

  test('a named screen is missing after two minutes, since it was there', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(2 * minuteMs);
    expect(roll.health()).toMatchObject([{ state: 'missing', seenAt: at('9:14') }]);
  });

  test('and becomes missing is told within 15 seconds, then there is nothing to wait for', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(119_000);
    const before = tellings;
    await clock.pass(15_000);
    expect([tellings - before, clock.pendingTimers()]).toEqual([1, 0]);
  });

  test('and comes back is connected again', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(hourMs);
    roll.come('/screen/lobby');
    expect(said()).toEqual(['lobby connected']);
  });

  test('again soon after it came back is missing still', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(hourMs);
    roll.come('/screen/lobby')();
    await clock.pass(hourMs);
    expect(said()).toEqual(['lobby missing']);
  });

  test('is forgotten after a day', async () => {
    await goneFrom('/screen/lobby');
    await clock.pass(24 * hourMs);
    expect(said()).toEqual([]);
  });

  test.each(['/board/agenda', '/screen/garden'])(
    '%s, which is no screen, is not missed',
    async (page) => {
      await goneFrom(page);
      await clock.pass(2 * minuteMs);
      expect(said()).toEqual([]);
    },
  );

  test('after less than ten minutes only wanted to look', async () => {
    const leave = roll.come('/screen/lobby');
    await clock.pass(9 * minuteMs);
    leave();
    await clock.pass(2 * minuteMs);
    expect(said()).toEqual([]);
  });

  test('twice has left once', () => {
    roll.come('/screen/lobby');
    const leave = roll.come('/screen/lobby');
    leave();
    leave();
    expect(said()).toEqual(['lobby connected']);
  });
});

describe('a stranger who opens page after page', () => {
  test('is listed two hundred times at most', () => {
    for (let page = 0; page < 1_000; page += 1) roll.come(`/screen/x${page}`);
    expect(roll.health()).toHaveLength(200);
  });

  test('leaves one timer behind', () => {
    for (let page = 0; page < 1_000; page += 1) roll.come(`/screen/x${page}`)();
    expect(clock.pendingTimers()).toBe(1);
  });

  test('and closes them keeps no tablet out', () => {
    for (let page = 0; page < 1_000; page += 1) roll.come(`/screen/x${page}`)();
    roll.come('/screen/lobby');
    expect(said()).toHaveLength(200);
    expect(said()).toContain('lobby connected');
  });
});
