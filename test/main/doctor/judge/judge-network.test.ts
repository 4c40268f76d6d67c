import { expect, test } from 'vitest';
import type { CalendarFailure } from '../../../../src/main/calendar/calendar-failure';
import { judgeNetwork, type SeenNetwork } from '../../../../src/main/doctor/judge/judge-network';

const asked = {
  kind: 'asked',
  name: 'api.planningcenteronline.com',
  nameFailure: null,
  answer: { kind: 'church', name: 'Grace Hill Church' },
} as const satisfies SeenNetwork;

const afterFailure = (failure: CalendarFailure) =>
  judgeNetwork({ ...asked, answer: { kind: 'failure', failure } }).at(-1);

test('a church that answers is named', () => {
  const [name, answer] = judgeNetwork(asked);
  expect(name).toMatchObject({ verdict: 'well' });
  expect(answer).toMatchObject({
    verdict: 'well',
    word: 'Planning Center answered, for Grace Hill Church.',
  });
});

test('an answer without a credential is well, and is said to be that', () => {
  const [, answer] = judgeNetwork({ ...asked, answer: { kind: 'somebody' } });
  expect(answer?.verdict).toBe('well');
  expect(answer?.word).toContain('without the credential');
});

test.each(['ENOTFOUND', 'late'])('a name that is not found (%s) is broken', (nameFailure) => {
  expect(judgeNetwork({ ...asked, nameFailure })[0]).toMatchObject({ verdict: 'broken' });
});

test('an address of its own has no name to be found', () => {
  expect(judgeNetwork({ ...asked, name: null })).toHaveLength(1);
});

test.each([
  [{ kind: 'unreachable', detail: 'ECONNREFUSED' }, 'broken', 'ECONNREFUSED'],
  [{ kind: 'deadline' }, 'broken', 'within 10 s'],
  [{ kind: 'refused-credentials', status: 401, hasNoCalendar: false }, 'broken', '401'],
  [{ kind: 'web-page' }, 'broken', 'A web page'],
  [{ kind: 'rate-limited', retryAfterMs: null }, 'attention', '429'],
  [{ kind: 'bad-status', status: 503 }, 'attention', '503'],
  [{ kind: 'bad-status', status: 404 }, 'broken', '404'],
] as const)('%j is %s', (failure, verdict, word) => {
  expect(afterFailure(failure)).toMatchObject({ verdict });
  expect(afterFailure(failure)?.word).toContain(word);
});

test('the demonstration needs no network, and a start that is refused asks nobody', () => {
  expect(judgeNetwork({ kind: 'not-needed' })).toMatchObject([{ verdict: 'well' }]);
  expect(judgeNetwork({ kind: 'nobody-to-ask' })).toMatchObject([{ verdict: 'unknown' }]);
});
