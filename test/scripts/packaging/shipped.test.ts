import { describe, expect, test } from 'vitest';
import {
  archiveComplaints,
  debComplaints,
  folderComplaints,
} from '../../../scripts/packaging/shipped.mjs';
import { electronsOwn } from '../../../scripts/packaging/stand-in-electron.mjs';

const archive = [
  'package.json',
  'out/main/index.js',
  'out/main/web.js',
  'out/main/chunks/engine-D8ZN_-99.js',
  'out/preload/board.cjs',
  'out/renderer/.vite/manifest.json',
  'out/renderer/assets/board-C3hSMwYe.css',
  'out/renderer/assets/inter-latin-wght-normal-Dx4kXJAl.woff2',
  'out/renderer/board/index.html',
  'out/renderer/home/index.html',
];

describe('an archive', () => {
  test('with what is built is right', () => {
    expect(archiveComplaints(archive)).toEqual([]);
  });

  test.each([
    'src/main/index.ts',
    'test/main/engine.test.ts',
    'docs/architecture.md',
    'node_modules/zod/index.js',
    'out/main/index.js.map',
    'out/renderer/assets/board.js.map',
    'out/main/settings.json',
    'out/gallery/index.html.png',
    'settings.json',
    'logs/narthex.log',
    '.env',
    'package-lock.json',
    'electron.vite.config.ts',
    'out/main/.vite/license.md',
    'out/main/index.js/',
  ])('with %s is not', (stranger) => {
    expect(archiveComplaints([...archive, stranger])).toEqual([
      `The archive holds ${stranger}, which nobody ships on purpose.`,
    ]);
  });

  test.each(['package.json', 'out/main/index.js', 'out/main/web.js', 'out/preload/board.cjs'])(
    'without %s is not',
    (missing) => {
      expect(archiveComplaints(archive.filter((path) => path !== missing))).toEqual([
        `The archive lacks ${missing}.`,
      ]);
    },
  );
});

describe('a folder to be packed', () => {
  const folder = [
    ...electronsOwn,
    'resources/app.asar',
    'resources/apparmor-profile',
    'resources/licences/narthex.txt',
    'resources/licences/pages.md',
    'resources/licences/program.md',
  ];

  test('with Electron, the archive and its licences is right', () => {
    expect(folderComplaints(folder)).toEqual([]);
  });

  test.each(['resources/app-update.yml', 'resources/app.asar.unpacked/node.node', 'settings.json'])(
    'with %s is not',
    (stranger) => {
      expect(folderComplaints([...folder, stranger])).toHaveLength(1);
    },
  );

  test.each(['resources/apparmor-profile', 'resources/licences/pages.md', 'chrome-sandbox'])(
    'without %s is not',
    (missing) => {
      expect(folderComplaints(folder.filter((path) => path !== missing))).toEqual([
        `The package lacks ${missing}.`,
      ]);
    },
  );
});

describe('a .deb', () => {
  const order = {
    args: ['--name', 'narthex', '/here/narthex.service=/usr/lib/systemd/user/narthex.service'],
    desktopEntry: '[Desktop Entry]\nExec=/opt/Narthex/narthex %U\nTerminal=false\n',
    scripts: ["APPARMOR_PROFILE_TARGET='/etc/apparmor.d/narthex'\n"],
  };

  test('with service, profile and a plain desktop entry is right', () => {
    expect(debComplaints(order)).toEqual([]);
  });

  test('without the service is not', () => {
    expect(debComplaints({ ...order, args: [] })).toEqual(['The .deb lacks the systemd unit.']);
  });

  test('without an AppArmor profile is not', () => {
    expect(debComplaints({ ...order, scripts: [] })).toEqual([
      'The .deb installs no AppArmor profile.',
    ]);
  });

  test.each(['Exec=/opt/Narthex/narthex --inspect %U', 'Exec=env X=1 /opt/Narthex/narthex %U'])(
    'with another desktop entry is not: %s',
    (desktopEntry) => {
      expect(debComplaints({ ...order, desktopEntry })).toEqual([
        'The desktop entry does not start /opt/Narthex/narthex alone.',
      ]);
    },
  );

  test.each(['args', 'scripts'] as const)(
    'with the sandbox turned off in its %s is not',
    (where) => {
      const complaints = debComplaints({ ...order, [where]: [...order[where], 'x --no-sandbox'] });
      expect(complaints).toEqual(['The .deb turns the sandbox off.']);
    },
  );
});
