import { languages, type Language } from '../language/words';
import { boardNames, type Board, type Screen } from './screen';

/** What an address of either host asks for. */
export type ScreenAddress =
  | { readonly kind: 'board'; readonly board: Board; readonly screen: Screen }
  /** What is wrong with it, for whoever typed it, one line each. */
  | { readonly kind: 'mistake'; readonly complaints: readonly string[] };

/** Gives the value of a parameter, or null. */
type Parameter = (name: string) => string | null;

/**
 * Reads `/board/agenda` or `/board/room/12` with its parameters: `rooms`, `tags` and `folders` as lists
 * with commas between, `language`, and `step-free` as 1. An empty parameter is as good as none.
 */
export function screenAddress(path: string, parameter: Parameter): ScreenAddress {
  const board = boardAt(path);
  const { screen, complaints } = screenFrom(parameter);
  if (board === null) return { kind: 'mistake', complaints: [noSuchBoard(path), ...complaints] };
  if (complaints.length > 0) return { kind: 'mistake', complaints };
  return { kind: 'board', board, screen };
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

/** Where a board stands on either host. */
export function boardPath(board: Board): string {
  if (board.name !== 'room') return `/board/${board.name}`;
  return `/board/room/${encodeURIComponent(board.roomId)}`;
}

function noSuchBoard(path: string): string {
  return `There is no board at ${path}.`;
}

type Asked = { readonly screen: Screen; readonly complaints: readonly string[] };

function screenFrom(parameter: Parameter): Asked {
  const roomIds = listed(parameter('rooms'));
  const tagIds = listed(parameter('tags'));
  const folders = listed(parameter('folders'));
  const language = parameter('language') ?? '';
  const known = languages.find((code) => code === language);
  const isUnknown = known === undefined && language !== '';
  return {
    screen: {
      ...(roomIds && { roomIds }),
      ...(tagIds && { tagIds }),
      ...(folders && { folders }),
      ...(known && { language: known }),
      ...(parameter('step-free') === '1' && { isStepFree: true }),
    },
    complaints: isUnknown ? [noSuchLanguage(language)] : [],
  };
}

function noSuchLanguage(language: string): string {
  const known: readonly Language[] = languages;
  return `language=${language} is not spoken here. There is: ${known.join(', ')}.`;
}

function listed(text: string | null): string[] | undefined {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? undefined : entries;
}

/** A path that was cut in the middle of an escape is read as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
