import { capturedImage } from '../fakes/electron/native-image';

/** Whether hardly anything of a picture, a PNG of Chromium, differs from its first pixel. */
export function isBlank(png: Buffer): boolean {
  const image = capturedImage(png);
  const bitmap = image.toBitmap();
  const pixels = new Uint32Array(bitmap.buffer, bitmap.byteOffset, bitmap.length / 4);
  const other = pixels.filter((pixel) => pixel !== pixels[0]).length;
  return other < pixels.length / 100;
}
