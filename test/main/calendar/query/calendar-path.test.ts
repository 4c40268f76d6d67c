import { expect, test } from 'vitest';
import { calendarPath } from '../../../../src/main/calendar/query/calendar-path';

const pathname = (id: string) =>
  new URL(`/calendar/v2${calendarPath`/events/${id}/event_connections`}`, 'https://x').pathname;

test.each([
  ['123', '123'],
  ['default', 'default'],
  ['1/2', '1%2F2'],
  ['../../../people/v2/people', '..%2F..%2F..%2Fpeople%2Fv2%2Fpeople'],
  ['..\\..', '..%5C..'],
  ['%2e%2e', '%252e%252e'],
  ['..%2F', '..%252F'],
  ['1?include=owner', '1%3Finclude%3Downer'],
  ['1#', '1%23'],
  ['...', '...'],
  ['1\t\n', '1%09%0A'],
  ['❤', '%E2%9D%A4'],
])('the id %j stays one segment of its path', (id, segment) => {
  expect(pathname(id)).toBe(`/calendar/v2/events/${segment}/event_connections`);
});

test.each(['', '.', '..', '\ud83d', '1\udc4d'])('%j is no id', (id) => {
  expect(() => pathname(id)).toThrow(RangeError);
});

test('each id stands in its own place', () => {
  expect(calendarPath`/events/${'1'}/event_connections/${'2'}`).toBe(
    '/events/1/event_connections/2',
  );
});
