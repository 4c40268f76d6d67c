import { screenNameAt } from '../../core/board/screen-address';
import type { ScreenHealth } from '../../core/staff/staff-present';
import type { WindowPlace } from './board-window';
import type { PaintRecord } from './supervision/paint-record';

export type WatchedScreen = {
  readonly page: string;
  readonly place: WindowPlace;
  readonly record: Pick<PaintRecord, 'state' | 'paintedAt'>;
  /** Its page has no script, and is not in trouble as far as anybody can tell. */
  readonly isQuiet: boolean;
};

/**
 * What staff are told of a screen of this computer. Null while nothing is known of it: in its first seconds,
 * and at the desk where something covers the window.
 */
export function windowHealth({ page, place, record, isQuiet }: WatchedScreen): ScreenHealth | null {
  const state = isQuiet ? 'quiet' : stateOf(record, place);
  if (state === null) return null;
  const name = place.displayName ?? screenNameAt(page) ?? page;
  return { name, page, state, paintedAt: record.paintedAt(), seenAt: null };
}

function stateOf(
  { state }: WatchedScreen['record'],
  { isKiosk }: WindowPlace,
): ScreenHealth['state'] | null {
  const known = state();
  switch (known) {
    case 'painting':
    case 'dark':
      return known;
    case 'lost':
      return 'failing';
    case 'silent':
      return isKiosk ? 'failing' : null;
    case 'opening':
      return null;
  }
}
