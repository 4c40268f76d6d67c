import { describe, expect, test } from 'vitest';
import { overruling, withoutSaying, withSaying } from '../../../src/core/staff/edit-word';
import { characterCount, plainLine } from '../../../src/core/staff/plain-line';
import { noWord, wordAt, type SaidOfEvent } from '../../../src/core/staff/staff-word';
import { at } from '../../fakes/event-instance';
import { notice, saying } from '../../fakes/staff-word';

const hidden = saying('i', { kind: 'hidden' });
const cancelled = saying('i', { kind: 'cancelled' });
const newTime = (timeId: string, from: string): SaidOfEvent => ({
  kind: 'new-time',
  timeId,
  startsAt: at(from),
  endsAt: at('22:00'),
});
const toPlace = (text: string): SaidOfEvent => ({ kind: 'moved', to: { kind: 'place', text } });
const kindsAfter = (...said: readonly ReturnType<typeof saying>[]) =>
  said.reduce(withSaying, noWord).sayings;

describe('what staff say of one instance', () => {
  test('takes the place of what was said of the same kind', () => {
    const park = saying('i', toPlace('the park'));
    expect(kindsAfter(saying('i', toPlace('the hall')), park)).toEqual([park]);
  });

  test('of one of its times leaves the others', () => {
    const both = [saying('i', newTime('a', '10:00')), saying('i', newTime('b', '11:00'))];
    expect(kindsAfter(...both)).toEqual(both);
    expect(kindsAfter(...both, saying('i', newTime('a', '12:00')))).toHaveLength(2);
  });

  test.each([hidden, cancelled])('that it is $kind takes the place of all of it', (whole) => {
    const before = [saying('i', toPlace('the park')), saying('i', newTime('a', '10:00'))];
    expect(kindsAfter(...before, whole)).toEqual([whole]);
  });

  test('leaves what is said of another', () => {
    const other = saying('j', { kind: 'hidden' });
    expect(kindsAfter(other, cancelled)).toEqual([other, cancelled]);
  });

  test('is taken back by its kind', () => {
    const word = { ...noWord, sayings: [cancelled, saying('i', toPlace('the park'))] };
    const { sayings } = withoutSaying(word, { instanceId: 'i', kind: 'moved' });
    expect(sayings).toEqual([cancelled]);
  });

  test('comes to nothing while it is hidden or cancelled', () => {
    const moved = saying('i', toPlace('the park'));
    expect(overruling({ ...noWord, sayings: [hidden] }, moved)).toBe('hidden');
    expect(overruling({ ...noWord, sayings: [cancelled] }, moved)).toBe('cancelled');
    expect(overruling({ ...noWord, sayings: [hidden] }, cancelled)).toBeNull();
  });
});

test('a word holds until its end, and not at it', () => {
  const word = { sayings: [hidden], notices: [notice('Water')] };
  expect(wordAt(word, at('12:00') - 1)).toEqual(word);
  expect(wordAt(word, at('12:00'))).toEqual(noWord);
});

test('what is typed on several lines, with marks that turn its direction, is one plain line', () => {
  expect(plainLine('  Use the\n\tnorth \u202Edoor\u0000 ')).toBe('Use the north door');
});

test('a plain line is counted in what people see as characters, not in halves of them', () => {
  expect(characterCount(plainLine('Cafe\u0301 🎵'))).toBe(6);
});
