/**
 * @typedef {{ readonly files: Readonly<Record<string, Entry>> }} Folder
 * @typedef {Folder | { readonly size: number } | { readonly link: string }} Entry
 * @typedef {{ readonly path: string, readonly size: number }} ShippedFile
 */

/**
 * The files that an asar archive lists, sorted; a link counts as a file without a size. The header is JSON
 * behind four numbers of 32 bits, the last of which is its length: https://github.com/electron/asar#format
 * @param {Buffer} archive
 * @returns {readonly ShippedFile[]}
 */
export function asarFiles(archive) {
  const start = 16;
  const length = archive.readUInt32LE(start - 4);
  /** @type {unknown} */
  const header = JSON.parse(archive.toString('utf8', start, start + length));
  const files = filesIn(/** @type {Folder} */ (header), '');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * @param {Folder} folder
 * @param {string} prefix
 * @returns {ShippedFile[]}
 */
function filesIn({ files }, prefix) {
  return Object.entries(files).flatMap(([name, entry]) => {
    const path = prefix + name;
    if ('files' in entry) return filesIn(entry, `${path}/`);
    return [{ path, size: 'size' in entry ? entry.size : 0 }];
  });
}
