import { describe, expect, test } from 'vitest';
import {
  turnsIn,
  withBoard,
  withList,
  withSeconds,
  withSetting,
} from '../../../src/core/staff/screen-draft';

test('a setting that is taken out leaves the others, also those that Setup does not know', () => {
  const settings = { theme: 'light', signs: { 1: { way: 'left' } } };
  expect(withSetting(settings, 'theme', undefined)).toEqual({ signs: settings.signs });
});

test('a list of which nothing is chosen is not written', () => {
  expect(withList({ rooms: ['1'] }, 'rooms', [])).toEqual({});
});

describe('the boards of a screen', () => {
  test('are the agenda alone where nothing is written', () => {
    expect(turnsIn({}).map(({ board }) => board)).toEqual(['agenda']);
  });

  test('take turns in the order in which they were chosen', () => {
    const settings = withBoard(withBoard({}, 'timeline', true), 'sign-up', true);
    expect(turnsIn(settings).map(({ board }) => board)).toEqual(['agenda', 'timeline', 'sign-up']);
  });

  test('keep the last one', () => {
    expect(withBoard({}, 'agenda', false)).toEqual({});
  });

  test('stay as long as was said of each', () => {
    const settings = withSeconds(withBoard({}, 'timeline', true), 'timeline', 45);
    expect(turnsIn(settings).map(({ seconds }) => seconds)).toEqual([30, 45]);
  });
});
