import { expect, test } from 'vitest';
import { readPrivacy } from '../../../src/main/settings/privacy-settings';

test('where nothing is written nothing is private', () => {
  expect(readPrivacy(undefined)).toEqual({ privacy: { rooms: {}, tags: {} }, complaints: [] });
});

test('rooms and tags have their levels by id', () => {
  const written = { rooms: { '12': 'reserved', '13': 'name' }, tags: { '7': 'nothing' } };
  expect(readPrivacy(written)).toEqual({ privacy: written, complaints: [] });
});

test('a level that is typed wrongly publishes nothing, and is complained of', () => {
  const { privacy, complaints } = readPrivacy({ rooms: { '12': 'Nothing' } });
  expect(privacy.rooms).toEqual({ '12': 'reserved' });
  expect(complaints).toEqual([
    'privacy.rooms.12 is none of name, reserved, nothing. It is Reserved until then.',
  ]);
});

test.each([null, 7, 'reserved', ['12']])('%j is no privacy, and complained of', (written) => {
  expect(readPrivacy(written).complaints).toHaveLength(1);
});

test('a kind of thing that has no privacy is named', () => {
  expect(readPrivacy({ people: {} }).complaints).toEqual([
    'privacy.people is no setting. There is: rooms, tags.',
  ]);
});
