import { expect, test } from 'vitest';
import { judgeClock, type SeenClock } from '../../../../src/main/doctor/judge/judge-clock';

const right: SeenClock = {
  doubt: null,
  isCompared: true,
  isSynchronized: true,
  zone: 'America/New_York',
  churchZone: 'America/New_York',
};
const verdicts = (seen: Partial<SeenClock>) =>
  judgeClock({ ...right, ...seen }).map(({ verdict }) => verdict);

test("a clock that agrees with the service's is well", () => {
  expect(verdicts({})).toEqual(['well', 'well', 'well']);
});

test.each([
  ['service-disagrees', 'broken'],
  ['before-build', 'broken'],
  ['before-last-good', 'broken'],
  ['restored-at-boot', 'attention'],
] as const)('a clock that is doubted by %s is %s', (doubt, verdict) => {
  expect(verdicts({ doubt })[0]).toBe(verdict);
});

test('one that nobody could be asked of is not known', () => {
  expect(verdicts({ isCompared: false })[0]).toBe('unknown');
});

test('whether the network sets it is not known where the system does not say', () => {
  expect(verdicts({ isSynchronized: null })[1]).toBe('unknown');
});

test("another zone than the church's is no fault: boards go by the church's", () => {
  const [, , zone] = judgeClock({ ...right, zone: 'Europe/London' });
  expect(zone).toMatchObject({ verdict: 'well' });
  expect(zone?.word).toContain('America/New_York');
});

test('a computer without a zone wants somebody to look', () => {
  expect(verdicts({ zone: null })[2]).toBe('attention');
});
