import { bareHouse } from '../../src/core/board/house';
import { createHash } from 'node:crypto';
import { hourMs, minuteMs, type Instant, type Interval } from '../../src/core/time/instant';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import { createCalendarClient, type CalendarClient } from '../../src/main/calendar/calendar-client';
import { Secret } from '../../src/main/calendar/credential';
import type { Fetch } from '../../src/main/calendar/fetch-page';
import type { Clock } from '../../src/main/clock';
import { createEngine, type Engine } from '../../src/main/engine';
import { silentSource } from '../../src/main/staff/word-source';
import type { Log } from '../../src/main/log';
import { createTrustedClock, type TrustedClock } from '../../src/main/sync/trusted-clock';
import { createBoardJudge } from './board-judge';
import { createChance } from './chance';
import { createChurchAnswers } from './church-answers';
import { createChurchTruth } from './church-truth';
import { createComputer, type Process } from './computer';
import { createCourtesyJudge } from './courtesy-judge';
import { createFaultPlan, type ComputerFault, type FaultPlan, type Span } from './fault-plan';
import { createFaultyNetwork, type Exchange } from './faulty-network';
import { createSimulatedDisk, type SimulatedDisk } from './simulated-disk';
import type { Accuse, Violation } from './verdicts';
import { createVirtualTime } from './virtual-time';

/** What may be put between the program and its world, to see whether the judges notice. */
export type Tampering = {
  readonly client?: (client: CalendarClient) => CalendarClient;
  readonly fetch?: (fetch: Fetch) => Fetch;
  readonly store?: (
    store: ReturnType<SimulatedDisk['openFor']>,
  ) => ReturnType<SimulatedDisk['openFor']>;
  readonly clock?: (clock: Clock) => Clock;
  /** The clock by which the client keeps its budget. */
  readonly clientClock?: (clock: Clock) => Clock;
  readonly time?: (time: TrustedClock, clock: Clock) => TrustedClock;
  readonly engine?: (engine: Engine) => Engine;
  readonly rowsPerPage?: number;
};

export type SimulationOptions = {
  readonly seed: number;
  readonly days: number;
  readonly tampering?: Tampering;
  /** What goes wrong, where that is not left to the seed. */
  readonly planAt?: (from: Instant) => FaultPlan;
};

export type SimulationResult = {
  /** Null where everything held. */
  readonly violation: Violation | null;
  readonly simulatedDays: number;
  readonly requests: number;
  /** How many spells and moments of trouble there were. */
  readonly faults: number;
  readonly restarts: number;
  /** Of all requests, log lines, writes and schedules, in their order. */
  readonly traceHash: string;
  /** The end of that trace, in short. */
  readonly lastLines: readonly string[];
};

const zones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Zurich',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
] as const;

/** Around these, calendars and clocks do something of their own. */
const starts = [
  '2026-03-06',
  '2026-10-30',
  '2026-12-27',
  '2027-03-25',
  '2027-04-29',
  '2027-09-24',
  '2028-02-26',
  '2028-07-04',
] as const;

const origin = 'https://calendar.invalid';
const applicationId = 'simulated';
const secret = 'canary-secret-93c1';
const canaries = [secret, Buffer.from(`${applicationId}:${secret}`).toString('base64')];

