import { bareHouse } from '../../src/core/board/house';
import type { Fetch } from '../../src/main/calendar/fetch-page';
import { createAwaitedClient } from '../../src/main/calendar/awaited-client';
import { createCalendarClient } from '../../src/main/calendar/calendar-client';
import {
  credentialAtHand,
  Secret,
  type Credential,
  type CredentialSource,
} from '../../src/main/calendar/credential';
import { createEngine, type Engine } from '../../src/main/engine';
import { silentSource } from '../../src/main/staff/word-source';
import type { Snapshot } from '../../src/main/sync/snapshot';
import { createTrustedClock } from '../../src/main/sync/trusted-clock';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { at } from './event-instance';
import { json } from './json-api';
import { listStore } from './list-store';
import { manualClock, type ManualClock } from './manual-clock';
import { canary } from './canary';

export type PolledEngineOptions = {
  readonly fetch: Fetch;
  /** Of the service; a name that leads nowhere, where `fetch` needs none. */
  readonly origin?: string;
  readonly kept?: Snapshot;
  readonly pollMs?: number;
  /** Of the waits between polls. */
  readonly random?: () => number;
  /** Of the waits before retries; without it they take no time. */
  readonly retryRandom?: () => number;
  readonly rowsPerPage?: number;
  /** Where the credential comes from, by the clock of the engine, which it can resume; else it is at hand. */
  readonly credential?: (clock: ManualClock, resume: () => void) => CredentialSource;
};

/** As the global fetch fails: the code is one level down. */
export function networkError(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

/** Of each client that `polledEngine` makes. */
export const testCredential = { applicationId: 'app', secret: canary };

/**
 * What is read beside today and tomorrow: what only holds rooms, which rooms kiosks may name, a day ahead,
 * what events are connected to, how rooms are set up.
 * It is answered well, and with nothing, so that a test speaks of one read.
 */
function isBeside({ pathname, searchParams }: URL): boolean {
  if (/\/(resource_bookings|event_connections|room_setups)$/u.test(pathname)) return true;
  if (!pathname.endsWith('/event_instances')) return false;
  if (searchParams.get('filter') !== 'approved') return true;
  const [from, until] = ['where[ends_at][gt]', 'where[starts_at][lt]'].map((name) =>
    Date.parse(searchParams.get(name) ?? ''),
  );
  return from !== undefined && until !== undefined && until - from < 26 * hourMs;
}

/**
 * An engine with the real client, on a clock that stands at Sunday 10:12 in New York and moves only when
 * told, so that a real socket may take as long as it likes. Its disk is a list.
 */
export function polledEngine(options: PolledEngineOptions) {
  const clock = manualClock(at('10:12'));
  const pollMs = options.pollMs ?? minuteMs;
  const lines: string[] = [];
  const store = listStore(options.kept);
  const asked: number[] = [];
  const origins = new Set<string>();
  const log = (line: string) => lines.push(line);
  const source =
    options.credential?.(clock, () => engine.resume()) ??
    credentialAtHand({ ...testCredential, secret: new Secret(testCredential.secret) });
  const makeClient = (credential: Credential) =>
    createCalendarClient({
      origin: options.origin ?? 'https://calendar.invalid',
      credential,
      userAgent: 'Narthex/test',
      fetch: (request) => {
        if (isBeside(new URL(request.url))) return Promise.resolve(json({ data: [] }));
        asked.push(clock.monotonic());
        origins.add(new URL(request.url).origin);
        return options.fetch(request);
      },
      clock,
      random: options.retryRandom ?? (() => 0),
      fallbackTimeZone: 'UTC',
      ...(options.rowsPerPage !== undefined && { rowsPerPage: options.rowsPerPage }),
    });
  const client = createAwaitedClient(source, makeClient);
  const engine: Engine = createEngine({
    client,
    clock,
    time: createTrustedClock({ clock, builtAt: 0, uptimeMs: hourMs }),
    random: options.random ?? (() => 0.5),
    pollMs,
    log: { info: log, warn: log },
    store,
    buildId: 'build',
    isDemo: false,
    words: silentSource,
    house: bareHouse,
  });
  let polls = 0;
  let polledMono = -1;
  engine.onSchedule(() => {
    // A day ahead is read in the same moment of a clock that stands still.
    if (clock.monotonic() !== polledMono) polls += 1;
    polledMono = clock.monotonic();
  });

  /** Until so many polls have ended; no time passes meanwhile. */
  async function untilPolls(count: number): Promise<void> {
    const startedMs = performance.now();
    while (polls < count) {
      if (performance.now() - startedMs > 4_000) throw new Error('The poll does not end');
      await clock.pass(0);
    }
  }

  return {
    engine,
    clock,
    lines,
    writes: store.snapshots,
    /** Monotonic moment of each request so far. */
    asked,
    /** Every origin that a request was for. */
    origins: () => [...origins],
    /** The names on the boards. */
    names: () => engine.schedule().times.map((time) => time.name),
    /** How many polls have ended. */
    polls: () => polls,
    untilPolls,
    start: async () => {
      await engine.start();
      await untilPolls(1);
    },
    /** Lets time pass up to the next poll, and ends with it. */
    poll: async (afterMs = pollMs) => {
      const before = polls;
      await clock.pass(afterMs);
      await untilPolls(before + 1);
    },
  };
}
