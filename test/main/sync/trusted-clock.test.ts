import { describe, expect, test } from 'vitest';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { createTrustedClock, describeDoubt } from '../../../src/main/sync/trusted-clock';
import { at } from '../../fakes/event-instance';
import { manualClock } from '../../fakes/manual-clock';

const builtAt = at('10:00', 1);

function clockAt(wall: number, more: { uptimeMs?: number; lastGoodAt?: number } = {}) {
  const clock = manualClock(wall);
  const trusted = createTrustedClock({ clock, builtAt, uptimeMs: more.uptimeMs ?? hourMs });
  trusted.remember(more.lastGoodAt ?? null);
  const hear = (date: number) => {
    trusted.heed(date, clock.monotonic());
  };
  return { clock, trusted, hear };
}

describe('without evidence', () => {
  test('the clock is believed', () => {
    const { trusted } = clockAt(at('10:12'));
    expect([trusted.doubt(), trusted.now()]).toEqual([null, at('10:12')]);
  });

  test('a kept schedule of yesterday is no evidence', () => {
    expect(clockAt(at('10:12'), { lastGoodAt: at('22:00', 21) }).trusted.doubt()).toBeNull();
  });

  test('a program that is started again is believed where the system has been up for long', () => {
    const { trusted } = clockAt(at('10:12'), { lastGoodAt: at('10:11') });
    expect(trusted.doubt()).toBeNull();
  });
});

describe('a clock that starts in the past', () => {
  test('before the build is doubted, and the build is the best guess', async () => {
    const { clock, trusted } = clockAt(0);
    await clock.pass(minuteMs);
    expect([trusted.doubt(), trusted.now()]).toEqual(['before-build', builtAt + minuteMs]);
  });

  test('before the last good time is doubted, and time goes on from there', async () => {
    const { clock, trusted } = clockAt(at('10:12', 20), { lastGoodAt: at('10:12') });
    await clock.pass(minuteMs);
    expect([trusted.doubt(), trusted.now()]).toEqual(['before-last-good', at('10:13')]);
  });

  test.each([
    ['the last good time', 0],
    ['an answer', 1],
  ])('counts whole milliseconds from %s, as the kept schedule wants them', async (_, answers) => {
    const { clock, trusted, hear } = clockAt(at('10:12', 20), { lastGoodAt: at('10:12') });
    if (answers > 0) hear(at('10:12'));
    await clock.pass(1_234.567);
    expect(trusted.doubt()).not.toBeNull();
    expect(trusted.now()).toBe(at('10:12') + 1_234);
  });

  test('two minutes before the last good time is not', () => {
    expect(clockAt(at('10:10'), { lastGoodAt: at('10:12') }).trusted.doubt()).toBeNull();
  });

  test.each([
    ['within five minutes of the last good time', '10:16', 4, 'restored-at-boot'],
    ['later than that', '10:18', 4, null],
    ['on a system that has been up for five minutes', '10:16', 5, null],
  ] as const)('of a system that has just come up, %s', (_, wall, uptime, doubt) => {
    const options = { lastGoodAt: at('10:12'), uptimeMs: uptime * minuteMs };
    expect(clockAt(at(wall), options).trusted.doubt()).toBe(doubt);
  });

  test('is believed again once it is put forward', async () => {
    const options = { lastGoodAt: at('10:12'), uptimeMs: minuteMs };
    const { clock, trusted } = clockAt(at('10:13'), options);
    await clock.pass(20 * minuteMs);
    expect(trusted.doubt()).toBe('restored-at-boot');
    clock.setWall(at('18:40'));
    expect([trusted.doubt(), trusted.now()]).toEqual([null, at('18:40')]);
  });
});

describe("the service's word", () => {
  test('that agrees ends every other doubt', () => {
    const { trusted, hear } = clockAt(at('10:12'), { lastGoodAt: at('11:12') });
    expect(trusted.doubt()).toBe('before-last-good');
    hear(at('10:12') + 2 * minuteMs);
    expect([trusted.doubt(), trusted.now()]).toEqual([null, at('10:12')]);
  });

  test.each([-1, 1])('that is further away than two minutes is evidence (%i)', async (sign) => {
    const { clock, trusted, hear } = clockAt(at('10:12'));
    const date = at('10:12') + sign * (2 * minuteMs + 1);
    hear(date);
    await clock.pass(minuteMs);
    expect([trusted.doubt(), trusted.now()]).toEqual(['service-disagrees', date + minuteMs]);
  });

  test('that is slow to be read counts from when it came', async () => {
    const { clock, trusted } = clockAt(at('10:12'));
    const mono = clock.monotonic();
    await clock.pass(10 * minuteMs);
    trusted.heed(at('10:12'), mono);
    expect(trusted.doubt()).toBeNull();
  });

  test('is borne out by a clock that is then set right', () => {
    const { clock, trusted, hear } = clockAt(at('10:12', 20));
    hear(at('10:12'));
    clock.setWall(at('10:12'));
    expect(trusted.doubt()).toBeNull();
  });

  test('shows a clock that is set back', async () => {
    const { clock, trusted, hear } = clockAt(at('10:12'));
    hear(at('10:12'));
    await clock.pass(minuteMs);
    clock.setWall(at('9:00'));
    expect([trusted.doubt(), trusted.now()]).toEqual(['service-disagrees', at('10:13')]);
  });

  test('says nothing against a computer that slept', () => {
    const { clock, trusted, hear } = clockAt(at('10:12'));
    hear(at('10:12'));
    clock.setWall(at('18:12'));
    expect([trusted.doubt(), trusted.now()]).toEqual([null, at('18:12')]);
  });

  test('still stands against a wrong one that slept', () => {
    const { clock, trusted, hear } = clockAt(at('11:12'));
    hear(at('10:12'));
    clock.setWall(at('19:12'));
    expect(trusted.doubt()).toBe('service-disagrees');
  });
});

test('each doubt has its words', () => {
  const doubts = [
    'before-build',
    'before-last-good',
    'restored-at-boot',
    'service-disagrees',
  ] as const;
  expect(new Set(doubts.map(describeDoubt)).size).toBe(4);
});
