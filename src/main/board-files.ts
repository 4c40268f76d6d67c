import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { z } from 'zod';

/** The built pages and all that they load, in memory. Beside the logo, nothing else can ever be served as a file. */
export type BoardFiles = {
  /** Of exactly these bytes: another build has another id. */
  readonly buildId: string;
  /** The file at an absolute path such as `/assets/board-3f2a.js`. */
  readonly file: (path: string) => BoardFile | undefined;
  /** The page of that name, such as `board`. */
  readonly page: (name: PageName) => BoardFile;
};

export type BoardFile = {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** In place of those of the same name that every response has. */
  readonly headers?: Readonly<Record<string, string>>;
};

export type PageName = 'home' | 'board' | 'identify' | 'staff';

/**
 * For every response with a page, in both hosts. No Trusted Types: Solid's templates set innerHTML. No
 * inline style either: what is dynamic goes through the CSS object model, which the policy allows.
 */
export const pageHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/** Reads what the manifest in `directory` lists. Rejects when the build is missing or incomplete. */
export async function readBoardFiles(directory: string): Promise<BoardFiles> {
  const manifest = manifestSchema.parse(
    JSON.parse(await readFile(join(directory, '.vite', 'manifest.json'), 'utf8')),
  );
  const names = Object.entries(manifest).flatMap(([source, chunk]) => [
    ...(source.endsWith('.html') ? [source] : []),
    chunk.file,
    ...chunk.css,
    ...chunk.assets,
  ]);
  const files = new Map<string, BoardFile>();
  const hash = createHash('sha256');
  for (const name of [...new Set(names)].sort()) {
    const body = await readFile(join(directory, name));
    hash.update(name).update(body);
    files.set(`/${name}`, { body: new Uint8Array(body), contentType: contentTypeOf(name) });
  }
  return {
    buildId: hash.digest('hex').slice(0, 16),
    file: (path) => (path.endsWith('.html') ? undefined : files.get(path)),
    page: (name) => {
      const page = files.get(`/${name}/index.html`);
      if (!page) throw new Error(`The build holds no page "${name}"`);
      return page;
    },
  };
}

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    assets: z.array(z.string()).default([]),
  }),
);

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function contentTypeOf(name: string): string {
  return contentTypes[extname(name)] ?? 'application/octet-stream';
}
