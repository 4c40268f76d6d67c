import { describe, expect, test } from 'vitest';
import { dayMs, hourMs } from '../../../src/core/time/instant';
import { createStaffSessions } from '../../../src/main/staff-access/staff-sessions';
import { manualClock } from '../../fakes/manual-clock';

function sessionsWith() {
  const clock = manualClock(0);
  return { clock, sessions: createStaffSessions(clock) };
}

test('an id has 256 bits and is another each time', () => {
  const { sessions } = sessionsWith();
  const ids = Array.from({ length: 20 }, () => sessions.begin('p'));
  expect(new Set(ids).size).toBe(20);
  expect(ids.every((id) => Buffer.from(id, 'base64url').length === 32)).toBe(true);
});

test.each(['', 'p', '__proto__', 'A'.repeat(43)])('the id %j that nobody got is none', (id) => {
  const { sessions } = sessionsWith();
  sessions.begin('p');
  expect([sessions.use(id), sessions.lasts(id)]).toEqual([false, false]);
});

describe('a session ends', () => {
  test('after twelve hours without use', async () => {
    const { clock, sessions } = sessionsWith();
    const id = sessions.begin('p');
    await clock.pass(12 * hourMs - 1);
    expect(sessions.lasts(id)).toBe(true);
    await clock.pass(1);
    expect(sessions.lasts(id)).toBe(false);
  });

  test('after seven days, however much it is used', async () => {
    const { clock, sessions } = sessionsWith();
    const id = sessions.begin('p');
    for (let hour = 0; hour < 7 * 24 - 1; hour += 1) {
      await clock.pass(hourMs);
      sessions.use(id);
    }
    expect(sessions.use(id)).toBe(true);
    await clock.pass(7 * dayMs - 167 * hourMs);
    expect(sessions.use(id)).toBe(false);
  });

  test('by no clock that somebody sets', () => {
    const { clock, sessions } = sessionsWith();
    const id = sessions.begin('p');
    clock.setWall(100 * dayMs);
    expect(sessions.lasts(id)).toBe(true);
  });

  test('where there are more than fifty: the one unused for longest', () => {
    const { sessions } = sessionsWith();
    const [first = '', second = '', ...others] = Array.from({ length: 50 }, () =>
      sessions.begin('p'),
    );
    sessions.use(first);
    sessions.begin('p');
    expect([first, second, ...others].filter((id) => !sessions.lasts(id))).toEqual([second]);
  });

  test('with the password that it began under', () => {
    const { sessions } = sessionsWith();
    const [old, young] = [sessions.begin('old'), sessions.begin('young')];
    sessions.keepOnly('young');
    expect([sessions.lasts(old), sessions.lasts(young)]).toEqual([false, true]);
    sessions.keepOnly(null);
    expect(sessions.lasts(young)).toBe(false);
  });

  test('and whoever listens hears of it, once', () => {
    const { sessions } = sessionsWith();
    const heard: string[] = [];
    const [a, b] = [sessions.begin('p'), sessions.begin('p')];
    sessions.onEnd(a, () => heard.push('a'));
    sessions.onEnd(b, () => heard.push('b'))();
    for (const id of [a, b, a]) sessions.end(id);
    expect(heard).toEqual(['a']);
  });
});
