import { pageNamed } from '../../core/board/screen-address';
import { boardWords } from './launch';

/** What staff want to see on a display. */
export type DisplayBinding = {
  /** As `--identify` shows it, or one of `displayWords`. */
  readonly display: string;
  /** The path of the page, as in `/screen/lobby`. */
  readonly page: string;
};

/** What `displays` says, in its order, with what of it is not used and why, a line each. */
export type ReadDisplays = {
  readonly bindings: readonly DisplayBinding[];
  readonly complaints: readonly string[];
};

/** Stand for a display without naming it: the system's first one, and each that has no entry of its own. */
export const displayWords = { primary: 'primary', others: 'others' } as const;

/** More than one computer drives. */
const mostDisplays = 32;

const longestName = 120;

/** Reads `{ "Samsung TV": "screen/lobby" }`; what is not there binds nothing. */
export function readDisplays(written: unknown): ReadDisplays {
  if (written === undefined) return { bindings: [], complaints: [] };
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { bindings: [], complaints: ['displays is no object with a board for each display.'] };
  }
  const entries = Object.entries(written);
  const read = entries.slice(0, mostDisplays).map(readBinding);
  const surplus = entries.length > mostDisplays;
  const bindings = read.filter((each) => typeof each === 'object');
  return {
    bindings: bindings.filter((each, index) => firstOf(bindings, each) === index),
    complaints: [
      ...read.filter((each) => typeof each === 'string'),
      ...bindings
        .filter((each, index) => firstOf(bindings, each) !== index)
        .map(({ display }) => `displays: "${display}" is there twice. The first is used.`),
      ...(surplus ? [`displays has more than ${mostDisplays} entries. The first are used.`] : []),
    ],
  };
}

/** How the page at a path is written in the settings: the counterpart of `pageNamed`. */
export function boardNameOf(page: string): string {
  return page.replace(/^\/board\/|^\//u, '');
}

/** How a name is compared: nobody has to remember capitals, spaces, or which × the keyboard has. */
export function sameDisplayName(name: string, other: string): boolean {
  return comparable(name) === comparable(other);
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('×', 'x').replaceAll(/\s+/gu, ' ').trim();
}

function firstOf(bindings: readonly DisplayBinding[], { display }: DisplayBinding): number {
  return bindings.findIndex((other) => sameDisplayName(other.display, display));
}

function readBinding([name, board]: readonly [string, unknown]): DisplayBinding | string {
  const display = name.trim();
  if (display === '')
    return 'displays: an entry has no name. --identify shows those of the displays.';
  if (display.length > longestName) return 'displays: a name is longer than any display has.';
  const page = typeof board === 'string' ? pageNamed(board) : null;
  if (page !== null) return { display, page };
  return `displays.${display}: there is no board ${JSON.stringify(board)}. There is: ${boardWords}.`;
}
