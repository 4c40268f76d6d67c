import { Arch, build, Platform } from 'electron-builder';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import config from '../../electron-builder.config.mjs';
import { makeStandInElectron } from './stand-in-electron.mjs';

/**
 * Packs the build for Linux with a stand-in for Electron, without a network, up to where the .deb would be
 * made. The configuration is the one that is shipped with, fuses included.
 * @param {string} directory An empty one.
 */
export async function packForInspection(directory) {
  const electronDist = join(directory, 'electron');
  const output = join(directory, 'dist');
  await makeStandInElectron(electronDist);
  /** @type {import('./shipped.mjs').DebOrder} */
  let deb = { args: [], desktopEntry: '', scripts: [] };
  await build({
    projectDir: resolve(import.meta.dirname, '../..'),
    publish: 'never',
    targets: Platform.LINUX.createTarget(['deb'], Arch.x64),
    config: { ...config, electronDist, directories: { ...config.directories, output } },
    effectiveOptionComputed: async ([args, entry]) => {
      deb = await readOrder(args, entry);
      return true;
    },
  });
  return { folder: join(output, 'linux-unpacked'), deb };
}

/**
 * @param {readonly string[]} args
 * @param {string} entry
 */
async function readOrder(args, entry) {
  const named = ['--after-install', '--after-remove'];
  const scripts = args.filter((_arg, index) => named.includes(args[index - 1] ?? ''));
  return {
    args,
    desktopEntry: await readFile(entry, 'utf8'),
    scripts: await Promise.all(scripts.map((path) => readFile(path, 'utf8'))),
  };
}