/** Runs one seed until its days are over, or something is wrong. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const world = createWorld(options);
  await world.run();
  return world.result();
}

function createWorld({ seed, days, tampering = {}, planAt }: SimulationOptions) {
  const chance = createChance(seed, 'world');
  const timeZone = chance.pick(zones);
  const from = Date.parse(`${chance.pick(starts)}T00:00:00Z`) + chance.between(0, 24) * hourMs;
  const until = from + days * 24 * hourMs;
  const pollMs = chance.pick([30_000, minuteMs, 2 * minuteMs, 5 * minuteMs, 5 * minuteMs]);
  const rowsPerPage = tampering.rowsPerPage ?? chance.pick([100, 100, 100, 7]);
  const time = createVirtualTime(Math.floor(from));
  const computer = createComputer(time);
  const plan = planAt?.(from) ?? createFaultPlan(createChance(seed, 'faults'), from, until);
  const editMs = chance.pick([10 * minuteMs, hourMs, 6 * hourMs]);
  const truth = createChurchTruth({
    chance: createChance(seed, 'truth'),
    timeZone,
    from,
    days,
    editMs,
  });
  const lastLines: string[] = [];
  const trace = createHash('sha256');
  const counts = { requests: 0, restarts: 0 };
  let violation: Violation | null = null;
  let run: { readonly process: Process; readonly engine: Engine } | null = null;
  let startedMono = 0;
  let lastEmptyAt = -Infinity;
  let reading: PagesRead | null = null;

  const note = (...parts: readonly (string | number)[]) => {
    const line = parts.join(' ');
    trace.update(`${Math.round(time.mono())} ${line}\n`);
    const at = new Date(time.trueNow()).toISOString();
    const fault = activeFault(plan.network, time.trueNow()) ?? 'well';
    lastLines.push(`${at} ${fault} · ${line.slice(0, 160)}`);
    if (lastLines.length > 30) lastLines.shift();
  };
  const accuse: Accuse = (invariant, detail) => {
    violation ??= { invariant, at: time.trueNow(), detail };
  };

  const troubledMono = () => {
    const at = lastTrouble(plan.network, time.trueNow());
    return Math.min(time.mono(), time.mono() - (time.trueNow() - at));
  };
  const courtesy = createCourtesyJudge({ time, computer, origin, pollMs, troubledMono, accuse });
  const board = createBoardJudge({
    time,
    computer,
    truth,
    pollMs,
    canaries,
    freshByMono: () =>
      Math.max(
        troubledMono() + 1.1 * pollMs + 16_000,
        // The first read after a jump may have asked for the wrong days.
        Math.max(startedMono, computer.disturbedMono()) + 2.2 * pollMs + 32_000,
        courtesy.obligedUntilMono() + 16_000,
      ),
    diskTroubleAt: () => lastTrouble(plan.disk, time.trueNow()),
    accuse,
  });
  const disk = createSimulatedDisk(createChance(seed, 'disk'), () =>
    activeFault(plan.disk, time.trueNow()),
  );
  disk.onWrite((text) => {
    note('write', text);
    board.diskTook();
  });
  const depth = chance.pick(['requests', 'requests', 'rooms', 'plain'] as const);
  const network = createFaultyNetwork({
    time,
    chance: createChance(seed, 'network'),
    church: createChurchAnswers(truth, depth),
    faultNow: () => activeFault(plan.network, time.trueNow()),
    mayBeEmpty,
    watch: {
      ...courtesy,
      asked: (exchange) => {
        counts.requests += 1;
        note('ask', exchange.url.href);
        courtesy.asked(exchange);
      },
      answered: (exchange, { text }, isTrue) => {
        board.heard();
        noteRead(exchange, text, isTrue);
      },
    },
  });

  /** One empty answer where full ones were read before is a bad one: the next must not agree. */
  function mayBeEmpty(url: URL, now: Instant): boolean {
    const span = approvedSpan(url);
    if (span === null || now - lastEmptyAt < 30 * minuteMs || !board.hasRead(span)) return false;
    lastEmptyAt = now;
    return true;
  }

  function noteRead({ url }: Exchange, text: string, isTrue: boolean): void {
    const span = approvedSpan(url);
    if (span === null) return;
    const { data, links, meta } = JSON.parse(text) as ChurchPage;
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const key = spanKey(span);
    const first = { key, revision: truth.revision(), rows: 0, at: time.trueNow() };
    const before = offset === 0 ? first : reading;
    reading = null;
    if (before?.key !== key) return;
    const rows = before.rows + data.length;
    if (links.next !== undefined) reading = { ...before, rows };
    else if (rows === meta.total_count) {
      board.delivered(span, before.at, isTrue);
      if (span.endsAt - span.startsAt > 30 * hourMs) courtesy.readToday(before.revision);
    }
  }

  const log = (process: Process) => (line: string) => {
    if (!process.isAlive()) return;
    note('log', line);
    const leak = canaries.find((canary) => line.includes(canary));
    if (leak !== undefined) accuse('I7 no leak', `"${leak}" is in the log`);
  };

  async function start(uptimeMs: number): Promise<void> {
    const process = computer.startProcess();
    const clock = tampering.clock?.(process.clock) ?? process.clock;
    const trusted = createTrustedClock({ clock, builtAt: from - 20 * 24 * hourMs, uptimeMs });
    const client = createCalendarClient({
      origin,
      credential: { applicationId, secret: new Secret(secret) },
      userAgent: 'Narthex/simulated',
      fetch: livingFetch(tampering.fetch?.(network) ?? network, process),
      clock: tampering.clientClock?.(clock) ?? clock,
      random: createChance(seed, 'client', counts.restarts).next,
      onDate: trusted.heed,
      fallbackTimeZone: 'UTC',
      rowsPerPage,
    });
    const store = disk.openFor(process);
    const made = createEngine({
      client: tampering.client?.(client) ?? client,
      store: tampering.store?.(store) ?? store,
      clock,
      time: tampering.time?.(trusted, clock) ?? trusted,
      random: createChance(seed, 'engine', counts.restarts).next,
      log: { info: log(process), warn: log(process) } satisfies Log,
      pollMs,
      buildId: 'simulated',
      isDemo: false,
      words: silentSource,
      house: bareHouse,
    });
    const engine = tampering.engine?.(made) ?? made;
    run = { process, engine };
    startedMono = time.mono();
    courtesy.runStarted();
    engine.onSchedule((schedule) => {
      if (process.isAlive()) tell(schedule);
    });
    await engine.start();
    tell(engine.schedule());
  }

  function tell(schedule: PublicSchedule): void {
    note('tell', JSON.stringify(schedule));
    board.told(schedule);
  }

  function end(isNewestLost: boolean): void {
    run?.process.end();
    void run?.engine.stop();
    run = null;
    reading = null;
    counts.restarts += 1;
    board.runStarted(isNewestLost);
  }

  async function suffer(fault: ComputerFault): Promise<void> {
    note('suffer', JSON.stringify(fault));
    switch (fault.kind) {
      case 'restart':
        end(false);
        return start(hourMs);
      case 'power-cut':
        disk.cutPower(fault.write);
        end(fault.write !== 'kept');
        time.sleep(fault.offMs);
        return start(20_000);
      case 'boot-without-clock':
        end(false);
        computer.setWallError(
          fault.from === 1970
            ? -time.trueNow() - fault.offMs
            : computer.wallErrorMs() - fault.offMs,
        );
        time.sleep(fault.offMs);
        clockIsRightIn(fault.untilSetMs);
        return start(20_000);
      case 'sleep':
        computer.sleep(fault.ms);
        return;
      case 'clock-set':
        computer.setWallError(computer.wallErrorMs() + fault.byMs);
        clockIsRightIn(fault.untilSetMs);
        return;
      case 'clock-drifts':
        computer.drift(fault.rate);
        clockIsRightIn(fault.untilSetMs);
    }
  }

  function clockIsRightIn(ms: number): void {
    time.after(ms, () => computer.setWallError(0));
  }

  function check(): void {
    truth.advance(time.trueNow());
    board.look();
    if (run === null) return;
    const timers = run.process.pendingTimers();
    if (timers > 20) accuse('I9 bounds', `${timers} timers`);
    const health = JSON.stringify(run.engine.health());
    if (canaries.some((canary) => health.includes(canary))) {
      accuse('I7 no leak', 'a secret is in the health');
    }
  }

  return {
    run: async () => {
      const steps = createChance(seed, 'steps');
      const coming = [...plan.computer];
      await start(hourMs);
      while (time.trueNow() < until && violation === null) {
        const stepAt = time.trueNow() + steps.between(0.5, 1) * minuteMs;
        const [next] = coming;
        await time.runUntil(Math.min(stepAt, next?.at ?? Infinity));
        check();
        if (next === undefined || time.trueNow() < next.at) continue;
        coming.shift();
        await suffer(next);
      }
      end(false);
    },
    result: (): SimulationResult => ({
      violation,
      simulatedDays: (time.trueNow() - from) / (24 * hourMs),
      requests: counts.requests,
      faults: plan.network.length + plan.disk.length + plan.computer.length,
      restarts: counts.restarts - 1,
      traceHash: trace.digest('hex'),
      lastLines,
    }),
  };
}

