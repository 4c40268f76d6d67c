import { expect, test } from 'vitest';
import { freshRecord } from '../../../../src/main/desktop/supervision/boot-record';
import { judgeMending } from '../../../../src/main/doctor/judge/judge-mending';

const boot = 'this boot';
const record = freshRecord(boot, null);
const judge = (more: Partial<typeof record>) =>
  judgeMending({ record: { ...record, ...more }, boot, uptimeSeconds: 4_000 });

test('the restarts that are left are told', () => {
  expect(judge({ restarts: [100] })[0]?.word).toContain('2 times');
  expect(judge({ restarts: [100, 200] })[0]?.word).toContain('once more');
});

test('where none is left, somebody should look', () => {
  expect(judge({ restarts: [100, 200, 300] })).toMatchObject([{ verdict: 'attention' }]);
});

test('restarts of another boot are forgiven', () => {
  expect(judge({ boot: 'another', restarts: [1, 2, 3] })).toMatchObject([{ verdict: 'well' }]);
});

test('a graphics card that is left alone is told with the build that it failed', () => {
  const [, graphics] = judge({ softwareBuild: '1.0 on Electron 45' });
  expect(graphics?.verdict).toBe('attention');
  expect(graphics?.word).toContain('1.0 on Electron 45');
});

test('a computer without windows has nothing to mend', () => {
  const findings = judgeMending({ record: null, boot, uptimeSeconds: 1 });
  expect(findings).toMatchObject([{ verdict: 'well' }]);
});
