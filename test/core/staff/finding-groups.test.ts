import { expect, test } from 'vitest';
import type { Finding, Verdict } from '../../../src/core/staff/finding';
import { findingGroups, findingsText } from '../../../src/core/staff/finding-groups';

const finding = (verdict: Verdict, word: string = verdict): Finding => ({
  topic: 'clock',
  verdict,
  word,
  whatToDo: null,
});

test('the gravest come first, and what is well last', () => {
  const all = (['well', 'unknown', 'attention', 'broken'] as const).map((each) => finding(each));
  expect(findingGroups(all).map(({ verdict }) => verdict)).toEqual([
    'broken',
    'attention',
    'unknown',
    'well',
  ]);
});

test('findings of one verdict stay in their order', () => {
  const [group] = findingGroups([finding('well', 'first'), finding('well', 'second')]);
  expect(group?.findings.map(({ word }) => word)).toEqual(['first', 'second']);
});

test('there is no group without a finding', () => {
  expect(findingGroups([])).toEqual([]);
});

test.each([
  [['broken', 'attention', 'attention'], '1 thing is broken, 2 things to look at.'],
  [['broken', 'broken'], '2 things are broken.'],
  [['attention', 'well'], '1 thing to look at.'],
  [['unknown', 'well'], 'Nothing is to be done.'],
] as const)('%j is, in all: %s', (verdicts, text) => {
  expect(findingsText(verdicts.map((each) => finding(each)))).toBe(text);
});