/** The pages of one answer, as far as they have come. */
type PagesRead = {
  readonly key: string;
  readonly revision: number;
  readonly rows: number;
  readonly at: Instant;
};

type ChurchPage = {
  readonly data: readonly unknown[];
  readonly links: { readonly next?: string };
  readonly meta: { readonly total_count: number };
};

/** What a dead program asked for is never answered, and it asks for nothing more. */
function livingFetch(fetch: Fetch, process: Process): Fetch {
  const never = new Promise<never>(() => undefined);
  return async (request) => {
    if (!process.isAlive()) return never;
    try {
      const response = await fetch(request);
      return process.isAlive() ? response : await never;
    } catch (error) {
      if (process.isAlive()) throw error;
      return never;
    }
  };
}

/** The days of which this reads the approved events; null for any other read. */
function approvedSpan({ pathname, searchParams }: URL): Interval | null {
  if (!pathname.endsWith('/event_instances') || searchParams.get('filter') !== 'approved')
    return null;
  const startsAt = Date.parse(searchParams.get('where[ends_at][gt]') ?? '') + 1_000;
  return { startsAt, endsAt: Date.parse(searchParams.get('where[starts_at][lt]') ?? '') };
}

function spanKey({ startsAt, endsAt }: Interval): string {
  return `${startsAt}-${endsAt}`;
}

/** The one that began last. */
function activeFault<T>(spans: readonly Span<T>[], now: Instant): T | null {
  const active = spans.filter(({ from, until }) => from <= now && now < until);
  return active.toSorted((a, b) => b.from - a.from)[0]?.kind ?? null;
}

/** Now, where something is wrong; else when that was last so. */
function lastTrouble(spans: FaultPlan['network' | 'disk'], now: Instant): Instant {
  const begun = spans.filter(({ from }) => from <= now);
  return Math.min(now, Math.max(-Infinity, ...begun.map(({ until }) => until)));
}
