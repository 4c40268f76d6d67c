import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { nothingPrivate } from '../../../src/core/schedule/privacy';
import { emptyCalendar } from '../../../src/core/staff/staff-calendar';
import type { StaffPresent } from '../../../src/core/staff/staff-present';
import { noWord } from '../../../src/core/staff/staff-word';
import { bareHouse } from '../../../src/core/board/house';
import { Secret } from '../../../src/main/calendar/credential';
import { isRefusal } from '../../../src/main/settings/launch';
import type { StaffDesk } from '../../../src/main/staff/staff-desk';
import { encodePassword } from '../../../src/main/staff-password/kept-password';
import { hashPassword } from '../../../src/main/staff-password/password-hash';
import { openStaffDoor } from '../../../src/main/web/open-staff-door';
import { startWebServer } from '../../../src/main/web/web-server';
import type { StaffNews } from '../../../src/staff-contract';
import { canary } from '../../fakes/canary';
import { lightScrypt } from '../../fakes/light-scrypt';
import { manualClock } from '../../fakes/manual-clock';
import { scheduleOf } from '../../fakes/public-schedule';

export const present: StaffPresent = {
  buildId: 'build',
  now: 0,
  clockDoubt: null,
  isDemo: false,
  isStarting: false,
  days: [],
  troubles: [],
  house: bareHouse,
  privacy: nothingPrivate,
  screens: [],
  word: noWord,
};

const page = (name: string) => ({
  body: new TextEncoder().encode(`<p>${name}</p>`),
  contentType: 'text/html; charset=utf-8',
});

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});

/** A desk that says what it is told to, and notes what it was asked. */
function fakeDesk() {
  const listeners = new Set<(news: StaffNews) => void>();
  const asked: unknown[] = [];
  const desk: StaffDesk = {
    calendar: () => emptyCalendar,
    present: () => present,
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => undefined,
    ask: (name, request) => {
      asked.push([name, request]);
      if (name === 'stumble') return Promise.reject(new TypeError(`not ${canary}`));
      return Promise.resolve({ ok: true, value: null });
    },
  };
  const tell = (news: StaffNews) => {
    for (const listener of listeners) listener(news);
  };
  return { desk, listeners, asked, tell };
}

export type StaffHost = Awaited<ReturnType<typeof startStaffHost>>;

/** A web host on loopback with staff pages, on a clock that stands; it ends with its test. */
export async function startStaffHost(password: string | null = canary) {
  const directory = await mkdtemp(join(tmpdir(), 'narthex-'));
  const setPassword = async (text: string | null) => {
    const path = join(directory, 'staff-password.json');
    if (text === null) return rm(path);
    const kept = await hashPassword(new Secret(text), lightScrypt);
    return writeFile(path, encodePassword(kept), { mode: 0o600 });
  };
  if (password !== null) await setPassword(password);
  const clock = manualClock(0);
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const { desk, ...fake } = fakeDesk();
  const server = await startWebServer({
    engine: {
      schedule: () => scheduleOf([]),
      scheduleAt: () => scheduleOf([]),
      onSchedule: () => () => undefined,
      health: () => ({ status: 'ok', why: [], clock: 'trusted', fetchedAt: null, coverage: [] }),
    },
    files: { buildId: 'build', page, file: () => undefined },
    logo: null,
    staff: openStaffDoor(desk, { directory, clock, log }),
    clock,
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  closings.push(async () => {
    await server.close();
    await rm(directory, { recursive: true });
  });
  const origin = new URL(server.url).origin;
  return { ...fake, clock, lines, setPassword, directory, ...clientOf(origin) };
}

/** What a browser of that origin does. */
function clientOf(origin: string) {
  const get = (path: string, cookie = '') => fetch(`${origin}${path}`, { headers: { cookie } });
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const signIn = (password: unknown = canary, headers: Readonly<Record<string, string>> = {}) =>
    post('/staff/sign-in', { password }, headers);
  /** The cookie of somebody who has just signed in. */
  const signedIn = async () => cookieOf(await signIn());
  return { origin, get, post, signIn, signedIn };
}

/** As a browser sends it back. */
export function cookieOf(response: Response): string {
  return /^[^;]*/u.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';
}
