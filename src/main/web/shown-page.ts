import {
  boardAt,
  boardPath,
  isBoardAddress,
  screenNameAt,
  screenPath,
} from '../../core/board/screen-address';

const longestPage = 200;

/** The page that a browser says it shows, the same however it is written; null for what is no board's. */
export function shownPage(said: string): string | null {
  if (said.length > longestPage || !isBoardAddress(said)) return null;
  const board = boardAt(said);
  return board === null ? screenPath(screenNameAt(said) ?? '') : boardPath(board);
}

/** "lobby", "/board/agenda" or "3 browsers at lobby". Holds nothing but what can be read. */
export function browsersText(page: string, browsers: number): string {
  const name = (screenNameAt(page) ?? page).replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return browsers > 1 ? `${browsers} browsers at ${name}` : name;
}
