import type { Rectangle } from 'electron';
import {
  displayWords,
  sameDisplayName,
  type DisplayBinding,
} from '../../settings/display-settings';
import type { WindowPlace } from '../board-window';
import type { NamedDisplay } from './display-names';
import type { SeenDisplay } from './seen-display';

/** A board and the display that it belongs on. */
export type PlacedBoard = {
  /** The same for as long as the same wish of the settings is meant, on whichever display. */
  readonly key: string;
  readonly page: string;
  readonly display: NamedDisplay;
};

export type Placement = {
  readonly placed: readonly PlacedBoard[];
  /** What is to be shown on a display that is not there. */
  readonly missing: readonly DisplayBinding[];
};

/**
 * One board at most for each display, as `bindings` say. An entry with a name counts before `primary`, and
 * that before `others`. Where none of it is there, and the only display says nothing of itself, that is
 * taken for the first one: a television that is off leaves its computer with such a display.
 */
export function placeBoards(
  displays: readonly NamedDisplay[],
  bindings: readonly DisplayBinding[],
): Placement {
  const placed: PlacedBoard[] = [];
  const isFree = (display: NamedDisplay) =>
    !placed.some((one) => showsTheSame(one.display.bounds, display.bounds));
  function place(binding: DisplayBinding, found: NamedDisplay | undefined, key: string): void {
    if (found && isFree(found)) placed.push({ key, page: binding.page, display: found });
  }
  const sorted = sortedByKind(bindings);
  for (const each of sorted.named) {
    const found = displays.find(({ name }) => sameDisplayName(name, each.display));
    place(each, found, each.display);
  }
  for (const each of sorted.primary) {
    const found = displays.find(({ isPrimary }) => isPrimary);
    place(each, found, each.display);
  }
  for (const each of sorted.others)
    for (const display of displays) place(each, display, `others: ${display.name}`);
  const [only, second] = displays;
  const [first] = bindings;
  const isNameless = only !== undefined && second === undefined && only.label.trim() === '';
  if (placed.length === 0 && isNameless && first) place(first, only, first.display);
  return { placed, missing: sorted.named.filter((each) => !isPlaced(each, placed)) };
}

/** The whole display. */
export function fullScreen({ bounds, name }: Pick<NamedDisplay, 'bounds' | 'name'>): WindowPlace {
  const { x, y, width, height } = bounds;
  return { bounds: { x, y, width, height }, isKiosk: true, displayName: name };
}

/** A share of the work area that leaves room for a frame. */
const windowShare = 0.85;

/** A window with the shape of a television, in the middle of what task bars leave free. */
export function deskWindow({ workArea }: Pick<SeenDisplay, 'workArea'>): WindowPlace {
  const width = Math.floor(windowShare * Math.min(workArea.width, (workArea.height * 16) / 9));
  const height = Math.floor((width * 9) / 16);
  const x = workArea.x + Math.floor((workArea.width - width) / 2);
  const y = workArea.y + Math.floor((workArea.height - height) / 2);
  return { bounds: { x, y, width, height }, isKiosk: false };
}

function sortedByKind(bindings: readonly DisplayBinding[]) {
  const isWord = (word: string) => (binding: DisplayBinding) =>
    sameDisplayName(binding.display, word);
  const primary = bindings.filter(isWord(displayWords.primary));
  const others = bindings.filter(isWord(displayWords.others));
  const named = bindings.filter((each) => !primary.includes(each) && !others.includes(each));
  return { named, primary, others };
}

function isPlaced({ display }: DisplayBinding, placed: readonly PlacedBoard[]): boolean {
  return placed.some(({ key }) => key === display);
}

/** Mirrored displays lie one upon the other: what stands on one is seen on both. */
function showsTheSame(one: Rectangle, other: Rectangle): boolean {
  return holdsCentreOf(one, other) || holdsCentreOf(other, one);
}

function holdsCentreOf(outer: Rectangle, inner: Rectangle): boolean {
  const x = inner.x + inner.width / 2 - outer.x;
  const y = inner.y + inner.height / 2 - outer.y;
  return x >= 0 && y >= 0 && x < outer.width && y < outer.height;
}
