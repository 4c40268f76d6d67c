import { expect, test } from 'vitest';
import { publicLocation } from '../../../src/core/schedule/location';

test.each([
  ['Narthex', 'Narthex'],
  ['Riverside Park - 12 River Road, Springfield, IL 62704', 'Riverside Park'],
  ['Riverside Park, Pavilion 3', 'Riverside Park, Pavilion 3'],
  ['12 River Road, Springfield, IL 62704', null],
  ['Gemeindehaus, Hauptstraße 12, 50667 Köln', 'Gemeindehaus'],
  ['P.O. Box 17, Springfield', null],
  ['5th Street Hall', '5th Street Hall'],
  ['https://zoom.example/j/123', null],
  ['Online – https://zoom.example/j/123', 'Online'],
  ['Library\nmeet.example/abc', 'Library'],
  ['office@church.example', null],
  ['   ', null],
  ['', null],
  [null, null],
])('of the location %j a board shows %j', (location, shown) => {
  expect(publicLocation(location)).toBe(shown);
});
