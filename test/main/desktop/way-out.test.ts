import type { App } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { guardWayOut, isWayOut, type WayOutInput } from '../../../src/main/desktop/way-out';

const q: WayOutInput = {
  type: 'keyDown',
  key: 'Q',
  code: 'KeyQ',
  control: true,
  meta: false,
  shift: true,
  alt: false,
};

class FakeContents extends EventEmitter {
  readonly zooms: unknown[] = [];
  setZoomFactor(factor: number): void {
    this.zooms.push(factor);
  }
  setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.zooms.push([least, most]);
    return Promise.reject(new Error('The page is gone'));
  }
}

function world(isKiosk: boolean, isForStaff = () => false) {
  const app = new EventEmitter();
  const contents = new FakeContents();
  const window = Object.assign(new EventEmitter(), { webContents: contents });
  const left = { times: 0 };
  guardWayOut(app as unknown as App, { isKiosk, leave: () => (left.times += 1), isForStaff });
  app.emit('web-contents-created', {}, contents);
  app.emit('browser-window-created', {}, window);
  return { app, contents, window, left };
}

function isPrevented(emitter: EventEmitter, event: string, ...more: object[]): boolean {
  let prevented = false;
  emitter.emit(event, { preventDefault: () => (prevented = true) }, ...more);
  return prevented;
}

/** What Chromium, Electron or the system would do something at. */
const shortcuts = [
  ...[
    'Tab',
    'Enter',
    'Escape',
    ' ',
    'a',
    'F1',
    'F5',
    'F11',
    'F12',
    'BrowserBack',
    'ContextMenu',
  ].map((key) => ({ key })),
  ...'+-0=acfghjlnoprstuwvxyz'.split('').map((key) => ({ key, control: true })),
  ...'+-0=acfhlmnopqrswz,'.split('').map((key) => ({ key, meta: true })),
  ...['I', 'J', 'C', 'R', 'T', 'N', 'Delete', 'Tab'].map((key) => ({
    key,
    control: true,
    shift: true,
  })),
  ...['ArrowLeft', 'ArrowRight', 'Home', 'F4', ' ', 'd'].map((key) => ({ key, alt: true })),
].map((more) => ({ ...q, code: '', control: false, shift: false, ...more }));

describe('28 · before a full screen', () => {
  let lobby: ReturnType<typeof world>;

  beforeEach(() => {
    lobby = world(true);
  });

  test.each(shortcuts)('28 · a key does nothing: $key (control $control, meta $meta)', (input) => {
    expect(isPrevented(lobby.contents, 'before-input-event', input)).toBe(true);
    expect(lobby.left.times).toBe(0);
  });

  test('28 · Ctrl+Shift+Q ends the program', () => {
    expect(isPrevented(lobby.contents, 'before-input-event', q)).toBe(true);
    expect(lobby.left.times).toBe(1);
  });

  test('28 · the window cannot be closed', () => {
    expect(isPrevented(lobby.window, 'close')).toBe(true);
    expect(lobby.left.times).toBe(0);
  });

  test('28 · the window closes when the program ends', () => {
    lobby.app.emit('before-quit');
    expect(isPrevented(lobby.window, 'close')).toBe(false);
  });

  test('28 · an end of the session is not held up, and ends the program in good order', () => {
    expect(isPrevented(lobby.window, 'query-session-end')).toBe(false);
    expect(isPrevented(lobby.window, 'session-end')).toBe(false);
    expect(isPrevented(lobby.window, 'close')).toBe(false);
    expect(lobby.left.times).toBe(1);
  });

  test('28 · there is no menu of the page or of the window', () => {
    expect(isPrevented(lobby.contents, 'context-menu')).toBe(true);
    expect(isPrevented(lobby.window, 'system-context-menu')).toBe(true);
  });

  test('28 · nobody can zoom, and what was zoomed before is forgotten', () => {
    lobby.contents.emit('did-finish-load');
    lobby.contents.emit('zoom-changed', {}, 'in');
    expect(lobby.contents.zooms).toEqual([1, [1, 1], 1]);
  });
});

describe('at the desk', () => {
  test.each(['F4', ' '])('Alt with %j is left to the system', (key) => {
    const { contents } = world(false);
    const input = { ...q, key, code: '', alt: true, control: false, shift: false };
    expect(isPrevented(contents, 'before-input-event', input)).toBe(false);
  });

  test('other keys do nothing', () => {
    const { contents } = world(false);
    const input = { ...q, key: 'r', code: 'KeyR', shift: false };
    expect(isPrevented(contents, 'before-input-event', input)).toBe(true);
  });

  test('Ctrl+Shift+Q ends the program', () => {
    const { contents, left } = world(false);
    contents.emit('before-input-event', { preventDefault: () => undefined }, q);
    expect(left.times).toBe(1);
  });

  test('a window can be closed, which ends the program', () => {
    const { window, left } = world(false);
    expect(isPrevented(window, 'close')).toBe(false);
    expect(left.times).toBe(1);
  });

  test('a window has its menu', () => {
    expect(isPrevented(world(false).window, 'system-context-menu')).toBe(false);
  });
});

test.each([
  ['Ctrl+Shift+Q', {}, true],
  ['Cmd+Shift+Q', { control: false, meta: true }, true],
  ['with caps lock', { key: 'q' }, true],
  ['on a Cyrillic keyboard', { key: 'Й' }, true],
  ['on a French keyboard, where Q is written', { code: 'KeyA' }, true],
  ['on a French keyboard, where Q stands elsewhere', { key: 'A' }, false],
  ['when it is let go', { type: 'keyUp' }, false],
  ['without Shift', { shift: false }, false],
  ['without Ctrl', { control: false }, false],
  ['with Alt', { alt: true }, false],
  ['with both Ctrl and Cmd', { meta: true }, false],
] as const)('whether the way out is taken %s: %j is %s', (_which, more, expected) => {
  expect(isWayOut({ ...q, ...more })).toBe(expected);
});

describe('a window for staff, over full screens', () => {
  const staff = () => world(true, () => true);

  test('is typed into', () => {
    const { contents } = staff();
    expect(isPrevented(contents, 'before-input-event', { ...q, key: 'a', shift: false })).toBe(
      false,
    );
  });

  test('is closed, and the boards go on', () => {
    const { window, left } = staff();
    expect(isPrevented(window, 'close')).toBe(false);
    expect(left.times).toBe(0);
  });
});
