import { expect, test } from 'vitest';
import { parseFlags } from '../../../src/main/settings/launch';

test.each([
  [['doctor'], true],
  [['--demo', 'doctor'], true],
  [['doctor', '--data-dir', '/data'], true],
  [[], false],
  [['--board', 'doctor'], false],
  [['--board=doctor'], false],
])('that %j wants the doctor is %s', (args, expected) => {
  expect(parseFlags(args)).toMatchObject({ doctor: expected });
});

test('what stands beside the word is read as ever', () => {
  const flags = parseFlags(['doctor', '--data-dir', '/data', '--demo']);
  expect(flags).toMatchObject({ doctor: true, dataDir: '/data', demo: true });
});

test.each([[['surgeon']], [['doctor', 'doctor']], [['doctor', 'now']], [['--bogus', 'doctor']]])(
  '%j is a line that was typed wrongly',
  (args) => {
    expect(parseFlags(args)).toMatchObject({ exitCode: 64 });
  },
);
