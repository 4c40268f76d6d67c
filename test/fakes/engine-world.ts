import { bareHouse } from '../../src/core/board/house';
import type { EventConnection } from '../../src/core/schedule/event-connection';
import type { EventInstance, EventTime } from '../../src/core/schedule/event-instance';
import type { Room } from '../../src/core/schedule/room';
import type { RoomSetup } from '../../src/core/schedule/room-setup';
import type { Tag } from '../../src/core/schedule/tag';
import { hourMs, minuteMs, overlaps } from '../../src/core/time/instant';
import type { CalendarClient } from '../../src/main/calendar/calendar-client';
import { failed, success, type CalendarFailure } from '../../src/main/calendar/calendar-failure';
import type { Holds } from '../../src/main/calendar/instance-reads';
import { createEngine } from '../../src/main/engine';
import { silentSource, type WordSource } from '../../src/main/staff/word-source';
import type { Snapshot } from '../../src/main/sync/snapshot';
import { createTrustedClock } from '../../src/main/sync/trusted-clock';
import { at, church, instance, rooms } from './event-instance';
import { listStore } from './list-store';
import { manualClock, settled } from './manual-clock';

/** An engine on a clock that stands at Sunday 10:12 or another moment, with a calendar that does as it is told. */
export function engineWith(
  options: {
    kept?: Snapshot;
    failure?: CalendarFailure;
    now?: number;
    builtAt?: number;
    /** How long the system was up when the program started: an hour, unless said. */
    uptimeMs?: number;
    /** Of the waits between polls. */
    random?: () => number;
    pollMs?: number;
    settle?: () => Promise<void>;
    /** What staff say; nothing, unless said. */
    words?: WordSource;
  } = {},
) {
  const clock = manualClock(options.now ?? at('10:12'), options.settle);
  const calendar = {
    failure: options.failure,
    churchFailure: undefined as CalendarFailure | undefined,
    instances: [instance()] as EventInstance[],
    /** Whether an answer leaves out what lies outside of the days that were asked for, as a real one does. */
    heedsSpan: false,
    rooms: [] as readonly Room[],
    /** That the answer includes. */
    tags: [] as readonly Tag[],
    /** That the answer with what only holds rooms includes. */
    holdsTags: [] as readonly Tag[],
    roomSetups: [] as readonly RoomSetup[],
    roomSetupsFailure: undefined as CalendarFailure | undefined,
    holds: { pending: [], blockouts: [] } as Holds,
    holdsFailure: undefined as CalendarFailure | undefined,
    aheadFailure: undefined as CalendarFailure | undefined,
    church: church,
    hasRequests: true,
    requests: new Map<string, boolean>(),
    requestsFailure: undefined as CalendarFailure | undefined,
    times: null as readonly EventTime[] | null,
    timesFailure: { kind: 'bad-status', status: 404 } as CalendarFailure,
    /** By event; all others are connected to nothing. */
    connections: new Map<string, readonly EventConnection[]>(),
    connectionsFailure: undefined as CalendarFailure | undefined,
    /** By event. */
    connectionsFailures: new Map<string, CalendarFailure>(),
    /** The events whose connections were asked for. */
    connectionsAsked: [] as string[],
    fault: undefined as Error | undefined,
    reads: [] as string[],
  };
  const store = listStore(options.kept);
  const lines: string[] = [];
  const answer = <T>(read: string, value: T, failure = calendar.failure) => {
    calendar.reads.push(read);
    return Promise.resolve(failure ? failed(failure) : success(value));
  };
  const client: CalendarClient = {
    organization: () =>
      answer('organization', calendar.church, calendar.churchFailure ?? calendar.failure),
    rooms: () => answer('rooms', { rooms, droppedRows: 0 }),
    roomSetups: () =>
      answer('room setups', calendar.roomSetups, calendar.roomSetupsFailure ?? calendar.failure),
    instances: (asked) => {
      if (calendar.fault) return Promise.reject(calendar.fault);
      const { rooms: named, tags, hasRequests } = calendar;
      const instances = calendar.instances.filter(
        (each) => !calendar.heedsSpan || overlaps(each, asked),
      );
      const isAhead = asked.endsAt - asked.startsAt < 26 * hourMs;
      const read = { instances, rooms: named, tags, droppedRows: 0, hasRequests };
      if (isAhead) return answer('ahead', read, calendar.aheadFailure ?? calendar.failure);
      return answer('instances', read);
    },
    holds: () => {
      const read = { ...calendar.holds, tags: calendar.holdsTags };
      return answer('holds', read, calendar.holdsFailure ?? calendar.failure);
    },
    roomRequests: () =>
      answer('requests', calendar.requests, calendar.requestsFailure ?? calendar.failure),
    eventTimes: () =>
      answer('times', calendar.times ?? [], calendar.times ? undefined : calendar.timesFailure),
    eventConnections: (eventId) => {
      calendar.connectionsAsked.push(eventId);
      const failure = calendar.connectionsFailures.get(eventId) ?? calendar.connectionsFailure;
      const connections = calendar.connections.get(eventId) ?? [];
      return answer('connections', connections, failure ?? calendar.failure);
    },
  };
  const log = {
    info: (line: string) => lines.push(line),
    warn: (line: string) => lines.push(line),
  };
  const time = createTrustedClock({
    clock,
    builtAt: options.builtAt ?? 0,
    uptimeMs: options.uptimeMs ?? hourMs,
  });
  const engine = createEngine({
    client,
    clock,
    time,
    log,
    store,
    random: options.random ?? (() => 0.5),
    pollMs: options.pollMs ?? minuteMs,
    buildId: 'build',
    isDemo: false,
    words: options.words ?? silentSource,
    house: bareHouse,
  });
  const start = async () => {
    await engine.start();
    await settled();
  };
  return { engine, clock, time, calendar, store, lines, start };
}
