import { minuteMs } from '../../core/time/instant';
import type { Clock } from '../clock';
import type { FetchedPage } from './fetch-page';

/**
 * The last pages that came with an entity tag, so that Planning Center need not send again what has not
 * changed. Whether it answers 304 at all is unconfirmed (planning-center.md): nothing depends on it.
 */
export type PageMemory = {
  /** What is remembered of an address; null where that is nothing, or too old to build on. */
  readonly recall: (url: URL) => RememberedPage | null;
  readonly remember: (url: URL, page: RememberedPage) => void;
};

export type RememberedPage = FetchedPage & { readonly entityTag: string };

/** Today and tomorrow, what is pending, what is blocked out, two pages each. */
const mostPages = 6;
const mostBytes = 1024 * 1024;

/** However often a page was confirmed, it is sent whole again after this long: a tag may be wrong. */
const trustMs = 15 * minuteMs;

export function createPageMemory(clock: Pick<Clock, 'monotonic'>): PageMemory {
  const pages = new Map<string, { readonly page: RememberedPage; readonly sinceMono: number }>();
  return {
    recall: ({ href }) => {
      const known = pages.get(href);
      return known && clock.monotonic() - known.sinceMono < trustMs ? known.page : null;
    },
    remember: ({ href }, page) => {
      pages.delete(href);
      if (page.bytes > mostBytes) return;
      pages.set(href, { page, sinceMono: clock.monotonic() });
      const [oldest] = pages.keys();
      if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
    },
  };
}
