import { expect, test } from 'vitest';
import { attention, broken, unknown, well } from '../../../src/main/doctor/finding';
import { findingLines } from '../../../src/main/doctor/finding-lines';

const long = 'A word of some length that goes on '.repeat(8).trim();

test('every line fits a terminal of 80 columns', () => {
  const lines = findingLines([attention('data folder', long, long)]);
  expect(lines.length).toBeGreaterThan(6);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test('verdicts, topics and words stand beneath each other', () => {
  const lines = findingLines([well('log', 'One.'), unknown('data folder', 'Two.')]);
  expect(lines.slice(0, 2)).toEqual([
    'well       log          One.',
    'not known  data folder  Two.',
  ]);
});

test('what to do follows beneath the word, with an arrow', () => {
  const lines = findingLines([broken('network', 'It is off.', 'Turn it on.')]);
  expect(lines.slice(0, 2)).toEqual([
    'BROKEN     network      It is off.',
    '                        -> Turn it on.',
  ]);
});

test('a path that is longer than a line stays whole', () => {
  const path = `/data/${'folder/'.repeat(12)}`;
  expect(findingLines([well('data folder', `${path} is there.`)])[0]).toContain(path);
});

test('a name from outside makes no line and moves no cursor', () => {
  const [line = ''] = findingLines([well('display', 'TV\u001B[2J\nBROKEN everything')]);
  expect(line).toBe('well       display      TV [2J BROKEN everything');
});

test.each([
  [[well('log', 'One.')], 'All is well.'],
  [[unknown('log', 'One.')], 'In all: 1 not known from here.'],
  [
    [broken('network', 'One.', null), attention('log', 'Two.', null), broken('clock', '', null)],
    'In all: 2 broken, 1 to look at.',
  ],
])('the last line is the sum of it', (findings, sum) => {
  expect(findingLines(findings).at(-1)).toBe(sum);
});
