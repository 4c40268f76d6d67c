import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly allowScripts: Readonly<Record<string, boolean>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};

/** Beside the project itself, and the folder of it that stands in for a package. */
const locked = Object.entries(lock.packages).filter(
  ([path, { link }]) => path.startsWith('node_modules/') && link !== true,
);

test.each(['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies'])(
  'nothing is shipped as %s: what runs is bundled',
  (kind) => {
    expect(Object.keys(manifest)).not.toContain(kind);
  },
);

test.each(Object.entries(manifest.devDependencies))('%s has one version: %s', (_name, version) => {
  expect(version).toMatch(/^(?:\d+\.\d+\.\d+|file:tools\/[a-z-]+)$/u);
});

describe('the lock file', () => {
  test('is looked at', () => {
    expect(locked.length).toBeGreaterThan(200);
  });

  test('says of every package what its bytes are', () => {
    const unsure = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  test('takes nothing from elsewhere than the registry', () => {
    const elsewhere = locked.filter(
      ([, { resolved }]) =>
        resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test('lets no package run a script as it is installed', () => {
    const running = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//u, ''))
      .filter((name) => manifest.allowScripts[name] !== false);
    expect(running).toEqual([]);
  });

  test.each(Object.entries(manifest.devDependencies).filter(([, at]) => !at.startsWith('file:')))(
    'holds %s at %s',
    (name, version) => {
      expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
    },
  );
});
