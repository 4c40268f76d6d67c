import { expect, test } from 'vitest';
import { draftCommands } from '../../../../src/main/staff/setup/draft-commands';
import { answerCommand } from '../../../../src/main/staff/staff-command';

const draft = {
  name: 'lobby',
  isNew: true,
  display: null,
  settings: { theme: 'light' },
  step: 2,
};

test('what is left unfinished is there again', async () => {
  const table = draftCommands();
  await answerCommand(table, 'keep-draft', { draft });
  expect(await answerCommand(table, 'read-draft', null)).toEqual({ ok: true, value: draft });
});

test('what is thrown away is gone', async () => {
  const table = draftCommands();
  await answerCommand(table, 'keep-draft', { draft });
  await answerCommand(table, 'keep-draft', { draft: null });
  expect(await answerCommand(table, 'read-draft', null)).toEqual({ ok: true, value: null });
});

test('what is no draft changes nothing', async () => {
  const table = draftCommands();
  await answerCommand(table, 'keep-draft', { draft });
  const answer = await answerCommand(table, 'keep-draft', { draft: { ...draft, step: -1 } });
  expect([answer.ok, await answerCommand(table, 'read-draft', null)]).toEqual([
    false,
    { ok: true, value: draft },
  ]);
});
