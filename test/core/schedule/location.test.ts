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
  ['123 5th Avenue, New York', null],
  ['12-14 River Road, Springfield', null],
  ['Grace Church 123 Main St, Springfield', 'Grace Church'],
  ['Grace Church (123 Main St)', 'Grace Church'],
  ['One Main Street, Springfield', null],
  ['Am Kirchplatz 3a', null],
  ['24 Hour Prayer Room', '24 Hour Prayer Room'],
  ['4 Corners Cafe', '4 Corners Cafe'],
  ['Room 12', 'Room 12'],
  ['Courtyard (behind the Chapel)', 'Courtyard, behind the Chapel'],
  ['Join at zoom.us/j/123?pwd=x', null],
  ['zoom.us', null],
  ['St. Mary', 'St. Mary'],
  ['https://zoom.example/j/123', null],
  ['Online – https://zoom.example/j/123', 'Online'],
  ['Library, meet.example/abc', 'Library'],
  ['office@church.example', null],
  ['   ', null],
  ['', null],
  [null, null],
])('of the location %j a board shows %j', (location, shown) => {
  expect(publicLocation(location)).toBe(shown);
});
