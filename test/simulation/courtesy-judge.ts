import { hourMs, minuteMs } from '../../src/core/time/instant';
import type { Computer } from './computer';
import type { NetworkWatch } from './faulty-network';
import type { Accuse } from './verdicts';
import type { VirtualTime } from './virtual-time';

/** Judges every request: I5, and where credentials go (I7). */
export type CourtesyJudge = Pick<NetworkWatch, 'asked' | 'ended' | 'refused'> & {
  /** A read of today and tomorrow was answered well. */
  readonly readToday: (revision: number) => void;
  /** Another run of the program, which knows nothing of the requests before. */
  readonly runStarted: () => void;
  /** Until when the service has asked for no request, by the scheduler's monotonic time; at most, where it left that open. */
  readonly obligedUntilMono: () => number;
};

export type CourtesyOptions = {
  readonly time: VirtualTime;
  readonly computer: Computer;
  readonly origin: string;
  readonly pollMs: number;
  /** When the network was last in trouble, by the scheduler's monotonic time. */
  readonly troubledMono: () => number;
  readonly accuse: Accuse;
};

const windowMs = 20_000;
const mostInWindow = 20;
const refusedMs = 5 * minuteMs;

export function createCourtesyJudge(options: CourtesyOptions): CourtesyJudge {
  const { time, computer, accuse } = options;
  let askedMono: number[] = [];
  let inFlight = 0;
  let silentUntilMono = 0;
  let obligedUntilMono = 0;
  let today = { mono: -Infinity, revision: -1 };

  return {
    runStarted: () => {
      askedMono = [];
      inFlight = 0;
      silentUntilMono = 0;
      today = { mono: -Infinity, revision: -1 };
    },
    asked: ({ url, request }) => {
      const mono = time.mono();
      askedMono = [...askedMono.filter((at) => mono - at < windowMs), mono];
      inFlight += 1;
      if (askedMono.length > mostInWindow) {
        accuse('I5 courtesy', `${askedMono.length} requests in 20 s`);
      }
      if (inFlight > 1) accuse('I5 courtesy', `${inFlight} requests at once`);
      if (mono < silentUntilMono - 1) {
        const earlyMs = Math.round(silentUntilMono - mono);
        accuse('I5 courtesy', `${url.pathname} ${earlyMs} ms before the service's wait was over`);
      }
      if (url.origin !== options.origin) {
        const carried = request.headers.has('authorization') ? 'with' : 'without';
        accuse('I7 no leak', `a request to ${url.origin} ${carried} credentials`);
      }
    },
    ended: () => {
      inFlight -= 1;
    },
    refused: (_, status, retryAfter) => {
      const wait = status === 429 ? honouredMs(retryAfter) : { least: refusedMs, most: refusedMs };
      silentUntilMono = Math.max(silentUntilMono, time.mono() + wait.least);
      obligedUntilMono = Math.max(obligedUntilMono, time.mono() + wait.most);
    },
    readToday: (revision) => {
      const mono = time.mono();
      const quietMono = Math.max(options.troubledMono(), computer.disturbedMono());
      const isQuiet = mono - quietMono > 3 * options.pollMs;
      const sinceMs = mono - today.mono;
      if (isQuiet && today.revision === revision && sinceMs < 0.5 * options.pollMs) {
        accuse('I5 courtesy', `today was read twice within ${Math.round(sinceMs)} ms`);
      }
      today = { mono, revision };
    },
    obligedUntilMono: () => obligedUntilMono,
  };
}

/** By what the product promises to honour: 1 s to 15 min, and up to 5 min where it cannot be read. */
function honouredMs(retryAfter: string | null): { readonly least: number; readonly most: number } {
  const text = retryAfter ?? '';
  if (Number.isNaN(Date.parse(text)) && !/^-?\d+$/u.test(text)) {
    return { least: 0, most: refusedMs };
  }
  const asked = /^-?\d+$/u.test(text) ? Number(text) * 1000 : -hourMs;
  const ms = Math.min(Math.max(asked, 1_000), 15 * minuteMs);
  return { least: ms, most: ms };
}
