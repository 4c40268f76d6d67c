import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeAll, describe, expect, test } from 'vitest';
import { bareHouse } from '../../../src/core/board/house';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { createCalendarClient } from '../../../src/main/calendar/calendar-client';
import { Secret } from '../../../src/main/calendar/credential';
import { createDemoChurch } from '../../../src/main/demo/demo-church';
import { serveBoardIpc, type BoardIpcOptions } from '../../../src/main/desktop/board-ipc';
import { createEngine } from '../../../src/main/engine';
import { silentSource } from '../../../src/main/staff/word-source';
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

type Handler = (event: object, ...said: unknown[]) => unknown;

/** What an admitted window of a board hears, on each channel that it is answered on and on those it is sent. */
async function answersToBoard(requests: readonly unknown[]): Promise<string[]> {
  const handlers = new Map<string, Handler>();
  const heard: string[] = [];
  const ipcMain = {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    removeAllListeners: () => undefined,
  };
  const contents = Object.assign(new EventEmitter(), {
    isDestroyed: () => false,
    send: (...said: unknown[]) => heard.push(JSON.stringify(said)),
  });
  const options = { ipcMain, engine, log: { info: () => 0, warn: () => 0 } };
  const ipc = serveBoardIpc(options as unknown as BoardIpcOptions);
  ipc.admit(contents as unknown as WebContents, () => undefined);
  const event = {
    sender: contents,
    senderFrame: { url: 'app://narthex/board/agenda', parent: null },
  };
  for (const handler of handlers.values())
    for (const request of requests)
      heard.push(await said(() => handler(event, ...(request === undefined ? [] : [request]))));
  engine.wake();
  return heard;
}

/** The answer, or the words of its refusal. */
async function said(ask: () => unknown): Promise<string> {
  try {
    return JSON.stringify([await ask()]);
  } catch (error) {
    return String(error);
  }
}

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

  test('no channel of a board brings any of it, whatever is asked there', async () => {
    const evening = { at: '2026-11-22T18:00' };
    const requests = [undefined, evening, { at: 'all' }, { name: 'refresh', request: null }];
    const answers = await answersToBoard(requests);
    expect(answers.join()).toContain('Morning Worship');
    expect(kindsIn(answers.join())).toEqual([]);
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
