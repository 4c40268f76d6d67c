import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eventLink, isStaffLink } from '../../../src/core/staff/planning-center-link';

describe('the address of an event', () => {
  test('leads to its page in Planning Center Calendar', () => {
    expect(eventLink('15533751')).toBe('https://calendar.planningcenteronline.com/events/15533751');
  });

  test('stays there, whatever the id is', () => {
    expect(eventLink('a/../b?c#d')).toBe(
      'https://calendar.planningcenteronline.com/events/a%2F..%2Fb%3Fc%23d',
    );
  });

  test('may be opened', () => {
    expect(isStaffLink(eventLink('default'))).toBe(true);
  });
});

test.each([
  'https://planningcenteronline.com',
  'https://registrations.planningcenteronline.com/events/1',
  'https://www.planningcenter.com/calendar?x=1',
  'https://gracehill.churchcenter.com/registrations/events/12#top',
  'https://a.b.churchcenter.com/',
  'https://grace-hill.churchcenter.com:443/',
  'HTTPS://GraceHill.ChurchCenter.com/People',
  'https://churchcenter.com?a@b',
  'https://gracehill.churchcenter.com/caf%C3%A9',
  'https://gracehill.churchcenter.com/café',
])('%s may be opened', (url) => {
  expect(isStaffLink(url)).toBe(true);
});

test.each([
  ['nothing', ''],
  ['no protocol', 'churchcenter.com/people'],
  ['another protocol', 'http://churchcenter.com/'],
  ['a script', 'javascript:https://churchcenter.com/'],
  ['a file', 'file://churchcenter.com/etc'],
  ['one slash', 'https:/churchcenter.com/'],
  ['three slashes', 'https:///churchcenter.com/'],
  ['another host', 'https://example.com/https://churchcenter.com/'],
  ['a name that ends like theirs', 'https://evilchurchcenter.com/'],
  ['a name with a hyphen before theirs', 'https://evil-churchcenter.com/'],
  ['theirs below another', 'https://churchcenter.com.evil.example/'],
  ['another top level', 'https://churchcenter.community/'],
  ['a trailing dot', 'https://churchcenter.com./'],
  ['an empty label', 'https://.churchcenter.com/'],
  ['a user', 'https://churchcenter.com@evil.example/'],
  ['a user at the right host', 'https://staff@churchcenter.com/'],
  ['a user with a password', 'https://churchcenter.com:443@evil.example/'],
  ['another port', 'https://churchcenter.com:8443/'],
  ['an empty port', 'https://churchcenter.com:/'],
  ['a backslash', 'https://evil.example\\.churchcenter.com/'],
  ['a backslash behind', 'https://churchcenter.com\\@evil.example/'],
  ['a space in front', ' https://churchcenter.com/'],
  ['a line end', 'https://churchcenter.com/\nx'],
  ['a tab within the name', 'https://church\tcenter.com/'],
  ['a zero-width space', 'https://churchcenter.com/\u200B'],
  ['a turn of the writing', 'https://churchcenter.com/\u202Emoc'],
  ['a wide full stop', 'https://evil。churchcenter.com/'],
  ['a Cyrillic letter', 'https://сhurchcenter.com/'],
  ['a long s', 'https://people.churchcenter.com.planningcenteronline.com'.replace('s', 'ſ')],
  ['a Kelvin sign', 'https://\u212A.churchcenter.com/'],
  ['an encoded international name', 'https://xn--0ca.churchcenter.com/'],
  ['an escape in the name', 'https://church%63enter.com/'],
  ['an address in brackets', 'https://[::1].churchcenter.com/'],
])('an address with %s is not opened', (_what, url) => {
  expect(isStaffLink(url)).toBe(false);
});

const pieces = [
  'https://',
  'HTTPS:',
  '/',
  '//',
  '\\',
  '@',
  ':',
  ':443',
  ':80',
  '.',
  '?',
  '#',
  '%2e',
  '-',
  'a',
  'churchcenter.com',
  'planningcenter.com',
  'evil.example',
  '\t',
  '。',
];

test('whatever is opened, a browser takes it to Planning Center', () => {
  const written = fc.array(fc.constantFrom(...pieces), { maxLength: 7 });
  fc.assert(
    fc.property(written, (parts) => {
      const url = `https://${parts.join('')}`;
      fc.pre(isStaffLink(url));
      const read = new URL(url);
      expect([read.protocol, read.username, read.password, read.port].join()).toBe('https:,,,');
      expect(`.${read.hostname}`).toMatch(/\.(planningcenter|churchcenter)\.com$/u);
    }),
    { numRuns: 300, ignoreEqualValues: true },
  );
});
