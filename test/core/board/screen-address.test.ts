import { describe, expect, test } from 'vitest';
import { boardAt, boardPath, screenAddress } from '../../../src/core/board/screen-address';

const addressed = (path: string, query = '') => {
  const parameters = new URLSearchParams(query);
  return screenAddress(path, (name) => parameters.get(name));
};
const agenda = { name: 'agenda' } as const;

describe('an address', () => {
  test('without parameters is a screen without a scope', () => {
    expect(addressed('/board/agenda')).toEqual({
      kind: 'board',
      board: agenda,
      screen: {},
      at: undefined,
    });
  });

  test('has rooms, tags and folders as lists with commas between', () => {
    const query = 'rooms=1,%202&tags=default&folders=Main/Up&language=ko&step-free=1';
    expect(addressed('/board/agenda', query)).toMatchObject({
      screen: {
        roomIds: ['1', '2'],
        tagIds: ['default'],
        folders: ['Main/Up'],
        language: 'ko',
        isStepFree: true,
      },
    });
  });

  test('with an empty list has no scope', () => {
    expect(addressed('/board/agenda', 'rooms=,&tags=&language=')).toMatchObject({
      screen: {},
      at: undefined,
    });
  });

  test('may ask for another moment', () => {
    expect(addressed('/board/agenda', 'at=2026-11-22T10:12')).toMatchObject({
      at: '2026-11-22T10:12',
    });
  });

  test('of a language that nobody speaks here says which there are', () => {
    expect(addressed('/board/agenda', 'language=la')).toEqual({
      kind: 'mistake',
      complaints: ['There is no language "la". There is: en, es, de, ko.'],
    });
  });

  test.each([
    ['diagonal=6', 'diagonal=6 does not fit. Give a number from 7 to 150.'],
    ['distance=far', 'distance=far does not fit. Give a number from 0.3 to 30.'],
    ['at=10:12', "at=10:12 is no moment. Write it as YYYY-MM-DDTHH:MM, in the church's own time."],
    ['margin=9', 'margin=9 does not fit. Give a number from 0 to 8.'],
    ['theme=pink', 'There is no theme "pink". There is: dark, light, contrast.'],
  ])('with %s says what would fit', (query, complaint) => {
    expect(addressed('/screen/lobby', query)).toEqual({ kind: 'mistake', complaints: [complaint] });
  });

  test('of a named screen may say more about it', () => {
    expect(addressed('/screen/north%20lobby', 'distance=8&margin=0')).toEqual({
      kind: 'screen',
      name: 'north lobby',
      screen: { distanceMetres: 8, marginPercent: 0 },
      at: undefined,
    });
  });

  test.each([
    '/screen/',
    '/screen/a/b',
    '/board/constructor',
    '/board/',
    '/board/room',
    '/board/room/',
    '/board/agenda/1',
  ])('at %s asks for no board', (path) => {
    expect(addressed(path)).toMatchObject({ kind: 'mistake' });
  });
});

test.each(['12', 'default', 'a/b', 'Straße 1'])('a room with the id "%s" has a board', (roomId) => {
  const board = { name: 'room', roomId } as const;
  expect(boardAt(boardPath(board))).toEqual(board);
});

test('an address that was cut within an escape is read as it stands', () => {
  expect(boardAt('/board/room/%E4%')).toEqual({ name: 'room', roomId: '%E4%' });
});
