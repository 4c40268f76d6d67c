import type { EventInstance } from '../../src/core/schedule/event-instance';
import type { PublicSchedule } from '../../src/core/schedule/public-schedule';
import type { Reservation } from '../../src/core/schedule/reservation';
import { hourMs, minuteMs, type Instant } from '../../src/core/time/instant';
import type { CalendarClient } from '../../src/main/calendar/calendar-client';
import {
  failed,
  success,
  type CalendarFailure,
  type Outcome,
} from '../../src/main/calendar/calendar-failure';
import type { Engine } from '../../src/main/engine';
import { networkError } from '../fakes/polled-engine';
import type { ComputerFault, FaultPlan, NetworkFault } from './fault-plan';
import type { Invariant } from './verdicts';
import type { Tampering } from './world';

/** A bug that somebody might write, put in at a port, and what must notice it. */
export type PlantedBug = {
  readonly name: string;
  readonly tampering: Tampering;
  /** Where the usual one would not show it. */
  readonly seed?: number;
  /** For half an hour, after 20 minutes; nothing else goes wrong. */
  readonly during?: NetworkFault | ComputerFault;
  readonly caughtBy: Invariant;
};

type Read<Arguments extends readonly unknown[], T> = (...args: Arguments) => Promise<Outcome<T>>;

function failingAs(then: (failure: CalendarFailure) => CalendarFailure): Tampering {
  const through =
    <Arguments extends readonly unknown[], T>(read: Read<Arguments, T>): Read<Arguments, T> =>
    async (...args) => {
      const answer = await read(...args);
      return answer.ok ? answer : failed(then(answer.failure));
    };
  return {
    client: (client) => ({
      ...client,
      organization: through(client.organization),
      rooms: through(client.rooms),
      roomSetups: through(client.roomSetups),
      instances: through(client.instances),
      holds: through(client.holds),
      roomRequests: through(client.roomRequests),
    }),
  };
}

const unreachable: CalendarFailure = { kind: 'unreachable', detail: 'ECONNRESET' };

/** The client whose approved instances pass through `change`. */
function withInstances(
  change: (instances: readonly EventInstance[]) => readonly EventInstance[],
): Tampering {
  return {
    client: (client) => ({
      ...client,
      instances: async (asked, call) => {
        const answer = await client.instances(asked, call);
        if (!answer.ok) return answer;
        return success({ ...answer.value, instances: change(answer.value.instances) });
      },
    }),
  };
}

/** The engine whose schedules pass through `change`. */
function withSchedule(change: (schedule: PublicSchedule) => PublicSchedule): Tampering {
  return {
    engine: (engine): Engine => ({
      ...engine,
      schedule: () => change(engine.schedule()),
      onSchedule: (listener) => engine.onSchedule((schedule) => listener(change(schedule))),
    }),
  };
}

function nextTimeId({ times }: PublicSchedule, { roomId, endsAt }: Reservation): string | null {
  const next = times.find(
    (time) => !time.isAllDay && time.startsAt >= endsAt && time.roomIds.includes(roomId),
  );
  return next?.id ?? null;
}

const withFetchedRows = (change: (document: Record<string, unknown>) => object): Tampering => ({
  fetch: (fetch) => async (request) => {
    const response = await fetch(request);
    const type = response.headers.get('content-type') ?? '';
    if (response.status !== 200 || !type.includes('json')) return response;
    const text = await response.text();
    if (!text.startsWith('{') || !text.endsWith('}')) return new Response(text, response);
    return new Response(
      JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)),
      response,
    );
  },
});

const holding = (client: CalendarClient): CalendarClient => ({
  ...client,
  instances: async (asked, call) => {
    const approved = await client.instances(asked, call);
    const held = await client.holds(asked, call);
    if (!approved.ok || !held.ok) return approved;
    const pending = held.value.pending.map((each) => ({ ...each, approval: 'approved' as const }));
    return success({ ...approved.value, instances: [...approved.value.instances, ...pending] });
  },
  holds: () => Promise.resolve(success({ pending: [], blockouts: [], tags: [] })),
});

const offAndOn: ComputerFault = { kind: 'power-cut', offMs: 60_000, write: 'kept' };
const setBack: ComputerFault = { kind: 'clock-set', byMs: -hourMs, untilSetMs: hourMs / 2 };
const nap: ComputerFault = { kind: 'sleep', ms: hourMs };

