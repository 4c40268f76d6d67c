import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readLogo } from '../../src/main/logo';
import { manualClock } from '../fakes/manual-clock';
import { pngBytes, scriptedSvg } from '../fakes/pictures';

const clock = manualClock(0);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'narthex-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

async function read(path: string | null) {
  const lines: string[] = [];
  const logo = await readLogo(path, clock, { warn: (line) => lines.push(line) });
  return { logo, lines };
}

function written(content: string | Uint8Array, name = 'logo.png'): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

const withZeros = (bytes: Uint8Array, length: number) => {
  const longer = new Uint8Array(length);
  longer.set(bytes);
  return longer;
};

/** A preview, a scan, an end. */
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xd9, 0xff, 0xda, 7, 0xff, 0xd9);
const webp = new TextEncoder().encode('RIFF\x0a\0\0\0WEBPVP8L\0\0');
const root = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const documentType =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n<!ENTITY a "b>">\n]>';

describe('a logo', () => {
  test('is read whole', async () => {
    const { logo, lines } = await read(written(pngBytes));
    expect(logo?.file.body).toEqual(pngBytes);
    expect(lines).toEqual([]);
  });

  test('that nobody has named is no matter for the log', async () => {
    expect(await read(null)).toEqual({ logo: null, lines: [] });
  });

  test.each([
    ['a PNG', pngBytes, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a WebP', webp, 'image/webp'],
    ['an SVG', root, 'image/svg+xml'],
    ['an SVG with a prolog', scriptedSvg, 'image/svg+xml'],
    ['an SVG with a document type', `\uFEFF${documentType}\n${root}`, 'image/svg+xml'],
  ])('is known for %s by its bytes, whatever its name says', async (_, content, type) => {
    const { logo } = await read(written(content, 'logo.txt'));
    expect(logo?.file.contentType).toBe(type);
  });

  test('has an id of its own bytes', async () => {
    const paths = [written(pngBytes, 'a'), written(pngBytes, 'b'), written(scriptedSvg, 'c')];
    const [first, same, other] = await Promise.all(paths.map(read));
    expect(first?.logo?.id).toMatch(/^[\da-f]{16}$/u);
    expect(same?.logo?.id).toBe(first?.logo?.id);
    expect(other?.logo?.id).not.toBe(first?.logo?.id);
  });

  test('may be as large as 1 MB', async () => {
    const { logo } = await read(written(withZeros(pngBytes, 1024 * 1024)));
    expect(logo).not.toBeNull();
  });
});

describe('a logo that cannot be used', () => {
  async function complaintOf(path: string) {
    const { logo, lines } = await read(path);
    expect(logo).toBeNull();
    expect(lines).toHaveLength(1);
    const [line = ''] = lines;
    expect(line).toContain(`The logo ${path} is not used: `);
    expect(line).toMatch(/, and start Narthex again\.$/u);
    return line;
  }

  test('because it is too large is named with the limit', async () => {
    const path = written(withZeros(pngBytes, 1024 * 1024 + 1));
    expect(await complaintOf(path)).toContain('larger than 1 MB. Save it smaller');
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!DOCTYPE html><p><svg></svg>'],
    ['half a signature', pngBytes.slice(0, 7)],
    ['another kind of RIFF', 'RIFF\0\0\0\0WAVEfmt '],
    ['a GIF', 'GIF89a'],
    ['words', 'svg'],
  ])('because it is %s is named with the kinds that can', async (_, content) => {
    expect(await complaintOf(written(content))).toContain('no PNG, JPEG, WebP or SVG');
  });

  test.each([
    ['a PNG', pngBytes],
    ['a JPEG', jpeg],
    ['a WebP', webp],
  ])('because it was copied by half is named: %s', async (_, content) => {
    expect(await complaintOf(written(content.slice(0, -5)))).toContain('it is cut off');
  });

  test('because it is not there is named with its setting', async () => {
    const line = await complaintOf(join(directory, 'missing.png'));
    expect(line).toContain('no such file. Correct "logo" in settings.json');
  });

  test('because it is a folder is named', async () => {
    const path = join(directory, 'folder');
    mkdirSync(path);
    expect(await complaintOf(path)).toContain('it is no file');
  });

  test('because a file stands where its folder should be is named with the reason', async () => {
    const path = join(written(pngBytes), 'logo.png');
    expect(await complaintOf(path)).toContain('cannot be read (ENOTDIR)');
  });

  test('because its disk does not answer holds up no start', async () => {
    const lines: string[] = [];
    const impatient = { after: (_: number, call: () => void) => (call(), () => undefined) };
    const path = written(pngBytes);
    expect(await readLogo(path, impatient, { warn: (line) => lines.push(line) })).toBeNull();
    expect(lines).toEqual([expect.stringContaining('it takes too long to read')]);
  });
});
