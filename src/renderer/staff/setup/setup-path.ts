import { screenNameAt } from '../../../core/board/screen-address';

/** What a page of Setup is about. */
export type SetupPlace =
  | { readonly kind: 'start' | 'connect' | 'privacy' }
  /** Null for a screen that is to be. */
  | { readonly kind: 'screen'; readonly name: string | null };

const start = '/staff/setup';

export const setupPaths = {
  start,
  connect: `${start}/connect`,
  privacy: `${start}/privacy`,
  addScreen: `${start}/screen`,
} as const;

/** Where a screen of that name is changed. */
export function changePath(name: string): string {
  return `${setupPaths.addScreen}/${encodeURIComponent(name)}`;
}

/** The page of Setup at a path of either host, or null where that is no page of Setup. */
export function setupPlaceAt(path: string): SetupPlace | null {
  if (path === start || path === `${start}/`) return { kind: 'start' };
  if (path === setupPaths.connect) return { kind: 'connect' };
  if (path === setupPaths.privacy) return { kind: 'privacy' };
  if (path === setupPaths.addScreen) return { kind: 'screen', name: null };
  const name = path.startsWith(`${setupPaths.addScreen}/`)
    ? screenNameAt(path.replace(start, ''))
    : null;
  return name === null ? null : { kind: 'screen', name };
}
