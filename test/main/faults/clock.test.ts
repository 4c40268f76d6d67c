import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { agendaAt, type AgendaBoard } from '../../../src/core/board/agenda';
import type { PublicSchedule } from '../../../src/core/schedule/public-schedule';
import { hourMs, minuteMs, type Instant } from '../../../src/core/time/instant';
import type { CalendarFailure } from '../../../src/main/calendar/calendar-failure';
import type { Engine } from '../../../src/main/engine';
import type { Snapshot } from '../../../src/main/sync/snapshot';
import { engineWith } from '../../fakes/engine-world';
import { at, eventTime, instance } from '../../fakes/event-instance';
import { expiredCertificate } from '../../fakes/expired-certificate';
import { networkError, polledEngine } from '../../fakes/polled-engine';
import { smallChurch } from '../../fakes/small-church';

const dayMs = 24 * hourMs;
const offline: CalendarFailure = { kind: 'unreachable', detail: 'ENOTFOUND' };

/** How soon a step of the clock is noticed. */
const noticeMs = 10_000;

/** What a window shows that was sent `schedule` and has counted `sinceMs` by itself. */
function boardOf(schedule: PublicSchedule, sinceMs = 0): AgendaBoard {
  return agendaAt(schedule, {}, schedule.now + sinceMs);
}

function namesOn({ body }: AgendaBoard, section: 'now' | 'next'): string[] | string {
  return body.kind === 'day' ? body[section].map((row) => row.name) : body.text;
}

/** A window beside the engine: it has what was last told, and no other clock than its own. */
function windowOf(engine: Engine) {
  const told: PublicSchedule[] = [];
  engine.onSchedule((schedule) => told.push(schedule));
  return {
    tellings: () => told.length,
    board: () => {
      const last = told.at(-1);
      if (!last) throw new Error('Nothing was told yet');
      return boardOf(last);
    },
  };
}

/** What an engine keeps of Sunday and Monday, read on Sunday at 10:12. */
async function keptSnapshot(): Promise<Snapshot> {
  const { start, store, calendar } = engineWith();
  calendar.instances = [sunday, monday];
  await start();
  const [kept] = store.snapshots;
  if (!kept) throw new Error('Nothing was kept');
  return kept;
}

const sunday = instance({ name: 'Sunday Supper', ...publicTime(at('18:00'), at('23:30')) });
const monday = instance({ name: 'Monday Market', ...publicTime(at('00:30', 23), at('12:00', 23)) });

function publicTime(startsAt: Instant, endsAt: Instant) {
  return {
    startsAt,
    endsAt,
    eventTimes: [eventTime('0:00', '0:00', { startsAt, endsAt })],
    resourceBookings: [],
  };
}

/** How often the calendar was read for today and tomorrow. */
const pollsOf = ({ reads }: { readonly reads: readonly string[] }) =>
  reads.filter((read) => read === 'instances').length;

describe('a network that comes up after the program', () => {
  test.each([
    ['10 s', 10_000],
    ['10 min', 10 * minuteMs],
    ['6 h', 6 * hourMs],
  ])('1 · after %s boards are fresh within a poll, and nobody did anything', async (_, downMs) => {
    const { start, clock, calendar, engine } = engineWith({
      kept: await keptSnapshot(),
      failure: offline,
    });
    await start();
    expect(namesOn(boardOf(engine.schedule()), 'next')).toEqual(['Sunday Supper']);
    await clock.pass(downMs);
    calendar.failure = undefined;
    calendar.instances = [instance({ name: 'Vespers', ...publicTime(at('20:00'), at('21:00')) })];
    await clock.pass(1.1 * minuteMs);
    expect(namesOn(boardOf(engine.schedule()), 'next')).toEqual(['Vespers']);
    expect(engine.schedule().days[0]?.ageMs).toBeLessThanOrEqual(1.1 * minuteMs);
  });
});

