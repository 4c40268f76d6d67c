import { expect, test } from 'vitest';
import { judgeDisplay, type SeenDisplays } from '../../../../src/main/doctor/judge/judge-display';

const lobby: SeenDisplays = {
  platform: 'linux',
  present: null,
  hasDesktop: true,
  connectors: [
    { name: 'HDMI-A-1', isConnected: true },
    { name: 'HDMI-A-2', isConnected: false },
  ],
  remembered: ['Samsung TV'],
  bindings: [{ display: 'samsung tv', page: '/board/agenda' }],
  runtime: 'runs',
};
const judge = (seen: Partial<SeenDisplays>) => judgeDisplay({ ...lobby, ...seen });
const verdicts = (seen: Partial<SeenDisplays>) => judge(seen).map(({ verdict }) => verdict);

test('a lobby screen that is connected and known is well', () => {
  expect(verdicts({})).toEqual(['well', 'well', 'well']);
  expect(judge({})[1]?.word).toBe('Connected: HDMI-A-1.');
});

test('a command over SSH does not know of the desktop', () => {
  expect(verdicts({ hasDesktop: false })[0]).toBe('unknown');
});

test('where nothing is connected, somebody should look', () => {
  expect(verdicts({ connectors: [{ name: 'HDMI-A-1', isConnected: false }] })[1]).toBe('attention');
});

test('a kernel that says nothing is believed nothing', () => {
  expect(verdicts({ connectors: [] })[1]).toBe('unknown');
});

test('a board for a display that was never seen is named', () => {
  const bindings = [{ display: 'Beamer', page: '/board/agenda' }];
  const strange = judge({ bindings }).at(-1);
  expect(strange?.verdict).toBe('attention');
  expect(strange?.word).toContain('Beamer');
});

test.each(['primary', 'others'])('"%s" is the name of no display', (display) => {
  expect(verdicts({ bindings: [{ display, page: '/board/agenda' }] })).not.toContain('attention');
});

test.each(['win32', 'darwin'] as const)('%s does not say which displays are on', (platform) => {
  expect(verdicts({ platform })).toEqual(['unknown', 'well']);
});

test.each([
  ['ready', 'well'],
  ['missing', 'attention'],
  ['unknown', 'unknown'],
] as const)('a runtime that is %s is %s', (runtime, verdict) => {
  expect(verdicts({ runtime }).at(-1)).toBe(verdict);
});

test.each([
  [['Samsung TV'], 'well', 'On now: Samsung TV.'],
  [[], 'attention', 'No display is on.'],
] as const)('a host that sees %j is %s', (present, verdict, word) => {
  expect(judge({ present, hasDesktop: false, connectors: [] })[0]).toMatchObject({ verdict, word });
});
