import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sentinel } from './fuses.mjs';

/** As in Electron 45 when it leaves the house: nine fuses. */
const wireOfElectron = '101100011';

/** What Electron's own folder holds for Linux, as far as packing looks at it. */
const contents = {
  electron: `${sentinel}\u0001${String.fromCharCode(wireOfElectron.length)}${wireOfElectron}`,
  'chrome-sandbox': '',
  LICENSE: 'stands in for the licence of Electron\n',
  'LICENSES.chromium.html': '<!doctype html>\n',
  version: '',
  'locales/en-US.pak': '',
  'resources/.keep': '',
};

/**
 * Makes a folder that electron-builder takes for Electron for Linux, so that packing can be tried where
 * the real one cannot be downloaded. Nothing in it runs.
 * @param {string} directory
 */
export async function makeStandInElectron(directory) {
  for (const [name, content] of Object.entries(contents)) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, { encoding: 'latin1', mode: 0o755 });
  }
}

/** The same, under the names that packing gives them. */
export const electronsOwn = [
  'narthex',
  'chrome-sandbox',
  'LICENSE.electron.txt',
  'LICENSES.chromium.html',
  'version',
  'locales/en-US.pak',
  'resources/.keep',
];
