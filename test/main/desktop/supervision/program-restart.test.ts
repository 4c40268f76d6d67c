import { beforeEach, expect, test } from 'vitest';
import {
  createProgramRestart,
  isSupervised,
} from '../../../../src/main/desktop/supervision/program-restart';

let done: string[];
let said: string[];
let isLeft: boolean;

beforeEach(() => {
  done = [];
  said = [];
  isLeft = true;
});

function restartOf({ isSupervised }: { readonly isSupervised: boolean }) {
  return createProgramRestart({
    app: { relaunch: () => done.push('relaunch') },
    record: { spendRestart: () => isLeft, settle: () => undefined },
    log: { info: () => undefined, warn: (word) => said.push(word) },
    exit: (code) => done.push(`exit ${code}`),
    tellNext: (act) => {
      done.push('tell');
      act();
    },
    isSupervised,
  });
}

test('57 · a program that nobody else starts again starts itself', () => {
  expect(restartOf({ isSupervised: false })('It failed.')).toBe(true);
  expect(done).toEqual(['tell', 'relaunch', 'exit 70']);
  expect(said).toEqual(['It failed. The program begins anew.']);
});

test('57 · under a service manager it only ends, with a code that asks for another start', () => {
  restartOf({ isSupervised: true })('It failed.');
  expect(done).toEqual(['exit 70']);
});

test('57 · where no restart is left it goes on, and the log says why', () => {
  isLeft = false;
  expect(restartOf({ isSupervised: false })('It failed.')).toBe(false);
  expect(done).toEqual([]);
  expect(said).toEqual(['It failed. No restart is left for this boot of the computer.']);
});

test('57 · faults in the middle of a restart begin no second one', () => {
  const restart = restartOf({ isSupervised: true });
  expect([restart('One.'), restart('Two.')]).toEqual([true, true]);
  expect(done).toEqual(['exit 70']);
});

test.each([
  [{ SYSTEMD_EXEC_PID: '12' }, true],
  [{ SYSTEMD_EXEC_PID: '11', INVOCATION_ID: 'b1f0' }, false],
  [{ NARTHEX_SUPERVISED: '1' }, true],
  [{ NARTHEX_SUPERVISED: '0' }, false],
  [{}, false],
])('63 · an environment of %j is supervised: %s', (env, isSo) => {
  expect(isSupervised(env, 12)).toBe(isSo);
});
