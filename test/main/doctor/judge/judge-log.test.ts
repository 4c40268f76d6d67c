import { expect, test } from 'vitest';
import { hourMs } from '../../../../src/core/time/instant';
import { judgeLog } from '../../../../src/main/doctor/judge/judge-log';
import { at } from '../../../fakes/event-instance';

const now = at('10:12');
const warning = (ageMs: number) => ({ at: now - ageMs, message: 'The disk is slow.' });

test('a warning of the last day wants somebody to look, an older one is told', () => {
  expect(judgeLog({ warnings: [warning(50 * hourMs), warning(3 * hourMs)] }, now)).toEqual([
    { topic: 'log', verdict: 'well', word: '2 days ago: The disk is slow.', whatToDo: null },
    { topic: 'log', verdict: 'attention', word: '3 h ago: The disk is slow.', whatToDo: null },
  ]);
});

test.each([[null], [{ warnings: [] }]])('%j is well', (seen) => {
  expect(judgeLog(seen, now)).toMatchObject([{ verdict: 'well' }]);
});
