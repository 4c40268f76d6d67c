import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { pageHeaders } from '../../../src/main/board-files';

/* The pages are those of the build: run `npm run build` before. That both hosts send these headers is shown
   where they are asked: desktop/app-protocol.test.ts and web/raw-requests.test.ts. */

const directives = new Map(
  pageHeaders['Content-Security-Policy'].split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')];
  }),
);

describe('the policy of every page', () => {
  test.each([
    ['default-src', "'none'"],
    ['script-src', "'self'"],
    ['style-src', "'self'"],
    ['img-src', "'self' data:"],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['frame-ancestors', "'none'"],
    ['object-src', "'none'"],
  ])('says %s %s', (name, sources) => {
    expect(directives.get(name)).toBe(sources);
  });

  test('says nothing else', () => {
    expect(directives.size).toBe(10);
  });

  test.each(['unsafe-', '*', 'http:', 'https:', 'blob:', 'nonce-', 'sha256-'])(
    'allows no %s',
    (source) => {
      expect(pageHeaders['Content-Security-Policy']).not.toContain(source);
    },
  );
});

describe('a built page', async () => {
  const pages: [string, string][] = [];
  for await (const path of glob('out/renderer/*/index.html'))
    pages.push([path, readFileSync(path, 'utf8')]);

  test('is there', () => {
    expect(pages.length).toBeGreaterThan(1);
  });

  test.each(pages)('%s holds no script of its own', (_path, page) => {
    expect(page).not.toMatch(/<script(?![^>]* src=)/u);
  });

  test.each(pages)('%s holds no style of its own', (_path, page) => {
    expect(page).not.toMatch(/<style|\sstyle=/u);
  });

  test.each(pages)('%s holds no handler of its own', (_path, page) => {
    expect(page).not.toMatch(/\son[a-z]+=/u);
  });

  test.each(pages)('%s loads from its own host alone', (_path, page) => {
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/gu)].map(([, address]) => address);
    expect(addresses.filter((address) => !/^(?:\/assets\/|data:,$)/u.test(address ?? ''))).toEqual(
      [],
    );
  });
});
