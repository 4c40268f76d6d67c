import type { CustomScheme } from 'electron';
import { isBoardAddress } from '../../core/board/screen-address';
import type { PublicSchedule } from '../../core/schedule/public-schedule';
import { pageHeaders, type BoardFile, type BoardFiles } from '../board-files';
import { logoAt, type Logo } from '../logo';
import { isQuietAddress, quietPage, quietPrefix } from '../quiet/quiet-page';

const scheme = 'app';
const host = 'narthex';

/**
 * To be registered before the app is ready. `standard` gives pages an origin, so that 'self' in their
 * policy means something. Nothing bypasses that policy, and no other origin may fetch from this one.
 */
export const appScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const satisfies CustomScheme;

/** `path` as in `/board/agenda` or `/screen/lobby`. */
export function boardAddress(path: string): string {
  return `${scheme}://${host}${path}`;
}

/** The same board without pictures and movement. */
export function plainAddress(path: string): string {
  return `${boardAddress(path)}?plain=1`;
}

/** The same board without any script. */
export function quietAddress(path: string): string {
  return boardAddress(`${quietPrefix}${path}`);
}

/**
 * Whether a URL lies on the one origin that windows show. Compared by its parts, because Node knows no
 * origin of a scheme of our own: `new URL('app://narthex/').origin` is "null".
 */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host;
}

/** All that a page can be answered with. */
export type Served = {
  readonly files: BoardFiles;
  readonly logo: Logo | null;
  /** The schedule of this moment, for a page that cannot ask; null where there is none to show. */
  readonly schedule: (() => PublicSchedule) | null;
};

/** Answers from memory: no path that a page can write ever reaches the disk. */
export function answerAppRequest(request: Request, served: Served): Response {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (!isRead) return answer(request, 405, plainText('Boards can only be read.\n'));
  const file = isOwnAddress(request.url)
    ? fileAt(new URL(request.url).pathname, served)
    : undefined;
  if (!file) return answer(request, 404, plainText('There is no such page.\n'));
  const { pathname } = new URL(request.url);
  return answer(request, isWithinBoards(pathname) && !isBoardAddress(pathname) ? 404 : 200, file);
}

function fileAt(path: string, { files, logo, schedule }: Served): BoardFile | undefined {
  if (schedule && isQuietAddress(path)) return quietPage(schedule(), path);
  // A board that does not exist has a page that says so, and which do.
  if (isWithinBoards(path)) return files.page('board');
  if (path === '/identify') return files.page('identify');
  if (isStaffPath(path)) return files.page('staff');
  return path.startsWith('/assets/') ? files.file(path) : logoAt(path, logo);
}

/** The page holds nothing; what it shows it asks for, and only a window for staff is answered. */
function isStaffPath(path: string): boolean {
  return path === '/staff' || path.startsWith('/staff/');
}

function isWithinBoards(path: string): boolean {
  return path.startsWith('/board/') || path.startsWith('/screen/');
}

function answer(request: Request, status: number, file: BoardFile): Response {
  const { body, contentType, headers } = file;
  return new Response(request.method === 'HEAD' ? null : body, {
    status,
    headers: {
      ...pageHeaders,
      'Content-Type': contentType,
      'Cache-Control': 'no-store',
      ...headers,
      ...(status === 405 && { Allow: 'GET, HEAD' }),
    },
  });
}

function plainText(text: string): BoardFile {
  return { body: new TextEncoder().encode(text), contentType: 'text/plain; charset=utf-8' };
}
