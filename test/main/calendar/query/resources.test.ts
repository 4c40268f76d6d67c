import { expect, test } from 'vitest';
import { resources } from '../../../../src/main/calendar/query/resources';

test('rooms are resources, by filter or by kind', () => {
  expect(resources({ filter: { resource: 'rooms' }, order: 'name' })).toEqual({
    path: '/resources',
    query: { filter: 'rooms', order: 'name' },
  });
  expect(resources({ where: { kind: 'Room', path_name: '' } }).query).toEqual({
    'where[kind]': 'Room',
    'where[path_name]': '',
  });
});
