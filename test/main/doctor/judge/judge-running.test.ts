import { expect, test } from 'vitest';
import { judgeRunning } from '../../../../src/main/doctor/judge/judge-running';

test.each([
  [true, 'well'],
  [false, 'attention'],
  [{ code: 'EACCES' }, 'unknown'],
] as const)('a lock that is held (%j) is %s to a command', (seen, verdict) => {
  expect(judgeRunning(seen, false).verdict).toBe(verdict);
});

test.each([
  [true, 'well'],
  [false, 'attention'],
  [{ code: 'EACCES' }, 'attention'],
] as const)('a lock that is held (%j) is %s to the one that runs', (seen, verdict) => {
  const finding = judgeRunning(seen, true);
  expect(finding.verdict).toBe(verdict);
  expect(finding.word).toContain('Narthex is running: you are looking at it.');
});
