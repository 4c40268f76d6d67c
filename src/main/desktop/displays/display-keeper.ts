import type { Clock } from '../../clock';
import type { EdgeLog } from '../../edge-log';
import type { DisplayBinding } from '../../settings/display-settings';
import type { WindowPlace } from '../board-window';
import type { ScreenWindow } from '../screen-window';
import type { NamedDisplay } from './display-names';
import type { DisplaySource } from './display-source';
import { fullScreen, placeBoards, type PlacedBoard } from './placement';
import { sizeInPixels } from './seen-display';
import { createSettling } from './settle';

export type DisplayKeeperOptions = {
  readonly onChange: DisplaySource['onChange'];
  /** Those that are there now, by name. */
  readonly displays: () => readonly NamedDisplay[];
  /** What staff want at this moment. */
  readonly bindings: () => readonly DisplayBinding[];
  readonly open: (
    page: string,
    place: WindowPlace,
  ) => Pick<ScreenWindow, 'move' | 'remind' | 'close'>;
  readonly clock: Pick<Clock, 'after' | 'monotonic'>;
  readonly log: EdgeLog;
  /** There has been no display at all since the start. Whoever started this may know how to get one. */
  readonly giveUp: () => void;
};

/** A television that is turned on reports itself several times; whoever waits for it does so for 5 s at most. */
const settling = { quietMs: 2_000, longestMs: 4_000 } as const;

/** Events are not reliable: https://github.com/electron/electron/issues/3075 */
const lookAgainMs = 60_000;

const graceMs = 60_000;

/** Keeps at it until the program ends. */
export type DisplayKeeper = {
  /** Staff want something else: what has changed is carried out at once. */
  readonly look: () => void;
};

type OpenBoard = {
  readonly page: string;
  readonly window: Pick<ScreenWindow, 'move' | 'remind' | 'close'>;
  readonly place: WindowPlace;
};

/**
 * Keeps each board on its display for as long as the program lives: closes it where the display goes,
 * opens it where it comes back, moves it where the display changes, opens another where staff want another, and
 * leaves all others alone.
 */
export function keepBoardsOnDisplays(options: DisplayKeeperOptions): DisplayKeeper {
  const { clock } = options;
  const open = new Map<string, OpenBoard>();
  const seen = { one: false };

  function reconcile(): void {
    const displays = options.displays();
    seen.one ||= displays.length > 0;
    const { placed, missing } = placeBoards(displays, options.bindings());
    for (const [key, board] of open) {
      if (placed.some((each) => each.key === key && each.page === board.page)) continue;
      open.delete(key);
      board.window.close();
    }
    for (const each of placed) show(each);
    for (const binding of missing) sayMissing(options.log, binding);
  }
  function show(each: PlacedBoard): void {
    const place = fullScreen(each.display);
    const shown = open.get(each.key);
    const { page } = each;
    if (!shown) open.set(each.key, { page, window: options.open(page, place), place });
    else if (!isSamePlace(shown.place, place)) {
      open.set(each.key, { ...shown, place });
      shown.window.move(place);
    }
    sayShown(options.log, each);
  }

  const changes = createSettling({ ...settling, clock }, () => {
    reconcile();
    for (const { window } of open.values()) window.remind();
  });
  options.onChange(changes.happen);
  function lookAgain(): void {
    clock.after(lookAgainMs, () => {
      reconcile();
      lookAgain();
    });
  }
  reconcile();
  lookAgain();
  clock.after(graceMs, () => {
    if (seen.one) return;
    options.log.say('no display', 'warn', 'There has been no display for a minute.');
    options.giveUp();
  });
  return { look: reconcile };
}

function isSamePlace(one: WindowPlace, other: WindowPlace): boolean {
  const { bounds: a } = one;
  const { bounds: b } = other;
  if (one.displayName !== other.displayName) return false;
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sayShown(log: EdgeLog, { key, page, display }: PlacedBoard): void {
  const { name } = display;
  log.say(topicOf(key), 'info', `${name} (${sizeInPixels(display)}) shows ${page}.`);
}

function sayMissing(log: EdgeLog, { display, page }: DisplayBinding): void {
  log.say(topicOf(display), 'warn', `The display "${display}" is not there; ${page} waits for it.`);
}

/** One for each entry of the settings, by its key. */
function topicOf(key: string): string {
  return `display ${key}`;
}
