import type { EventInstance } from '../../core/schedule/event-instance';
import type { Interval } from '../../core/time/instant';
import type { Clock } from '../clock';
import { failed, success, type Outcome } from './calendar-failure';
import type { CalendarCall, CalendarHttp } from './calendar-http';
import { decodeInstances, type ChurchFacts, type DecodedInstances } from './event-instances';
import { createIncludeRungs, includeRungs, type IncludeRungs } from './include-rungs';
import {
  eventInstances,
  type EventInstanceConditions,
  type EventInstanceScopes,
} from './query/event-instances';

/** The days that are asked for, and what a read of them needs to know beforehand. */
export type AskedInstances = Interval & ChurchFacts;

export type ReadInstances = Pick<
  DecodedInstances,
  'instances' | 'rooms' | 'tags' | 'droppedRows'
> & {
  /** Whether the answer brought requests: else whether kiosks may name a room is to be asked for apart. */
  readonly hasRequests: boolean;
};

/** What only holds rooms: it may become a reservation, and nothing else. */
export type Holds = {
  readonly pending: readonly EventInstance[];
  readonly blockouts: readonly EventInstance[];
};

export type ReadHolds = Holds & Pick<DecodedInstances, 'tags'>;

export type InstanceReads = {
  /** Read (a) of planning-center.md: what is approved, and no blockout. */
  readonly approved: (asked: AskedInstances, call: CalendarCall) => Promise<Outcome<ReadInstances>>;
  /** Reads (b) and (c). Both or nothing. */
  readonly holds: (asked: AskedInstances, call: CalendarCall) => Promise<Outcome<ReadHolds>>;
};

/**
 * All by overlap, since a window of starts misses what began yesterday or runs past midnight
 * (developers#1049); `where[updated_at]` would miss changes (developers#1385).
 */
export function createInstanceReads(
  http: CalendarHttp,
  clock: Pick<Clock, 'monotonic'>,
  perPage: number,
): InstanceReads {
  const approvedRungs = createIncludeRungs(clock);
  // Whether kiosks may name a room that is only held does not matter.
  const holdRungs = createIncludeRungs(clock, includeRungs.slice(1));

  function read(scope: Scope, rungs: IncludeRungs, asked: AskedInstances, call: CalendarCall) {
    return rungs.read(async (include, isLast) => {
      const where = { ...scope.where, ...during(asked) };
      const { filter } = scope;
      const wanted = eventInstances({ filter, where, order: 'starts_at', perPage, include });
      const answer = await http.read(wanted.path, wanted.query, call);
      if (!answer.ok) return answer;
      const decoded = decodeInstances(answer.value, asked, { mayLackEventTimes: isLast });
      const hasRequests = answer.value.included.some((row) => row.type === 'EventResourceRequest');
      if (!decoded.isDamaged) return success({ ...decoded, hasRequests });
      const detail = `${decoded.droppedRows} rows are missing or cannot be read`;
      return failed({ kind: 'bad-answer', detail });
    });
  }

  return {
    approved: (asked, call) => read(scopes.approved, approvedRungs, asked, call),
    holds: async (asked, call) => {
      const pending = await read(scopes.pending, holdRungs, asked, call);
      if (!pending.ok) return pending;
      const blockouts = await read(scopes.blockouts, holdRungs, asked, call);
      if (!blockouts.ok) return blockouts;
      return success({
        pending: pending.value.instances.map(asPending),
        blockouts: blockouts.value.instances.map((each) => ({ ...each, kind: 'blockout' })),
        tags: [...pending.value.tags, ...blockouts.value.tags],
      });
    },
  };
}

type Scope = {
  readonly filter: EventInstanceScopes;
  readonly where: Pick<EventInstanceConditions, 'kind'>;
};

const scopes = {
  approved: { filter: { approval: 'approved' }, where: { kind: 'standard' } },
  pending: { filter: { approval: 'pending' }, where: { kind: 'standard' } },
  blockouts: { filter: {}, where: { kind: 'blockout' } },
} as const satisfies Record<string, Scope>;

/** The conditions for sharing a moment with the interval. */
export function during({ startsAt, endsAt }: Interval) {
  return {
    starts_at: { lt: endsAt },
    // An all-day event may be kept without a length, and then ends at the very start of its day.
    ends_at: { gt: startsAt - 1000 },
  };
}

/** The event may be approved while this occurrence, or a room of it, is not: what was asked for decides. */
function asPending(instance: EventInstance): EventInstance {
  return instance.approval === 'approved' ? { ...instance, approval: 'pending' } : instance;
}