describe('a clock that starts with the time of the last shutdown', () => {
  const boot = async () =>
    engineWith({
      kept: await keptSnapshot(),
      failure: offline,
      now: at('10:13'),
      uptimeMs: 30_000,
    });

  test('21 · shows weekday and date, says that it is checked, and calls nothing now', async () => {
    const { start, engine } = await boot();
    await start();
    const board = boardOf(engine.schedule());
    expect(board).toMatchObject({
      clock: null,
      clockNote: 'The clock of this screen is being checked',
      date: { whole: 'Sunday, November 22' },
      body: { kind: 'day', isToday: false, nextLabel: 'Sunday, November 22', now: [] },
    });
    expect(namesOn(board, 'next')).toEqual(['Sunday Supper']);
  });

  test.each([
    ['20 s', 20_000],
    ['10 min', 10 * minuteMs],
  ])('21 · put forward to the true day %s later, it is believed and right', async (_, laterMs) => {
    const { start, engine, clock } = await boot();
    await start();
    const window = windowOf(engine);
    await clock.pass(laterMs);
    clock.setWall(at('09:00', 23));
    await clock.pass(noticeMs);
    expect(window.board()).toMatchObject({ clockNote: '', date: { weekday: 'Monday' } });
    expect(namesOn(window.board(), 'now')).toEqual(['Monday Market']);
  });

  test('21 · an answer that agrees within two minutes ends the doubt', async () => {
    const { start, engine, clock, time } = await boot();
    await start();
    time.heed(clock.wall() + 119_000, clock.monotonic());
    expect(engine.schedule().isClockDoubted).toBe(false);
    expect(boardOf(engine.schedule()).clockNote).toBe('');
  });

  test('21 · an answer that does not agree gives the true day, still without now', async () => {
    const { start, engine, clock, time } = await boot();
    await start();
    time.heed(at('09:00', 23), clock.monotonic());
    const board = boardOf(engine.schedule());
    expect([board.date.weekday, namesOn(board, 'now')]).toEqual(['Monday', []]);
    expect(namesOn(board, 'next')).toEqual(['Monday Market']);
  });
});

describe('a clock that starts in 1970', () => {
  test.each([
    ['nothing is kept', false, 'earlier than this program was made'],
    ['a schedule is kept', true, 'earlier than'],
  ])('22 · where %s, it is said to be wrong', async (_, isKept, word) => {
    const kept = isKept ? { kept: await keptSnapshot() } : {};
    const { start, engine, lines } = engineWith({
      ...kept,
      failure: offline,
      now: 0,
      builtAt: at('10:00', 1),
    });
    await start();
    expect(lines.join('\n')).toContain(word);
    expect(engine.health()).toMatchObject({ clock: 'before-build' });
  });

  test('22 · what is kept stands under its date, without a word about today', async () => {
    const { start, engine } = engineWith({
      kept: await keptSnapshot(),
      failure: offline,
      now: 0,
      builtAt: at('10:00', 1),
    });
    await start();
    const board = boardOf(engine.schedule());
    expect(board.date.whole).toBe('Sunday, November 22');
    expect(board.body).toMatchObject({ isToday: false, nextLabel: 'Sunday, November 22', now: [] });
    expect(namesOn(board, 'next')).toEqual(['Sunday Supper']);
    expect(engine.schedule().days[0]?.ageMs).toBe(0);
  });

  test('22 · the first time from the network makes it whole', async () => {
    const { start, engine, clock, calendar } = engineWith({ now: 0, builtAt: at('10:00', 1) });
    calendar.failure = offline;
    await start();
    clock.setWall(at('10:12'));
    calendar.failure = undefined;
    await clock.pass(noticeMs + 5_000);
    const board = boardOf(engine.schedule());
    expect(board).toMatchObject({ clockNote: '', freshness: 'fresh' });
    expect(namesOn(board, 'now')).toEqual(['Morning Worship']);
  });
});

