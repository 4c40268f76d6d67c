import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { logoPath } from '../core/board/house';
import type { BoardFile } from './board-files';
import type { Clock } from './clock';
import { errorCode } from './error-code';
import type { Log } from './log';
import { pictureType } from './picture-type';
import { isWholePicture } from './whole-picture';
import { within } from './within';

/** The church's logo, in memory. */
export type Logo = {
  /** Of exactly these bytes: another picture has another id. */
  readonly id: string;
  readonly file: BoardFile;
};

const mostBytes = 1024 * 1024;

/** Boards do not wait for a network drive that is gone. */
const patienceMs = 2_000;

/** An SVG can hold scripts. Opened by itself, it runs none, loads nothing, and has an origin of its own. */
export const logoHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'Cache-Control': 'public, max-age=31536000, immutable',
} as const;

/** Reads the logo at an absolute path. What cannot be used is said in one line of the log, and there is none. */
export async function readLogo(
  path: string | null,
  clock: Pick<Clock, 'after'>,
  log: Pick<Log, 'warn'>,
): Promise<Logo | null> {
  if (path === null) return null;
  const read = await within(patienceMs, clock, logoIn(path));
  if (typeof read === 'object') return read;
  const complaint = read === 'late' ? 'it takes too long to read. Keep it on this computer' : read;
  log.warn(`The logo ${path} is not used: ${complaint}, and start Narthex again.`);
  return null;
}

/** The picture at an address of either host. */
export function logoAt(path: string, logo: Logo | null): BoardFile | undefined {
  return logo !== null && path === logoPath(logo.id) ? logo.file : undefined;
}

/** The logo, or what is wrong with it and what would mend that. */
async function logoIn(path: string): Promise<Logo | string> {
  try {
    // Before it is opened: opening a pipe would wait for its writer.
    const found = await stat(path);
    if (!found.isFile()) return 'it is no file. Name a picture';
    if (found.size > mostBytes) return 'it is larger than 1 MB. Save it smaller';
    return logoOf(new Uint8Array(await readFile(path)));
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (code === 'ENOENT') return 'there is no such file. Correct "logo" in settings.json';
    return `it cannot be read (${code}). Let Narthex read it`;
  }
}

function logoOf(body: BoardFile['body']): Logo | string {
  const contentType = pictureType(body);
  if (contentType === null) return 'it is no PNG, JPEG, WebP or SVG. Save it as one of them';
  if (!isWholePicture(body, contentType)) return 'it is cut off. Copy it again';
  const id = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { id, file: { body, contentType, headers: logoHeaders } };
}
