import type { Screen } from './screen';

export const boards = ['agenda'] as const satisfies readonly Screen['board'][];

/**
 * The screen that a board's address asks for: its name, and `rooms`, `tags` and `folders` as lists with
 * commas between. Null where there is no board of that name. An empty list is as good as none.
 */
export function screenAt(board: string, parameter: (name: string) => string | null): Screen | null {
  const known = boards.find((name) => name === board);
  if (known === undefined) return null;
  const roomIds = listed(parameter('rooms'));
  const tagIds = listed(parameter('tags'));
  const folders = listed(parameter('folders'));
  return {
    board: known,
    ...(roomIds && { roomIds }),
    ...(tagIds && { tagIds }),
    ...(folders && { folders }),
  };
}

function listed(text: string | null): string[] | undefined {
  const entries = (text ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  return entries.length === 0 ? undefined : entries;
}