describe('a certificate that is not valid at this time', () => {
  test.each(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'])(
    '23 · %s is laid at the door of the clock, not of the network',
    async (code) => {
      const { start, engine, lines } = polledEngine({
        fetch: () => Promise.reject(networkError(code)),
      });
      await start();
      const word = `Planning Center's certificate is not valid at this computer's time (${code}). Check its clock.`;
      expect(lines).toEqual([word]);
      expect(engine.health().why).toEqual([word]);
    },
  );

  test('23 · boards go on, and the poll after the clock is right heals them', async () => {
    const church = smallChurch('Choir');
    let isRight = true;
    const { start, poll, names, engine } = polledEngine({
      fetch: (request) =>
        isRight
          ? Promise.resolve(church.answer(request))
          : Promise.reject(networkError('CERT_NOT_YET_VALID')),
    });
    await start();
    isRight = false;
    church.names = ['Bells'];
    await poll();
    expect(names()).toEqual(['Choir']);
    isRight = true;
    await poll();
    expect([names(), engine.health().why]).toEqual([['Bells'], []]);
  });

  test('23 · a server whose certificate is not valid sees no request', async () => {
    let requests = 0;
    const server = createServer(expiredCertificate, () => (requests += 1));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { start, engine, lines } = polledEngine({
      origin: `https://127.0.0.1:${port}`,
      fetch: (request) => fetch(request),
    });
    onTestFinished(async () => {
      await engine.stop();
      server.close();
    });
    await start();
    expect(lines.join('\n')).toMatch(/^Planning Center.*\((CERT_HAS_EXPIRED|\w+_CERT)\)/u);
    expect(requests).toBe(0);
  });

  test('23 · nothing in the product turns the check off', () => {
    const root = join(import.meta.dirname, '../../../src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => /\.tsx?$/u.test(file));
    const off =
      /rejectUnauthorized|(?<!delete env\.)NODE_TLS_REJECT|ignore-certificate|setCertificateVerifyProc/u;
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((file) => off.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});

describe('a clock that is put forward while the program runs', () => {
  test.each([
    ['1 s', 1_000, 'November 22'],
    ['3 s', 3_000, 'November 22'],
    ['2 min', 2 * minuteMs, 'November 22'],
    ['14 h', 14 * hourMs, 'November 23'],
    ['a day', dayMs, 'November 23'],
    ['40 days', 40 * dayMs, 'January 1'],
  ])('24 · by %s: boards show its day at once, and polls do not burst', async (_, stepMs, day) => {
    const { start, engine, clock, calendar } = engineWith();
    calendar.instances = [sunday, monday];
    await start();
    const window = windowOf(engine);
    await clock.pass(minuteMs);
    calendar.reads.length = 0;
    clock.setWall(clock.wall() + stepMs);
    await clock.pass(noticeMs);
    expect(boardOf(engine.schedule()).date.day).toBe(day);
    expect(window.board().date.day).toBe(day);
    await clock.pass(2 * minuteMs);
    expect(pollsOf(calendar)).toBeLessThanOrEqual(3);
  });

  test('24 · without network the new day is the one that was kept', async () => {
    const { start, engine, clock, calendar } = engineWith();
    calendar.instances = [sunday, monday];
    await start();
    calendar.failure = offline;
    const window = windowOf(engine);
    clock.setWall(at('09:00', 23));
    await clock.pass(noticeMs);
    expect(namesOn(window.board(), 'now')).toEqual(['Monday Market']);
  });
});

describe('a clock that is set back', () => {
  test.each([
    ['1 s', 1_000],
    ['2 min', 2 * minuteMs],
    ['an hour', hourMs],
    ['a day', dayMs],
    ['40 days', 40 * dayMs],
  ])('25 · by %s: no age is negative, and no timers pile up', async (_, stepMs) => {
    const { start, engine, clock, calendar } = engineWith();
    await start();
    const before = clock.pendingTimers();
    calendar.reads.length = 0;
    clock.setWall(clock.wall() - stepMs);
    for (let look = 0; look < 12; look += 1) {
      await clock.pass(noticeMs);
      const ages = engine.schedule().days.map((day) => day.ageMs ?? 0);
      expect(Math.min(...ages)).toBeGreaterThanOrEqual(0);
      expect(clock.pendingTimers()).toBeLessThanOrEqual(before);
    }
    expect(pollsOf(calendar)).toBeLessThanOrEqual(3);
  });

  test('25 · what was kept from ahead of it grows old again once it is offline', async () => {
    const { start, engine, clock, calendar } = engineWith({ now: at('20:00') });
    calendar.instances = [sunday];
    await start();
    clock.setWall(at('19:00'));
    calendar.failure = offline;
    await clock.pass(30 * minuteMs);
    expect(engine.schedule().days[0]?.ageMs).toBe(30 * minuteMs);
  });
});

describe('a clock that runs wrong', () => {
  test.each([
    ['slow', 0.98],
    ['fast', 1.02],
  ])('26 · %s by 2 %%: an age is never younger than it is', async (_, rate) => {
    const { start, engine, clock, calendar } = engineWith();
    await start();
    calendar.failure = offline;
    for (let minute = 1; minute <= 60; minute += 1) {
      await clock.pass(minuteMs);
      clock.setWall(clock.wall() + minuteMs * (rate - 1));
      const ageMs = engine.schedule().days[0]?.ageMs ?? 0;
      expect(ageMs).toBeGreaterThanOrEqual(minute * minuteMs);
      expect(ageMs).toBeLessThanOrEqual(1.02 * minute * minuteMs);
    }
  });

  test.each([4, 1_000, 30_000, 262_000])(
    '26 · to and fro by %d ms: ages count by what passes, and polls keep their pace',
    async (strobeMs) => {
      const { start, engine, clock, calendar } = engineWith();
      await start();
      calendar.reads.length = 0;
      for (let turn = 1; turn <= 86; turn += 1) {
        await clock.pass(7_000);
        clock.setWall(clock.wall() + (turn % 2 === 0 ? -strobeMs : strobeMs));
      }
      expect(pollsOf(calendar)).toBeLessThanOrEqual(22);
      calendar.failure = offline;
      await clock.pass(10 * minuteMs);
      const ageMs = engine.schedule().days[0]?.ageMs ?? 0;
      expect(ageMs).toBeGreaterThanOrEqual(10 * minuteMs);
      expect(ageMs).toBeLessThanOrEqual(11 * minuteMs + strobeMs);
    },
  );
});

describe('midnight', () => {
  test('29 · without network the board turns to the new day at midnight itself', async () => {
    const { start, engine, clock } = engineWith({
      kept: await keptSnapshot(),
      failure: offline,
      now: at('23:58'),
    });
    await start();
    const schedule = engine.schedule();
    expect(boardOf(schedule).changesAt).toBeLessThanOrEqual(at('0:00', 23));
    const before = boardOf(schedule, 2 * minuteMs - 1);
    expect([before.date.weekday, namesOn(before, 'next')]).toEqual(['Sunday', []]);
    const after = boardOf(schedule, 2 * minuteMs);
    expect([after.date.weekday, namesOn(after, 'next')]).toEqual(['Monday', ['Monday Market']]);
    await clock.pass(2 * minuteMs);
    expect(engine.schedule().days[0]?.date).toBe('2026-11-23');
    const own = boardOf(engine.schedule());
    expect({ ...own, changesAt: 0 }).toEqual({ ...after, changesAt: 0 });
  });

  test('30 · slept through, it is made up for as soon as the computer is awake', async () => {
    const { start, engine, clock } = engineWith({
      kept: await keptSnapshot(),
      failure: offline,
      now: at('22:00'),
    });
    await start();
    const window = windowOf(engine);
    await clock.pass(5_000);
    clock.setWall(clock.wall() + 9 * hourMs);
    await clock.pass(noticeMs);
    expect(window.board().date.weekday).toBe('Monday');
    expect(namesOn(window.board(), 'now')).toEqual(['Monday Market']);
    expect(engine.schedule().days[0]?.ageMs).toBeGreaterThanOrEqual(20 * hourMs);
  });
});

describe('a computer that sleeps', () => {
  test('36 · asks once soon after it wakes, and then goes on as before', async () => {
    const { start, clock, calendar } = engineWith();
    await start();
    await clock.pass(minuteMs);
    calendar.reads.length = 0;
    clock.setWall(clock.wall() + 8 * hourMs);
    await clock.pass(noticeMs + 5_000);
    expect(pollsOf(calendar)).toBe(1);
    await clock.pass(minuteMs);
    expect(pollsOf(calendar)).toBe(2);
  });

  test('36 · thirty that wake together do not ask together', async () => {
    const askedAt: number[] = [];
    for (let screen = 0; screen < 30; screen += 1) {
      const { start, clock, calendar } = engineWith({ random: () => screen / 30 });
      await start();
      clock.setWall(clock.wall() + 8 * hourMs);
      calendar.reads.length = 0;
      await clock.pass(noticeMs);
      const wokeMono = clock.monotonic();
      while (pollsOf(calendar) === 0) await clock.pass(100);
      askedAt.push(clock.monotonic() - wokeMono);
    }
    expect(Math.max(...askedAt)).toBeLessThanOrEqual(5_000);
    const inOneSecond = askedAt.map(
      (from) => askedAt.filter((each) => from <= each && each < from + 1_000).length,
    );
    expect(Math.max(...inOneSecond)).toBeLessThanOrEqual(7);
  });
});

describe('a date of its own kind', () => {
  test.each([
    ['29 February', '2028-02-28', ['Tuesday, February 29', 'Wednesday, March 1']],
    ['no 29 February', '2027-02-28', ['Monday, March 1', 'Tuesday, March 2']],
    ['the end of a year', '2026-12-31', ['Friday, January 1', 'Saturday, January 2']],
    ['week 53', '2027-01-02', ['Sunday, January 3', 'Monday, January 4']],
  ])('37 · %s follows without a gap', async (_, date, following) => {
    const { start, engine, clock } = engineWith({ now: Date.parse(`${date}T23:59:30-05:00`) });
    await start();
    const [today, ...later] = engine.schedule().days;
    expect(today?.date).toBe(date);
    for (const [index, day] of later.entries()) {
      expect(boardOf({ ...engine.schedule(), now: day.startsAt }).date.whole).toBe(
        following[index],
      );
    }
    await clock.pass(minuteMs);
    expect(boardOf(engine.schedule()).date.whole).toBe(following[0]);
    expect(boardOf(engine.schedule()).body.kind).toBe('day');
  });

  test('37 · a leap second, which the clock lives through twice, is no step', async () => {
    const { start, engine, clock, calendar } = engineWith({
      now: Date.parse('2016-12-31T18:59:50-05:00'),
    });
    await start();
    const window = windowOf(engine);
    calendar.reads.length = 0;
    await clock.pass(10_500);
    clock.setWall(clock.wall() - 1_000);
    await clock.pass(15_000);
    expect(window.tellings()).toBe(0);
    expect(boardOf(engine.schedule()).date.whole).toBe('Saturday, December 31');
    await clock.pass(minuteMs);
    expect(pollsOf(calendar)).toBe(1);
  });
});
