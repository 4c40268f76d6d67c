import { expect, test } from 'vitest';
import { isQuestion } from '../../scripts/is-question.mjs';

test.each([
  [['--help']],
  [['--demo', '--version']],
  [['doctor']],
  [['--demo', 'doctor']],
  [['--set-staff-password']],
  [['--forget-staff-password']],
])('%j asks something', (args) => {
  expect(isQuestion(args)).toBe(true);
});

test.each([[[]], [['--web']], [['--data-dir', 'doctor']], [['--board', '--help']]])(
  '%j starts a host',
  (args) => {
    expect(isQuestion(args)).toBe(false);
  },
);
