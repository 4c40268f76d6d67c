/**
 * Whether a picture of that type has its end: of one that was copied by half, a browser draws the half. An
 * SVG needs no such question, for no browser draws a part of it.
 */
export function isWholePicture(bytes: Uint8Array, type: string): boolean {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (type) {
    case 'image/png':
      return content.includes('IEND');
    case 'image/jpeg':
      return hasJpegEnd(content);
    case 'image/webp':
      return content.length >= content.readUInt32LE(4) + 8;
    default:
      return true;
  }
}

/** Behind the last scan: a small preview in front of the picture has an end of its own. */
function hasJpegEnd(content: Buffer): boolean {
  const lastScan = content.lastIndexOf(Uint8Array.of(0xff, 0xda));
  return lastScan >= 0 && content.lastIndexOf(Uint8Array.of(0xff, 0xd9)) > lastScan;
}
