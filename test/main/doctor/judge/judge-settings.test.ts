import { expect, test } from 'vitest';
import { judgeSettings } from '../../../../src/main/doctor/judge/judge-settings';

test.each([
  [{ kind: 'none' }, ['well']],
  [{ kind: 'read', complaints: [] }, ['well']],
  [{ kind: 'read', complaints: ['One.', 'Two.'] }, ['attention', 'attention']],
  [{ kind: 'broken' }, ['attention']],
  [{ kind: 'unreadable', code: 'EACCES' }, ['broken']],
] as const)('%j is judged %j', (seen, verdicts) => {
  expect(judgeSettings(seen, null).map(({ verdict }) => verdict)).toEqual(verdicts);
});

test('a start that would be refused is broken, with the reason', () => {
  const [, refused] = judgeSettings({ kind: 'none' }, '--port "x" is no port.');
  expect(refused).toMatchObject({ verdict: 'broken', word: 'No start: --port "x" is no port.' });
});
