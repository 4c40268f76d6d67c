import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { isQuietAddress, quietPage } from '../../../src/main/quiet/quiet-page';
import { publicTime, scheduleOf } from '../../fakes/public-schedule';

const textOf = (name: string) => {
  const page = quietPage(scheduleOf([publicTime(name, '10:00', '11:00')]), '/quiet/board/agenda');
  return { ...page, text: new TextDecoder().decode(page.body) };
};

test('a quiet page asks for itself anew, by itself', () => {
  expect(textOf('Choir').text).toContain('<meta http-equiv="refresh" content="30" />');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</article><style>*{display:none}</style>',
  '%STYLE%',
])('a name such as %s is text on a quiet page', (name) => {
  const { text } = textOf(name);
  expect(text.match(/<(?:script|img|svg)/giu)).toBeNull();
  expect(text.match(/<style/giu)).toHaveLength(1);
});

test('a quiet page allows its own style, and no script', () => {
  const { text, headers } = textOf('Choir');
  const style = /<style>(.*?)<\/style>/su.exec(text)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = headers?.['Content-Security-Policy'] ?? '';
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
  expect(policy).toContain("frame-ancestors 'none'");
});

test.each([
  ['/quiet/board/agenda', true],
  ['/quiet/board/room/12', true],
  ['/quiet/screen/lobby', true],
  ['/quiet/', false],
  ['/quiet/nonsense', false],
  ['/board/agenda', false],
])('%s is the address of a quiet board: %s', (path, isSo) => {
  expect(isQuietAddress(path)).toBe(isSo);
});
