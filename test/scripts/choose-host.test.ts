import { expect, test } from 'vitest';
import { chooseHost } from '../../scripts/choose-host.mjs';

const desk = {
  isWebAsked: false,
  platform: 'linux',
  env: { DISPLAY: ':0' },
  isRoot: false,
  findRuntime: () => '/opt/electron' as string | undefined,
};

test('where Electron can run, windows open', () => {
  expect(chooseHost(desk)).toEqual({ kind: 'desktop', runtime: '/opt/electron' });
});

test.each([
  ['it was asked for', { isWebAsked: true }, ''],
  ['it is root', { isRoot: true }, 'root'],
  ['there is no display', { env: {} }, 'no display'],
  ['the runtime cannot be had', { findRuntime: () => undefined }, 'could not be downloaded'],
])('where %s, boards are served for a browser, with the reason', (_, machine, reason) => {
  const host = chooseHost({ ...desk, ...machine });
  expect(host).toMatchObject({ kind: 'web', reason: expect.stringContaining(reason) as string });
});

test.each(['darwin', 'win32'])('%s always has a display', (platform) => {
  expect(chooseHost({ ...desk, platform, env: {} }).kind).toBe('desktop');
});

test('nothing is downloaded where windows could not open anyway', () => {
  let fetched = 0;
  const findRuntime = () => {
    fetched += 1;
    return undefined;
  };
  chooseHost({ ...desk, isRoot: true, findRuntime });
  chooseHost({ ...desk, env: {}, findRuntime });
  expect(fetched).toBe(0);
});
