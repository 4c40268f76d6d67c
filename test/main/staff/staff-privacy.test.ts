import { silentSource } from '../../../src/main/staff/word-source';
import { beforeAll, describe, expect, test } from 'vitest';
import { bareHouse } from '../../../src/core/board/house';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { Secret } from '../../../src/main/calendar/credential';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { createEngine } from '../../../src/main/engine';
import { createTrustedClock } from '../../../src/main/sync/trusted-clock';
import { at } from '../../fakes/event-instance';
import { withCanaries } from '../../fakes/hidden-canaries';
import { listStore } from '../../fakes/list-store';
import { manualClock } from '../../fakes/manual-clock';
import { testCredential } from '../../fakes/polled-engine';

/* What staff pages are given, beside what boards are given, by one and the same engine. */

const lines: string[] = [];
const store = listStore();
const engine = engineOf(manualClock(at('10:12')));

/** On a calendar that tells everything, which it is asked for over two polls. */
function engineOf(clock: ReturnType<typeof manualClock>) {
  const church = createDemoChurch({
    now: clock.wall,
    timeZone: 'America/New_York',
    seed: 1,
    credential: testCredential,
  });
  const fetch = withCanaries(church);
  const { secret } = testCredential;
  const made = createEngine({
    client: createCalendarClient({
      origin: 'https://calendar.invalid',
      credential: { ...testCredential, secret: new Secret(secret) },
      userAgent: 'Narthex/test',
      fetch: (request) => Promise.resolve(fetch(request)),
      clock,
      random: () => 0,
      fallbackTimeZone: 'UTC',
    }),
    store,
    clock,
    words: silentSource,
    time: createTrustedClock({ clock, builtAt: 0, uptimeMs: hourMs }),
    random: () => 0.5,
    log: { info: (line) => lines.push(line), warn: (line) => lines.push(line) },
    pollMs: minuteMs,
    buildId: 'build',
    isDemo: false,
    house: bareHouse,
  });
  return { ...made, clock };
}

/** A canary of each kind of thing. */
const kindsIn = (text: string) => [...new Set(text.match(/canary-[A-Za-z]+/gu))].sort();

/** Lets everything have its turn; no time passes meanwhile. */
async function turnsUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !isSo(); turn += 1) await engine.clock.pass(0);
}

beforeAll(async () => {
  await engine.start();
  await turnsUntil(() => engine.staff().calendar.tags.length > 0);
  // What no board needs is asked for with the second poll.
  await engine.clock.pass(minuteMs);
  await turnsUntil(() => engine.staff().calendar.roomSetups.length > 0);
});

describe('of what the calendar tells', () => {
  test('staff have everything', () => {
    const { calendar } = engine.staff();
    expect(kindsIn(JSON.stringify(calendar))).toEqual([
      'canary-EventInstance',
      'canary-EventResourceRequest',
      'canary-EventTime',
      'canary-Resource',
      'canary-RoomSetup',
      'canary-Tag',
      'canary-recurrence',
    ]);
  });

  test('boards have nothing that is theirs, now or at another moment', () => {
    const { times } = engine.schedule();
    expect(times.length).toBeGreaterThan(0);
    const evening = { year: 2026, month: 11, day: 22, hour: 18, minute: 0, second: 0 };
    const told = [engine.schedule(), engine.scheduleAt(evening)];
    expect(kindsIn(JSON.stringify(told))).toEqual([]);
  });

  test('neither health nor log has any of it', () => {
    expect(kindsIn(JSON.stringify([engine.health(), lines]))).toEqual([]);
    expect(lines.join()).toContain('Schedule read');
  });

  test('all of it survives the night', () => {
    const kept = JSON.stringify(store.snapshots.at(-1));
    expect(kindsIn(kept)).toEqual(kindsIn(JSON.stringify(engine.staff().calendar)));
  });
});
