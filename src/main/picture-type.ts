/** How the beginning of an SVG file is read: up to here, notes of the program that wrote it may stand. */
const mostPrologBytes = 16_384;

/** The type of a picture by its first bytes, whatever its name says; null where boards draw no such picture. */
export function pictureType(bytes: Uint8Array): string | null {
  if (beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (isWebp(bytes)) return 'image/webp';
  return isSvg(bytes) ? 'image/svg+xml' : null;
}

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** https://developers.google.com/speed/webp/docs/riff_container#webp_file_header */
function isWebp(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return text.startsWith('RIFF') && text.endsWith('WEBP');
}

/** Before its root there may be a declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, mostPrologBytes));
  const prolog = /<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gsu;
  return /^\s*<svg[\s>/]/u.test(text.replaceAll(prolog, ''));
}
