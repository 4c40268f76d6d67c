import { expect, test } from 'vitest';
import {
  judgeDataDirectory,
  type SeenDirectory,
} from '../../../../src/main/doctor/judge/judge-data-directory';

const sound: SeenDirectory = {
  path: '/data',
  kind: 'folder',
  isWritable: true,
  freeBytes: 80_000_000_000,
  setAside: [],
};
const verdicts = (seen: Partial<SeenDirectory>) =>
  judgeDataDirectory({ ...sound, ...seen }).map(({ verdict }) => verdict);

test('a folder that can be written to, on a disk with room, is well', () => {
  expect(verdicts({})).toEqual(['well', 'well']);
});

test('one that the first start makes is well', () => {
  expect(verdicts({ kind: 'missing' })).toEqual(['well', 'well']);
});

test.each([
  ['a file in its place', { kind: 'no-folder' }],
  ['a folder that nobody may write to', { isWritable: false }],
  ['a folder that cannot be made', { kind: 'missing', isWritable: false }],
] as const)('%s is broken, and it is said what to do', (_, seen) => {
  const [place] = judgeDataDirectory({ ...sound, ...seen });
  expect(place).toMatchObject({ verdict: 'broken', whatToDo: expect.any(String) as string });
});

test.each([
  [500_000_000, 'well'],
  [499_000_000, 'attention'],
  [19_000_000, 'broken'],
  [0, 'broken'],
  [null, 'unknown'],
])('with %s bytes free the space is %s', (freeBytes, verdict) => {
  expect(verdicts({ freeBytes })[1]).toBe(verdict);
});

test('files that stand aside are named', () => {
  const [, , aside] = judgeDataDirectory({ ...sound, setAside: ['settings.json.bad-2026'] });
  expect(aside).toMatchObject({ verdict: 'attention' });
  expect(aside?.word).toContain('settings.json.bad-2026');
});
