import { describe, expect, test } from 'vitest';
import { createRequestBudget } from '../../../src/main/calendar/request-budget';
import { manualClock, settled } from '../../fakes/manual-clock';

const never = () => new AbortController().signal;
const limit = (most: string, period: string) =>
  new Headers({
    'x-pco-api-request-rate-limit': most,
    'x-pco-api-request-rate-period': period,
  });

/** Asks for `count` requests at once, and tells when each may go. */
function asked(count: number) {
  const clock = manualClock(0);
  const budget = createRequestBudget(clock);
  const wentAt: number[] = [];
  const go = () => {
    for (let each = 0; each < count; each += 1) {
      void budget.take(never()).then(() => wentAt.push(clock.monotonic() - 1_000));
    }
    return settled();
  };
  return { clock, budget, wentAt, go };
}

describe('the budget', () => {
  test('twenty requests may go at once, the next when the first is twenty seconds old', async () => {
    const { clock, wentAt, go } = asked(25);
    await go();
    expect(wentAt).toHaveLength(20);
    await clock.pass(19_999);
    expect(wentAt).toHaveLength(20);
    await clock.pass(1);
    expect(wentAt).toHaveLength(25);
  });

  test('in no twenty seconds there are more than twenty', async () => {
    const { clock, wentAt, go } = asked(130);
    await go();
    await clock.pass(200_000);
    expect(wentAt).toHaveLength(130);
    for (const [index, at] of wentAt.entries()) {
      const twentyLater = wentAt[index + 20];
      if (twentyLater !== undefined) expect(twentyLater - at).toBeGreaterThanOrEqual(20_000);
    }
  });

  test('where Planning Center allows less than usual, half of that is taken', async () => {
    const { budget, wentAt, go } = asked(25);
    budget.heed(limit('10', '20 seconds'));
    await go();
    expect(wentAt).toHaveLength(5);
  });

  test.each([
    ['100', '20'],
    ['100', '20 seconds'],
    ['none', 'none'],
    ['0', '20'],
    ['-5', '20'],
    ['10', ''],
  ])('a limit of %j in %j leaves the twenty', async (most, period) => {
    const { budget, wentAt, go } = asked(25);
    budget.heed(limit(most, period));
    await go();
    expect(wentAt).toHaveLength(20);
  });

  test('a deadline ends the wait, and leaves no timer', async () => {
    const { clock, budget, go } = asked(20);
    await go();
    const deadline = new AbortController();
    const waiting = budget.take(deadline.signal);
    deadline.abort();
    await expect(waiting).rejects.toThrow('Aborted');
    expect(clock.pendingTimers()).toBe(0);
  });
});
