import { beforeEach, expect, test } from 'vitest';
import { endCode, judgeEnds } from '../../scripts/start-again.mjs';
import { leftCode } from '../../src/main/desktop/supervision/program-restart';

let isToStartAgain: ReturnType<typeof judgeEnds>;
const hour = 3_600_000;

beforeEach(() => {
  isToStartAgain = judgeEnds();
});

test.each([0, leftCode, 64, 69, 75])('an end with %d is final', (code) => {
  expect(isToStartAgain({ code, signal: null, ranMs: hour })).toBe(false);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('an end by %s is final', (signal) => {
  expect(isToStartAgain({ code: null, signal, ranMs: hour })).toBe(false);
});

test.each([1, 70, 134])('57 · after an end with %d it is started again', (code) => {
  expect(isToStartAgain({ code, signal: null, ranMs: hour })).toBe(true);
});

test.each(['SIGKILL', 'SIGSEGV', 'SIGTRAP'])('57 · after an end by %s too', (signal) => {
  expect(isToStartAgain({ code: null, signal, ranMs: hour })).toBe(true);
});

test('a host that never stands is left alone after the third time', () => {
  const quick = { code: 70, signal: null, ranMs: 500 };
  expect([isToStartAgain(quick), isToStartAgain(quick), isToStartAgain(quick)]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an hour of boards makes up for what was before', () => {
  const quick = { code: 70, signal: null, ranMs: 500 };
  isToStartAgain(quick);
  isToStartAgain(quick);
  isToStartAgain({ ...quick, ranMs: hour });
  expect(isToStartAgain(quick)).toBe(true);
});

test('where a person has ended the boards, the command has not failed', () => {
  expect([endCode(leftCode), endCode(0), endCode(75)]).toEqual([0, 0, 75]);
});
