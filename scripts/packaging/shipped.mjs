import { electronsOwn } from './stand-in-electron.mjs';

/** What the archive may hold: what is built, and nothing from which it is built. */
const mayBeInArchive = [
  /^package\.json$/u,
  /^out\/main\/(index|web)\.js$/u,
  /^out\/main\/chunks\/[\w-]+\.js$/u,
  /^out\/preload\/[a-z-]+\.cjs$/u,
  /^out\/renderer\/[a-z-]+\/index\.html$/u,
  /^out\/renderer\/\.vite\/manifest\.json$/u,
  /^out\/renderer\/assets\/[\w-]+\.(js|css|woff2)$/u,
];

/** Without one of these nothing would start, or nothing would be shown. */
const mustBeInArchive = [
  'package.json',
  'out/main/index.js',
  'out/main/web.js',
  'out/preload/board.cjs',
  'out/renderer/.vite/manifest.json',
  'out/renderer/board/index.html',
  'out/renderer/home/index.html',
];

const besideArchive = [
  'resources/app.asar',
  'resources/apparmor-profile',
  'resources/licences/narthex.txt',
  'resources/licences/pages.md',
  'resources/licences/program.md',
];

/**
 * What is wrong with a packed archive, a line each.
 * @param {readonly string[]} paths
 */
export function archiveComplaints(paths) {
  const strangers = paths.filter((path) => !mayBeInArchive.some((form) => form.test(path)));
  const missing = mustBeInArchive.filter((path) => !paths.includes(path));
  return [
    ...strangers.map((path) => `The archive holds ${path}, which nobody ships on purpose.`),
    ...missing.map((path) => `The archive lacks ${path}.`),
  ];
}

/**
 * What is wrong with the folder that becomes a Linux package, a line each.
 * @param {readonly string[]} paths
 */
export function folderComplaints(paths) {
  const expected = [...electronsOwn, ...besideArchive];
  const strangers = paths.filter((path) => !expected.includes(path));
  const missing = expected.filter((path) => !paths.includes(path));
  return [
    ...strangers.map((path) => `The package holds ${path}, which nobody ships on purpose.`),
    ...missing.map((path) => `The package lacks ${path}.`),
  ];
}

/**
 * What the maker of the .deb is told.
 * @typedef {{
 *   readonly args: readonly string[],
 *   readonly desktopEntry: string,
 *   readonly scripts: readonly string[],
 * }} DebOrder
 */

/**
 * What is wrong with the .deb, a line each.
 * @param {DebOrder} order
 */
export function debComplaints({ args, desktopEntry, scripts }) {
  const texts = [...args, desktopEntry, ...scripts];
  const hasUnit = args.some((arg) => arg.endsWith('=/usr/lib/systemd/user/narthex.service'));
  const hasProfile = scripts.some((script) => script.includes('/etc/apparmor.d/'));
  const hasEntry = /^Exec=\/opt\/Narthex\/narthex %U$/mu.test(desktopEntry);
  return [
    ...(hasUnit ? [] : ['The .deb lacks the systemd unit.']),
    ...(hasProfile ? [] : ['The .deb installs no AppArmor profile.']),
    ...(hasEntry ? [] : ['The desktop entry does not start /opt/Narthex/narthex alone.']),
    ...(texts.some((text) => text.includes('no-sandbox'))
      ? ['The .deb turns the sandbox off.']
      : []),
  ];
}
