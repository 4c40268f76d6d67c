import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import config from '../../../electron-builder.config.mjs';
import { electronFuses, fuses } from '../../../scripts/packaging/fuses.mjs';

const ofElectronBuilder = createRequire(
  createRequire(import.meta.url).resolve('electron-builder/package.json'),
);

type Validator = {
  readonly validateConfiguration: (config: object, log: object) => Promise<void>;
};
const { validateConfiguration } = ofElectronBuilder(
  'app-builder-lib/out/util/config/config.js',
) as Validator;
const noLog = { isEnabled: false };

describe('the configuration', () => {
  test('is one that electron-builder knows', async () => {
    await expect(validateConfiguration(config, noLog)).resolves.toBeUndefined();
  }, 20_000);

  test.each(['linux', 'deb', 'win', 'nsis', 'mac'] as const)(
    'of %s may hold no word that electron-builder does not know',
    async (platform) => {
      const misspelt = { ...config, [platform]: { ...config[platform], artefactName: 'narthex' } };
      await expect(validateConfiguration(misspelt, noLog)).rejects.toThrow(
        `configuration.${platform}`,
      );
    },
    20_000,
  );

  test.each(['snap', 'snapcraft', 'flatpak', 'appImage', 'squirrelWindows', 'nsisWeb', 'appx'])(
    'makes no %s',
    (kind) => {
      expect(config).not.toHaveProperty(kind);
    },
  );

  test.each([
    ['linux', 'deb', ['x64', 'arm64']],
    ['win', 'nsis', ['x64']],
    ['mac', 'dmg', ['x64', 'arm64']],
  ] as const)('makes for %s a %s and nothing else', (platform, target, arch) => {
    expect(config[platform]).toHaveProperty('target', [{ target, arch }]);
  });

  test.each(['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64'])(
    'is for a computer that Electron is made for: %s',
    (computer) => {
      const { version } = read('electron/package.json') as { version: string };
      const checksums = read('electron/checksums.json') as object;
      expect(Object.keys(checksums)).toContain(`electron-v${version}-${computer}.zip`);
    },
  );

  test('packs what is built, into one archive', () => {
    expect(config.asar).toBe(true);
    expect(config.files).toEqual([
      'out/{main,preload,renderer}/**',
      '!**/license.md',
      '!node_modules',
    ]);
  });

  test('publishes nothing, so that nothing is ever updated from afar', () => {
    expect(config.publish).toBeNull();
  });

  test('starts the program without any option', () => {
    expect(JSON.stringify(config)).not.toMatch(/executableArgs|no-sandbox/u);
  });

  test('leaves what a screen knows where Narthex is removed', () => {
    expect(config.nsis).toHaveProperty('deleteAppDataOnUninstall', false);
  });

  test.each([config.icon, config.linux?.icon])('draws its icon from %s', (icon) => {
    expect(existsSync(icon ?? '')).toBe(true);
  });

  test('puts the service where systemd finds it', () => {
    const [mapping = ''] = config.deb?.fpm ?? [];
    const [from = '', to] = mapping.split('=');
    expect(existsSync(from)).toBe(true);
    expect(to).toBe('/usr/lib/systemd/user/narthex.service');
  });

  test.each(['homepage', 'author', 'desktopName', 'license', 'description'])(
    'finds %s in package.json, which a .deb or its desktop entry wants',
    (name) => {
      expect(JSON.parse(readFileSync('package.json', 'utf8'))).toHaveProperty(name);
    },
  );
});

describe('of the fuses', () => {
  test.each([
    ['runAsNode', false],
    ['enableCookieEncryption', false],
    ['enableNodeOptionsEnvironmentVariable', false],
    ['enableNodeCliInspectArguments', false],
    ['enableEmbeddedAsarIntegrityValidation', true],
    ['onlyLoadAppFromAsar', true],
    ['loadBrowserProcessSpecificV8Snapshot', false],
    ['grantFileProtocolExtraPrivileges', false],
  ])('%s is set to %s', (name, isOn) => {
    expect(config.electronFuses).toHaveProperty(name, isOn);
  });

  test('electron-builder knows those that it is told of, and no more', () => {
    const { definitions } = read('app-builder-lib/scheme.json') as {
      definitions: { FuseOptionsV1: { properties: Record<string, unknown> } };
    };
    const known = Object.keys(definitions.FuseOptionsV1.properties);
    const fuseNames = known.filter((name) => name !== 'resetAdHocDarwinSignature');
    expect(fuseNames.sort()).toEqual(Object.keys(electronFuses).sort());
  });

  test('the ninth stays as Electron has it, and is looked at', () => {
    expect(fuses.slice(8)).toEqual([{ name: 'wasmTrapHandlers', isOn: true }]);
    expect(config.afterPack).toBeTypeOf('function');
  });
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(ofElectronBuilder.resolve(file), 'utf8'));
}
