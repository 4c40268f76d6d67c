import { expect, test } from 'vitest';
import { waylandWord } from '../../../../src/main/desktop/displays/wayland';

const one = [{ display: 'primary', page: '/board/agenda' }];
const two = [...one, { display: 'Door', page: '/board/room/12' }];

test.each([
  ['several boards', two, 'linux', 'wayland', true],
  ['one board', one, 'linux', 'wayland', false],
  ['X11', two, 'linux', 'x11', false],
  ['Windows', two, 'win32', undefined, false],
] as const)('with %s, that staff are warned of Wayland is %#', (...row) => {
  const [, bindings, platform, session, expected] = row;
  const env = session === undefined ? {} : { XDG_SESSION_TYPE: session };
  expect(waylandWord(bindings, { platform, env }) !== null).toBe(expected);
});
