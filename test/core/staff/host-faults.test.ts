import { describe, expect, test } from 'vitest';
import { hostFaults } from '../../../src/core/staff/host-faults';
import type { StaffPresent } from '../../../src/core/staff/staff-present';
import { ageText } from '../../../src/core/staff/staff-words';
import { hourMs, minuteMs } from '../../../src/core/time/instant';
import { at } from '../../fakes/event-instance';
import { freshDays, screenHealth, staffPresent } from '../../fakes/staff-facts';

const faultsOf = (more: Partial<StaffPresent>) => hostFaults(staffPresent(more));
const saidOf = (more: Partial<StaffPresent>) =>
  faultsOf(more).map(({ kind, severity }) => `${kind} ${severity}`);

test('where all is well there is nothing to say', () => {
  expect(faultsOf({})).toEqual([]);
});

describe('what is known of today', () => {
  test.each([
    [10 * minuteMs, []],
    [10 * minuteMs + 1, ['old-day look']],
    [3 * hourMs, ['old-day look']],
    [3 * hourMs + 1, ['old-day wrong']],
  ])('of an age of %d ms is worth saying: %j', (ageMs, said) => {
    expect(saidOf({ days: freshDays({ ageMs }) })).toEqual(said);
  });

  test('is nothing: that is wrong', () => {
    expect(saidOf({ days: freshDays({ ageMs: null }) })).toEqual(['old-day wrong']);
  });

  test('is nothing while the first read is on its way: that is to be waited for', () => {
    expect(saidOf({ days: [], isStarting: true })).toEqual(['old-day look']);
  });

  test('leaves out who holds rooms', () => {
    expect(saidOf({ days: freshDays({ holdsAgeMs: null }) })).toEqual(['unknown-holds look']);
  });
});

test('a doubted clock is told in its own words', () => {
  const [fault] = faultsOf({ clockDoubt: 'It is set to last year.' });
  expect(fault).toMatchObject({ kind: 'clock', what: 'It is set to last year.' });
});

test('screens that fail are named', () => {
  const screens = [screenHealth('Lobby', 'failing'), screenHealth('Café')];
  const [fault] = faultsOf({ screens });
  expect(fault).toMatchObject({ severity: 'wrong', what: '1 screen does not draw: Lobby.' });
});

test('a screen that no browser shows any more is named, with for how long', () => {
  const [fault] = faultsOf({ screens: [screenHealth('Gym', 'missing', at('10:00'))] });
  expect(fault).toMatchObject({
    name: 'Gym',
    severity: 'look',
    what: 'No browser has shown this screen for 12 minutes.',
  });
});

test('screens that go on without script are to be looked at', () => {
  const [fault] = faultsOf({ screens: [screenHealth('Lobby', 'quiet')] });
  expect(fault).toMatchObject({ kind: 'quiet-screen', severity: 'look', name: 'Lobby' });
});

test('screens that are dark on purpose, or draw where nobody sees it, are fine', () => {
  const screens = [screenHealth('Lobby', 'dark'), screenHealth('Café', 'connected')];
  expect(faultsOf({ screens })).toEqual([]);
});

test('what reads failed for is told in its own words, after what visitors see', () => {
  const troubles = ['The firewall refused.', 'A day ahead could not be read.'];
  const faults = faultsOf({ troubles, clockDoubt: 'Doubt.' });
  expect(faults.map(({ what }) => what)).toEqual(['Doubt.', ...troubles]);
});

test.each([
  [59_999, '0 minutes'],
  [minuteMs, '1 minute'],
  [119 * minuteMs, '119 minutes'],
  [2 * hourMs, '2 hours'],
  [47 * hourMs, '47 hours'],
  [49 * hourMs, '2 days'],
])('an age of %d ms is %s', (ageMs, text) => {
  expect(ageText(ageMs)).toBe(text);
});