/** The plan of one bug's day: half an hour of its trouble. */
export function planOf({ during }: PlantedBug, from: Instant): FaultPlan {
  const span = { from: from + 20 * minuteMs, until: from + 50 * minuteMs };
  const isOfComputer = typeof during === 'object';
  return {
    network: during === undefined || isOfComputer ? [] : [{ kind: during, ...span }],
    disk: [],
    computer: isOfComputer ? [{ ...during, at: span.from }] : [],
  };
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    name: 'a client that takes a failure for an empty answer',
    tampering: {
      client: (client) => ({
        ...client,
        instances: async (asked, call) => {
          const answer = await client.instances(asked, call);
          if (answer.ok) return answer;
          return success({ instances: [], rooms: [], tags: [], droppedRows: 0, hasRequests: true });
        },
      }),
    },
    // With the usual one the boards are blank before their age is a lie.
    seed: 1,
    during: 'down',
    caughtBy: 'I4 honest age',
  },
  {
    name: 'a client that reads the first page only',
    tampering: {
      ...withFetchedRows((document) => ({ ...document, links: {}, meta: {} })),
      rowsPerPage: 3,
    },
    caughtBy: 'I13 never lies',
  },
  {
    name: 'a client that waits for an answer without end',
    tampering: {
      client: (client) => ({
        ...client,
        instances: async (asked, call) => {
          const answer = await client.instances(asked, call);
          return answer.ok ? answer : new Promise<never>(() => undefined);
        },
      }),
    },
    during: 'status-500',
    caughtBy: 'I6 liveness',
  },
  {
    name: 'a client that shows hidden times',
    tampering: withInstances((instances) =>
      instances.map((each) => ({
        ...each,
        eventTimes: each.eventTimes?.map((time) => ({ ...time, isVisibleOnKiosks: true })) ?? null,
      })),
    ),
    caughtBy: 'I7 no leak',
  },
  {
    name: 'a client that takes pending events for approved ones',
    tampering: { client: holding },
    caughtBy: 'I7 no leak',
  },
  {
    name: 'a client that lets events last for as long as their rooms are held',
    tampering: withInstances((instances) =>
      instances.map((each) => ({
        ...each,
        eventTimes:
          each.eventTimes?.map((time) => ({ ...time, endsAt: time.endsAt + hourMs })) ?? null,
      })),
    ),
    caughtBy: 'I13 never lies',
  },
  {
    name: 'a view that calls all that holds a room by the name of what follows in it',
    tampering: withSchedule((schedule) => ({
      ...schedule,
      reservations: schedule.reservations.map((reservation) => ({
        ...reservation,
        forTimeId: nextTimeId(schedule, reservation),
      })),
    })),
    caughtBy: 'I13 never lies',
  },
  {
    name: 'a church whose days are those of UTC',
    seed: 1,
    tampering: {
      client: (client) => ({
        ...client,
        organization: async (call) => {
          const answer = await client.organization(call);
          return answer.ok ? success({ ...answer.value, timeZone: 'UTC' }) : answer;
        },
      }),
    },
    caughtBy: 'I2 never blank',
  },
  {
    name: 'a reader that polls twice',
    tampering: {
      client: (client) => ({
        ...client,
        instances: async (asked, call) => {
          await client.instances(asked, call);
          return client.instances(asked, call);
        },
      }),
    },
    caughtBy: 'I5 courtesy',
  },
  {
    name: 'a pace that ignores Retry-After',
    tampering: failingAs((failure) => (failure.kind === 'rate-limited' ? unreachable : failure)),
    during: 'limited',
    caughtBy: 'I5 courtesy',
  },
  {
    name: 'a pace that hammers where it is refused',
    tampering: failingAs((failure) =>
      failure.kind === 'refused-credentials' ? unreachable : failure,
    ),
    during: 'token-revoked',
    caughtBy: 'I5 courtesy',
  },
  {
    name: 'a budget that counts nothing',
    tampering: {
      rowsPerPage: 1,
      clientClock: (clock) => {
        let asked = 0;
        return { ...clock, monotonic: () => clock.monotonic() + 20_000 * (asked += 1) };
      },
    },
    caughtBy: 'I5 courtesy',
  },
  {
    name: 'a fetch that goes where a next page points',
    tampering: {
      fetch: (fetch) => async (request) => {
        const response = await fetch(request);
        if (response.status !== 200) return response;
        const text = await response.clone().text();
        const foreign = /"next":"(https:\/\/elsewhere[^"]*)"/u.exec(text)?.[1];
        return foreign === undefined ? response : fetch(new Request(foreign, request));
      },
    },
    during: 'foreign-next',
    caughtBy: 'I7 no leak',
  },
  {
    name: 'a network error that quotes what was sent',
    tampering: {
      fetch: (fetch) => async (request) => {
        try {
          return await fetch(request);
        } catch {
          throw networkError(request.headers.get('authorization') ?? '');
        }
      },
    },
    during: 'down',
    caughtBy: 'I7 no leak',
  },
  {
    name: 'a store that forgets',
    tampering: { store: (store) => ({ ...store, keep: () => undefined }) },
    during: offAndOn,
    caughtBy: 'I8 kept over a restart',
  },
  {
    name: 'a store that cannot read what it wrote',
    tampering: { store: (store) => ({ ...store, load: () => Promise.resolve(null) }) },
    during: offAndOn,
    caughtBy: 'I8 kept over a restart',
  },
  {
    name: 'a clock that is never doubted',
    tampering: { time: (time, clock) => ({ ...time, doubt: () => null, now: clock.wall }) },
    during: setBack,
    caughtBy: 'I12 clock',
  },
  {
    name: 'ages by the wall clock alone',
    seed: 1,
    tampering: { clock: (clock) => ({ ...clock, monotonic: clock.wall }) },
    during: setBack,
    caughtBy: 'I1 day truth',
  },
  {
    name: 'ages that are those of the last answer, whatever it was about',
    tampering: withSchedule((schedule) => ({
      ...schedule,
      days: schedule.days.map((day) => ({ ...day, ageMs: day.ageMs === null ? null : 0 })),
    })),
    during: 'down',
    caughtBy: 'I4 honest age',
  },
  {
    name: 'a watch that does not look at the clock',
    seed: 1,
    tampering: {
      clock: (clock) => ({
        ...clock,
        after: (delayMs, callback) =>
          delayMs === 10_000 ? () => undefined : clock.after(delayMs, callback),
      }),
    },
    during: nap,
    caughtBy: 'I1 day truth',
  },
  {
    name: 'a timer that is not cancelled',
    tampering: {
      clock: (clock) => ({
        ...clock,
        after: (delayMs, callback) => {
          for (let copy = 0; copy < 9; copy += 1) clock.after(delayMs, () => undefined);
          return clock.after(delayMs, callback);
        },
      }),
    },
    caughtBy: 'I9 bounds',
  },
];
