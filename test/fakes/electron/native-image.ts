import type { NativeImage } from 'electron';
import { inflateSync } from 'node:zlib';

type Pixels = { readonly width: number; readonly height: number; readonly bgra: Buffer };

/** What Electron gives of a captured page, as far as anything here asks. Sizes are in pixels. */
export type CapturedImage = Pick<NativeImage, 'isEmpty' | 'getSize' | 'toBitmap' | 'toPNG'>;

export function capturedImage(png: Buffer): CapturedImage {
  const { width, height, bgra } = png.length === 0 ? nothing : decoded(png);
  return {
    isEmpty: () => width === 0,
    getSize: () => ({ width, height }),
    toBitmap: () => Buffer.from(bgra),
    toPNG: () => Buffer.from(png),
  };
}

const nothing: Pixels = { width: 0, height: 0, bgra: Buffer.alloc(0) };

/** Chromium's own kind of PNG alone: 8 bits a channel, not interlaced. https://www.w3.org/TR/png-3/ */
function decoded(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat([...imageData(png)]));
  const bgra = Buffer.alloc(width * height * 4, 255);
  const stride = width * channels;
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const line = raw.subarray(start + 1, start + 1 + stride);
    unfilter(raw[start] ?? 0, line, above, channels);
    for (let x = 0; x < width; x += 1) {
      const [red = 0, green = 0, blue = 0, alpha = 255] = line.subarray(
        x * channels,
        (x + 1) * channels,
      );
      bgra.set([blue, green, red, channels === 4 ? alpha : 255], (y * width + x) * 4);
    }
    above = line;
  }
  return { width, height, bgra };
}

function* imageData(png: Buffer): Generator<Buffer> {
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    const kind = png.toString('latin1', at + 4, at + 8);
    if (kind === 'IDAT') yield png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
  }
}

function unfilter(filter: number, line: Uint8Array, above: Uint8Array, channels: number): void {
  for (let i = 0; i < line.length; i += 1) {
    const left = line[i - channels] ?? 0;
    const up = above[i] ?? 0;
    const corner = i < channels ? 0 : (above[i - channels] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[i] = ((line[i] ?? 0) + guess) & 255;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [nearest = left] = [left, up, corner].sort(
    (a, b) => Math.abs(guess - a) - Math.abs(guess - b),
  );
  return nearest;
}
