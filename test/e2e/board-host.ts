import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareHouse, type House } from '../../src/core/board/house';
import type { Finding } from '../../src/core/staff/finding';
import type { ScreenHealth } from '../../src/core/staff/staff-present';
import { createCalendarClient } from '../../src/main/calendar/calendar-client';
import { Secret } from '../../src/main/calendar/credential';
import { readBoardFiles } from '../../src/main/board-files';
import type { Clock } from '../../src/main/clock';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { createEdgeLog } from '../../src/main/edge-log';
import { createEngine, type Engine } from '../../src/main/engine';
import { doctorCommands } from '../../src/main/staff/commands/doctor-commands';
import { staffCommands } from '../../src/main/staff/staff-commands';
import { createWordFile } from '../../src/main/staff/word-file';
import { createWordKeeper } from '../../src/main/staff/word-keeper';
import { isRefusal } from '../../src/main/settings/launch';
import type { Logo } from '../../src/main/logo';
import { tellOfScreens } from '../../src/main/staff/tell-of-screens';
import { createStaffDesk } from '../../src/main/staff/staff-desk';
import { encodePassword } from '../../src/main/staff-password/kept-password';
import { passwordName } from '../../src/main/staff-password/password-file';
import { hashPassword } from '../../src/main/staff-password/password-hash';
import { createSnapshotStore } from '../../src/main/store/snapshot-store';
import type { StaffAnswer, StaffCommandName } from '../../src/staff-contract';
import { createTrustedClock } from '../../src/main/sync/trusted-clock';
import { createBrowserRoll } from '../../src/main/web/browser-roll';
import { openStaffDoor } from '../../src/main/web/open-staff-door';
import { startWebServer } from '../../src/main/web/web-server';
import { startCalendarService, type CalendarService } from '../fakes/calendar-service';
import { lightScrypt } from '../fakes/light-scrypt';
import { shiftedClock } from '../fakes/shifted-clock';
import { canary } from '../fakes/canary';

/** The whole way on this computer: a calendar service over HTTP, the engine, the web host. */
export type BoardHost = {
  readonly url: string;
  readonly engine: Engine;
  /** Asks as a staff page does. */
  readonly ask: (name: StaffCommandName, request: unknown) => Promise<StaffAnswer<unknown>>;
  readonly service: CalendarService;
  /** Settles once the engine has ended another poll. */
  readonly nextPoll: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type BoardHostOptions = {
  /** What the computer's clock says at the start, as ISO 8601. */
  readonly now: string;
  /** In place of this computer's, which goes on from `now`. */
  readonly clock?: Clock;
  readonly timeZone?: string;
  readonly rowsPerPage?: number;
  readonly pollMs?: number;
  readonly isDemo?: boolean;
  readonly house?: Partial<House>;
  readonly logo?: Logo;
  /** That of the build by default. */
  readonly buildId?: string;
  /** Of the web host; a free one by default. */
  readonly port?: number;
  /** How far the service's clock is ahead of the computer's. */
  readonly serviceAheadMs?: number;
  /** There are staff pages for those who know it; none by default. */
  readonly staffPassword?: string;
  /** What staff are told of the screens of this host; the browsers at its boards by default. */
  readonly screens?: readonly ScreenHealth[];
  /** What the doctor finds; nothing by default. */
  readonly findings?: readonly Finding[];
  /** Stands between the demonstration church and its socket. */
  readonly through?: (church: Answer) => Answer;
};

type Answer = (request: Request) => Response | Promise<Response>;

export const testCredential = { applicationId: 'app-7f3a', secret: canary };

export async function startBoardHost(options: BoardHostOptions): Promise<BoardHost> {
  const clock = options.clock ?? shiftedClock(Date.parse(options.now));
  const timeZone = options.timeZone ?? 'America/New_York';
  const demo = createDemoChurch({
    now: clock.wall,
    timeZone,
    seed: 1,
    credential: testCredential,
  });
  const serviceNow = () => clock.wall() + (options.serviceAheadMs ?? 0);
  const service = await startCalendarService(dated(options.through?.(demo) ?? demo, serviceNow));
  const directory = await mkdtemp(join(tmpdir(), 'narthex-'));
  const files = await readBoardFiles(join(import.meta.dirname, '../../out/renderer'));
  const log = { info: () => undefined, warn: () => undefined };
  const time = createTrustedClock({ clock, builtAt: 0, uptimeMs: 3_600_000 });
  const edges = createEdgeLog(log);
  const kept = { folder: directory, service: 'test', clock, log: edges };
  const words = createWordKeeper({ file: createWordFile(kept), clock, time, log: edges });
  const engine = createEngine({
    client: createCalendarClient({
      origin: service.origin,
      credential: { ...testCredential, secret: new Secret(testCredential.secret) },
      userAgent: 'Narthex/test',
      fetch: (request) => fetch(request),
      clock,
      onDate: time.heed,
      random: () => 0.5,
      fallbackTimeZone: timeZone,
      ...(options.rowsPerPage === undefined ? {} : { rowsPerPage: options.rowsPerPage }),
    }),
    store: createSnapshotStore(kept),
    clock,
    time,
    random: () => 0.5,
    log,
    pollMs: options.pollMs ?? 60_000,
    buildId: options.buildId ?? files.buildId,
    isDemo: options.isDemo ?? true,
    words,
    house: { ...bareHouse, logoId: options.logo?.id ?? null, ...options.house },
  });
  const nextPoll = () =>
    new Promise<void>((resolve) => {
      const end = engine.onSchedule(() => {
        end();
        resolve();
      });
    });
  if (options.staffPassword !== undefined) await keepPassword(options.staffPassword, directory);
  const examine = () => Promise.resolve(options.findings ?? []);
  const commands = { ...staffCommands({ engine, words }), ...doctorCommands({ examine, clock }) };
  const { screens: named = {} } = options.house ?? {};
  const browsers = createBrowserRoll({
    clock,
    now: time.now,
    isScreen: (name) => Object.hasOwn(named, name),
    log: edges,
  });
  const screens = () => options.screens ?? browsers.health();
  const desk = createStaffDesk({ engine, commands, screens, word: words.word, log });
  tellOfScreens({ screens: [browsers], tell: desk.tell, clock });
  const staff = openStaffDoor(desk, { directory, clock, log });
  const server = await startWebServer({
    engine,
    files,
    logo: options.logo ?? null,
    staff,
    browsers,
    clock,
    host: '127.0.0.1',
    port: options.port ?? 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  const polled = nextPoll();
  await engine.start();
  await polled;
  return {
    url: server.url,
    engine,
    ask: (name, request) => desk.ask(name, request),
    service,
    nextPoll,
    close: async () => {
      await engine.stop();
      await words.close();
      await server.close();
      await service.close();
      // A write that was under way may still put its file there.
      await rm(directory, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Makes it the staff password of whatever keeps its data there. */
export async function keepPassword(text: string, directory: string): Promise<void> {
  const kept = await hashPassword(new Secret(text), lightScrypt);
  await writeFile(join(directory, passwordName), encodePassword(kept), { mode: 0o600 });
}

/** Node would put the real time of this computer on each answer. */
function dated(answer: Answer, now: () => number): Answer {
  return async (request) => {
    const { status, headers, body } = await answer(request);
    const date = new Date(now()).toUTCString();
    return new Response(body, { status, headers: { ...Object.fromEntries(headers), date } });
  };
}
