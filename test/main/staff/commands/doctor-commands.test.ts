import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/staff/finding';
import { doctorCommands } from '../../../../src/main/staff/commands/doctor-commands';
import { answerCommand } from '../../../../src/main/staff/staff-command';
import { at } from '../../../fakes/event-instance';
import { manualClock } from '../../../fakes/manual-clock';

/** A doctor whose looks last a second, and what it was asked when. */
function doctor(look: () => Promise<readonly Finding[]> = () => Promise.resolve([])) {
  const clock = manualClock(at('10:12'));
  const begun: number[] = [];
  const table = doctorCommands({
    clock,
    examine: async () => {
      begun.push(clock.monotonic() - 1_000);
      await new Promise<void>((resolve) => clock.after(1_000, resolve));
      return look();
    },
  });
  const answers: unknown[] = [];
  /** Returns once it is asked, which is before it is answered. */
  const ask = async (request: unknown = null) => {
    void answerCommand(table, 'examine', request).then(
      (answer) => answers.push(answer),
      (error: unknown) => answers.push(error),
    );
    await clock.pass(0);
  };
  return { clock, begun, answers, ask };
}

const finding: Finding = { topic: 'log', verdict: 'well', word: 'Quiet.', whatToDo: null };

test('staff get what it finds', async () => {
  const { ask, answers, clock } = doctor(() => Promise.resolve([finding]));
  await ask();
  await clock.pass(1_000);
  expect(answers).toEqual([{ ok: true, value: [finding] }]);
});

test('all who ask at once get one look', async () => {
  const { ask, answers, begun, clock } = doctor();
  await ask();
  await ask();
  await clock.pass(1_000);
  expect([begun.length, answers.length]).toEqual([1, 2]);
});

test('who asks right after a look waits until ten seconds are over, and gets another', async () => {
  const { ask, answers, begun, clock } = doctor();
  await ask();
  await clock.pass(2_000);
  await ask();
  await ask();
  await clock.pass(60_000);
  expect(begun).toEqual([0, 10_000]);
  expect(answers).toHaveLength(3);
});

test('who asks later waits for nothing', async () => {
  const { ask, begun, clock } = doctor();
  await ask();
  await clock.pass(30_000);
  await ask();
  await clock.pass(0);
  expect(begun).toEqual([0, 30_000]);
});

test('a fault of one look is none of the next', async () => {
  let looks = 0;
  const { ask, answers, clock } = doctor(() => {
    looks += 1;
    return looks === 1 ? Promise.reject(new TypeError('a bug')) : Promise.resolve([finding]);
  });
  await ask();
  await clock.pass(10_000);
  await ask();
  await clock.pass(1_000);
  expect(answers).toEqual([new TypeError('a bug'), { ok: true, value: [finding] }]);
});

test('it takes no request', async () => {
  const { ask, answers, begun } = doctor();
  await ask({ root: '/' });
  expect(begun).toEqual([]);
  expect(answers).toMatchObject([{ ok: false }]);
});
