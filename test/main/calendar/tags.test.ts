import { expect, test } from 'vitest';
import { decodeTags } from '../../../src/main/calendar/tags';
import { sanctuaryRow, type Row } from '../../fakes/json-api';

const tag = (id: string, attributes: Row['attributes']): Row => ({
  type: 'Tag',
  id,
  attributes: { ...attributes },
});

test('each included tag comes once, with its name and colour', () => {
  const worship = tag('1', { name: ' Worship ', color: '#8e5bd0' });
  expect(decodeTags([worship, sanctuaryRow, worship])).toEqual([
    { id: '1', name: 'Worship', color: '#8e5bd0' },
  ]);
});

test.each([null, undefined, 7, 'red', '#8e5', 'url(https://evil.example)'])(
  'a colour of %j is none',
  (color) => {
    expect(decodeTags([tag('1', { name: 'Worship', color })])[0]?.color).toBeNull();
  },
);

test('one without a name is told by its id, and one without attributes is left out', () => {
  const rows = [tag('1', { name: null }), { type: 'Tag', id: '2' }];
  expect(decodeTags(rows).map(({ name }) => name)).toEqual(['Tag 1']);
});
