import { hourMs, minuteMs, type Instant } from '../../src/core/time/instant';
import type { Chance } from './chance';

/** What a network, or the service behind it, does to requests for a while. */
export const networkFaults = [
  'down',
  'dns',
  'hang',
  'stalled-body',
  'slow-body',
  'reset',
  'status-500',
  'status-502-page',
  'limited',
  'limited-absurdly',
  'captive-portal',
  'empty-answer',
  'null-rows',
  'page-cycle',
  'foreign-next',
  'token-revoked',
  'holds-failing',
] as const;
export type NetworkFault = (typeof networkFaults)[number];

export const diskFaults = ['disk-full', 'disk-read-only', 'disk-slow'] as const;
export type DiskFault = (typeof diskFaults)[number];

/** What happens to the computer at one moment. */
export type ComputerFault =
  /** `write` says what becomes of one that is under way, and of the last that was done. */
  | { readonly kind: 'power-cut'; readonly offMs: number; readonly write: 'kept' | 'lost' | 'torn' }
  | { readonly kind: 'restart' }
  /** Switched off, and on again with a clock that did not run meanwhile, or that starts in 1970. */
  | {
      readonly kind: 'boot-without-clock';
      readonly offMs: number;
      readonly from: 'shutdown' | 1970;
      readonly untilSetMs: number;
    }
  | { readonly kind: 'sleep'; readonly ms: number }
  | { readonly kind: 'clock-set'; readonly byMs: number; readonly untilSetMs: number }
  | { readonly kind: 'clock-drifts'; readonly rate: number; readonly untilSetMs: number };

export type Span<T> = { readonly kind: T; readonly from: Instant; readonly until: Instant };

/** All that goes wrong in one simulation. Each seed chooses some kinds, and how often and how long. */
export type FaultPlan = {
  readonly network: readonly Span<NetworkFault>[];
  readonly disk: readonly Span<DiskFault>[];
  readonly computer: readonly (ComputerFault & { readonly at: Instant })[];
};

const longestNetworkMs = 36 * hourMs;
const longestDiskMs = 12 * hourMs;
/** At the end of each simulation everything must have healed. */
const quietMs = 3 * hourMs;

export function createFaultPlan(chance: Chance, from: Instant, until: Instant): FaultPlan {
  const quietFrom = until - quietMs;
  const period = { from, until: quietFrom };
  return {
    network: networkFaults.flatMap((kind) => spans(chance, kind, longestNetworkMs, period)),
    disk: diskFaults.flatMap((kind) => spans(chance, kind, longestDiskMs, period)),
    computer: computerFaults(chance, period),
  };
}

type Period = { readonly from: Instant; readonly until: Instant };

function spans<T>(chance: Chance, kind: T, longestMs: number, period: Period): Span<T>[] {
  if (!chance.is(0.3)) return [];
  const gapMs = chance.between(2 * hourMs, 30 * hourMs);
  const found: Span<T>[] = [];
  for (let at = period.from; at < period.until;) {
    at += chance.between(0, 2 * gapMs);
    const until = Math.min(period.until, at + 1_000 + chance.heavyTailed(longestMs));
    if (at < until) found.push({ kind, from: at, until });
    at = until;
  }
  return found;
}

function computerFaults(chance: Chance, period: Period): FaultPlan['computer'] {
  const kinds = (
    ['power-cut', 'restart', 'boot-without-clock', 'sleep', 'clock-set', 'clock-drifts'] as const
  ).filter(() => chance.is(0.4));
  if (kinds.length === 0) return [];
  const gapMs = chance.between(2 * hourMs, 24 * hourMs);
  const found: (ComputerFault & { readonly at: Instant })[] = [];
  for (let at = period.from; ;) {
    // Each has the time to come to its end before the next begins.
    at += 3 * hourMs + chance.between(0, 2 * gapMs);
    const fault = computerFault(chance, chance.pick(kinds));
    const lastsMs = ('offMs' in fault ? fault.offMs : 0) + ('ms' in fault ? fault.ms : 0);
    const setMs = 'untilSetMs' in fault ? fault.untilSetMs : 0;
    if (at + lastsMs + setMs > period.until) return found;
    found.push({ ...fault, at });
    at += lastsMs + setMs;
  }
}

function computerFault(chance: Chance, kind: ComputerFault['kind']): ComputerFault {
  const offMs = minuteMs + chance.heavyTailed(20 * hourMs);
  const untilSetMs = 20_000 + chance.heavyTailed(3 * hourMs);
  switch (kind) {
    case 'power-cut':
      return { kind, offMs, write: chance.pick(['kept', 'lost', 'torn']) };
    case 'restart':
      return { kind };
    case 'boot-without-clock':
      return { kind, offMs, untilSetMs, from: chance.pick(['shutdown', 1970]) };
    case 'sleep':
      return { kind, ms: 5_000 + chance.heavyTailed(16 * hourMs) };
    case 'clock-set': {
      const byMs = 3_000 + chance.heavyTailed(40 * 24 * hourMs);
      return { kind, untilSetMs, byMs: chance.is(0.5) ? byMs : -byMs };
    }
    case 'clock-drifts':
      return { kind, untilSetMs: 6 * hourMs, rate: chance.between(-0.002, 0.002) };
  }
}
