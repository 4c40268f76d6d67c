import { expect, test } from 'vitest';
import { screenAt } from '../../../src/core/board/screen-address';

const addressed = (board: string, query: string) => {
  const parameters = new URLSearchParams(query);
  return screenAt(board, (name) => parameters.get(name));
};

test('an address without parameters is a screen without a scope', () => {
  expect(addressed('agenda', '')).toEqual({ board: 'agenda' });
});

test('rooms, tags and folders are lists with commas between', () => {
  expect(addressed('agenda', 'rooms=1,%202&tags=default&folders=Main/Up')).toEqual({
    board: 'agenda',
    roomIds: ['1', '2'],
    tagIds: ['default'],
    folders: ['Main/Up'],
  });
});

test('an empty list is no scope', () => {
  expect(addressed('agenda', 'rooms=,&tags=')).toEqual({ board: 'agenda' });
});

test('a board that does not exist has no screen', () => {
  expect(addressed('constructor', '')).toBeNull();
});
