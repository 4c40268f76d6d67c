import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { electronFuses, fuseWires, unsettableFuseComplaints } from './scripts/packaging/fuses.mjs';

const unit = resolve(import.meta.dirname, 'resources/linux/narthex.service');

/** Where a packed app keeps its fuses, by the platform it is for. */
const fusedBinary = {
  linux: 'narthex',
  win32: 'narthex.exe',
  darwin: 'narthex.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
};

/**
 * How installers are made: `npm run package`. There is no AppImage: where user namespaces are closed, as in
 * Ubuntu 24.04, its launcher adds --no-sandbox by itself; the .deb brings an AppArmor profile instead. There
 * is no automatic update: a screen changes when somebody stands in front of it.
 * @type {import('electron-builder').Configuration}
 */
const config = {
  appId: 'org.narthex.boards',
  productName: 'Narthex',
  // One name to type and to look for, on every system.
  executableName: 'narthex',
  copyright: 'Copyright © 2026 The Narthex authors',
  directories: { output: 'dist', buildResources: 'resources' },
  icon: 'resources/icon.png',

  // Everything that runs is bundled, so that no folder of packages is shipped.
  files: ['out/{main,preload,renderer}/**', '!**/license.md', '!node_modules'],
  asar: true,
  npmRebuild: false,
  extraResources: [
    { from: 'LICENSE', to: 'licences/narthex.txt' },
    { from: 'out/main/.vite/license.md', to: 'licences/program.md' },
    { from: 'out/renderer/.vite/license.md', to: 'licences/pages.md' },
  ],
  publish: null,

  electronFuses,
  afterPack: async ({ appOutDir, electronPlatformName }) => {
    const platform = /** @type {keyof typeof fusedBinary} */ (electronPlatformName);
    const binary = await readFile(join(appOutDir, fusedBinary[platform]));
    const complaints = unsettableFuseComplaints(fuseWires(binary));
    if (complaints.length > 0) throw new Error(complaints.join(' '));
  },

  linux: {
    target: [{ target: 'deb', arch: ['x64', 'arm64'] }],
    icon: 'resources/icon.svg',
    syncDesktopName: true,
    category: 'Utility',
    synopsis: 'Room and time boards for church lobbies',
  },
  deb: {
    packageCategory: 'misc',
    priority: 'optional',
    // No icon stands in a tray, which is what is recommended otherwise.
    recommends: [],
    fpm: [`${unit}=/usr/lib/systemd/user/narthex.service`],
  },

  // Windows on ARM runs this too.
  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  nsis: {
    artifactName: 'narthex-setup-${version}.${ext}',
    // Into the user's own folder: no administrator, and no question for a volunteer.
    oneClick: true,
    perMachine: false,
    // A board that fills the screen must not spring up beneath whoever installs it.
    runAfterFinish: false,
    deleteAppDataOnUninstall: false,
  },

  // Signed by whoever has a certificate in the keychain; otherwise for this computer alone.
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.utilities',
    darkModeSupport: true,
  },
};

export default config;
