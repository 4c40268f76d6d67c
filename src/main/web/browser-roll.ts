import type { ScreenHealth } from '../../core/staff/staff-present';
import type { Instant } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import { createListeners } from '../listeners';
import { once } from '../once';
import type { ScreenReport } from '../staff/screen-report';
import { visitState, type PageVisits, type VisitState } from './page-visits';
import { browsersText, shownPage } from './shown-page';

/** The browsers that show boards of this host, by the page that they say they show. */
export type BrowserRoll = ScreenReport & {
  /**
   * A browser has come that says that it shows `page`; what is no board's page is not counted. Returns a
   * function that says that it has left.
   */
  readonly come: (page: string) => () => void;
};

export type BrowserRollOptions = {
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
  /** What time it is, as far as that can be known. */
  readonly now: () => Instant;
  /** Whether staff have named a screen so. */
  readonly isScreen: (name: string) => boolean;
  readonly log: EdgeLog;
};

/** Nobody on the network fills the memory. Where all places are taken, who left first is forgotten. */
const mostPages = 200;

/** Whether one who has left comes back is known only later. */
const lookAgainMs = 15_000;

/**
 * Whoever has left is noticed as soon as the connection ends. Where a power cut or a lost network ended it,
 * that is when the system gives it up, perhaps a quarter of an hour later.
 */
export function createBrowserRoll(options: BrowserRollOptions): BrowserRoll {
  const { clock, now, isScreen } = options;
  const listeners = createListeners<undefined>(options.log);
  const pages = new Map<string, PageVisits>();
  const stateOf = (visits: PageVisits) => visitState(visits, clock.monotonic(), isScreen);
  let isLooking = false;

  function tell(): void {
    listeners.tell(undefined);
    const mayReturn = (visits: PageVisits) =>
      visits.left !== null && stateOf(visits) === 'connected';
    if (isLooking || ![...pages.values()].some(mayReturn)) return;
    isLooking = true;
    clock.after(lookAgainMs, () => {
      isLooking = false;
      tell();
    });
  }

  function set(visits: PageVisits): void {
    pages.set(visits.page, visits);
    tell();
  }

  function forget(): void {
    for (const [page, visits] of pages) if (stateOf(visits) === 'forgotten') pages.delete(page);
  }

  function makeRoom(): void {
    if (pages.size < mostPages) return;
    const [first] = [...pages.values()].filter(({ left }) => left !== null).sort(byLeaving);
    if (first) pages.delete(first.page);
  }

  function leave(page: string): void {
    const visits = pages.get(page);
    if (!visits) return;
    const browsers = visits.browsers - 1;
    const left = browsers > 0 ? null : { atMs: clock.monotonic(), at: now() };
    set({ ...visits, browsers, left });
  }

  return {
    come: (said) => {
      const page = shownPage(said);
      if (page === null) return () => undefined;
      forget();
      if (!pages.has(page)) makeRoom();
      if (!pages.has(page) && pages.size >= mostPages) return () => undefined;
      const { cameAtMs, browsers } = pages.get(page) ?? {
        cameAtMs: clock.monotonic(),
        browsers: 0,
      };
      set({ page, cameAtMs, browsers: browsers + 1, left: null });
      return once(() => leave(page));
    },
    health: () => [...pages.values()].flatMap((visits) => healthOf(visits, stateOf(visits)) ?? []),
    onHealth: listeners.add,
  };
}

function byLeaving({ left: one }: PageVisits, { left: other }: PageVisits): number {
  return (one?.atMs ?? 0) - (other?.atMs ?? 0);
}

function healthOf({ page, browsers, left }: PageVisits, state: VisitState): ScreenHealth | null {
  if (state === 'forgotten') return null;
  const seenAt = state === 'missing' ? (left?.at ?? null) : null;
  return { name: browsersText(page, browsers), page, state, paintedAt: null, seenAt };
}
