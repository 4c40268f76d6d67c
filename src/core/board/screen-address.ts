import { languages } from '../language/words';
import { parsePreviewMoment, previewMomentForm } from '../time/preview-moment';
import { viewingRanges } from './legibility';
import { boardNames, type Board, type Screen } from './screen';
import { themeNames } from './theme';

/** What an address of either host asks for. What the address says of the screen counts before all settings. */
export type ScreenAddress =
  | (Asking & { readonly kind: 'board'; readonly board: Board })
  /** A display that staff have named. */
  | (Asking & { readonly kind: 'screen'; readonly name: string })
  /** What is wrong with it, for whoever typed it, one line each. */
  | { readonly kind: 'mistake'; readonly complaints: readonly string[] };

type Asking = {
  readonly screen: Screen;
  /** The moment to preview, such as `2026-11-22T10:12` by the venue's clock; undefined for the present. */
  readonly at: string | undefined;
};

/** Gives the value of a parameter, or null. */
type Parameter = (name: string) => string | null;

/**
 * Reads `/board/agenda`, `/board/room/12` or `/screen/lobby` with its parameters: `rooms`, `tags` and
 * `folders` as lists with commas between, `language`, `theme`, `diagonal` in inches, `distance` in metres,
 * `margin` in per cent, `step-free` as 1, and `at`. An empty parameter is as good as none.
 */
export function screenAddress(path: string, parameter: Parameter): ScreenAddress {
  const { screen, complaints: ofScreen } = screenFrom(parameter);
  const at = (parameter('at') ?? '').trim();
  const complaints = [...ofScreen, ...momentComplaints(at)];
  const board = boardAt(path);
  const name = screenNameAt(path);
  if (board === null && name === null) {
    return { kind: 'mistake', complaints: [`There is no board at ${path}.`, ...complaints] };
  }
  if (complaints.length > 0) return { kind: 'mistake', complaints };
  const asking = { screen, at: at === '' ? undefined : at };
  return board === null
    ? { kind: 'screen', name: name ?? '', ...asking }
    : { kind: 'board', board, ...asking };
}

/** The board at a path such as `/board/room/12`, or null. Whether the church has such a room is not asked. */
export function boardAt(path: string): Board | null {
  const [start, kind, given, id, ...more] = path.split('/');
  const name = boardNames.find((known) => known === given);
  if (start !== '' || kind !== 'board' || name === undefined || more.length > 0) return null;
  if (name !== 'room') return id === undefined ? { name } : null;
  const roomId = decoded(id ?? '');
  return roomId === '' ? null : { name, roomId };
}

/** The name in a path such as `/screen/lobby`, or null. Whether anybody gave that name is not asked. */
export function screenNameAt(path: string): string | null {
  const [start, kind, given = '', ...more] = path.split('/');
  if (start !== '' || kind !== 'screen' || given === '' || more.length > 0) return null;
  return decoded(given);
}

/** The path of a page that a person names: `agenda`, `room/12` or `screen/lobby`; null where there is none. */
export function pageNamed(name: string): string | null {
  const path = name.startsWith('screen/') ? `/${name}` : `/board/${name}`;
  return isBoardAddress(path) ? path : null;
}

/** Whether a path has the form of a board's, or of a named screen's. */
export function isBoardAddress(path: string): boolean {
  return boardAt(path) !== null || screenNameAt(path) !== null;
}

/** Where a board stands on either host. */
export function boardPath(board: Board): string {
  if (board.name !== 'room') return `/board/${board.name}`;
  return `/board/room/${encodeURIComponent(board.roomId)}`;
}

/** Where a named screen stands on either host. */
export function screenPath(name: string): string {
  return `/screen/${encodeURIComponent(name)}`;
}

function momentComplaints(at: string): string[] {
  if (at === '' || parsePreviewMoment(at) !== null) return [];
  return [`at=${at} is no moment. Write it as ${previewMomentForm}, in the church's own time.`];
}

type Asked = { readonly screen: Screen; readonly complaints: readonly string[] };

/** A part of a screen, or what is wrong with what was asked, or nothing where nothing was. */
type Part = Screen | string | null;

function screenFrom(parameter: Parameter): Asked {
  const value = (name: string) => (parameter(name) ?? '').trim();
  const parts: Part[] = [
    listed(value('rooms'), (roomIds) => ({ roomIds })),
    listed(value('tags'), (tagIds) => ({ tagIds })),
    listed(value('folders'), (folders) => ({ folders })),
    chosen('language', value('language'), languages, (language) => ({ language })),
    chosen('theme', value('theme'), themeNames, (theme) => ({ theme })),
    measured('diagonal', value('diagonal'), 'diagonalInches'),
    measured('distance', value('distance'), 'distanceMetres'),
    measured('margin', value('margin'), 'marginPercent'),
    value('step-free') === '1' ? { isStepFree: true } : null,
  ];
  return {
    screen: Object.assign({}, ...parts.filter((part) => typeof part === 'object')) as Screen,
    complaints: parts.filter((part) => typeof part === 'string'),
  };
}

function listed(text: string, part: (entries: readonly string[]) => Screen): Part {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? null : part(entries);
}

function chosen<Choice extends string>(
  name: string,
  text: string,
  choices: readonly Choice[],
  part: (choice: Choice) => Screen,
): Part {
  if (text === '') return null;
  const choice = choices.find((each) => each === text);
  if (choice !== undefined) return part(choice);
  return `There is no ${name} "${text}". There is: ${choices.join(', ')}.`;
}

function measured(name: string, text: string, key: keyof typeof viewingRanges): Part {
  if (text === '') return null;
  const { from, to } = viewingRanges[key];
  const value = Number(text);
  if (from <= value && value <= to) return { [key]: value };
  return `${name}=${text} does not fit. Give a number from ${from} to ${to}.`;
}

/** A path that was cut in the middle of an escape is read as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
