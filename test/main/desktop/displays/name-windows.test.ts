import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { namePath, showNames } from '../../../../src/main/desktop/displays/name-windows';
import { display, inRow } from '../../../fakes/displays';
import { at } from '../../../fakes/event-instance';
import { manualClock, settled } from '../../../fakes/manual-clock';

const lobby = { ...display({ id: 1 }), name: 'Samsung TV' };
const door = { ...display({ id: 2, bounds: inRow(1) }), name: 'Samsung TV 2' };

function shown(load: () => Promise<void> = () => Promise.resolve()) {
  const clock = manualClock(at('10:12'));
  const windows: { x: number; url: string; isOnTop: boolean; webContents: EventEmitter }[] = [];
  const ended = { times: 0 };
  const ending = showNames({
    displays: [lobby, door],
    bindings: [{ display: 'Samsung TV 2', page: '/board/room/12' }],
    open: ({ bounds }) => {
      const window = { x: bounds.x, url: '', isOnTop: false, webContents: new EventEmitter() };
      windows.push(window);
      const rest = {
        loadURL: (url: string) => {
          window.url = url;
          return load();
        },
        setAlwaysOnTop: (isOnTop: boolean) => (window.isOnTop = isOnTop),
        isDestroyed: () => !windows.includes(window),
        destroy: () => windows.splice(windows.indexOf(window), 1),
      };
      return Object.assign(window, rest) as never;
    },
    clock,
    forMs: 30_000,
  }).then(() => (ended.times += 1));
  return { clock, windows, ended, ending };
}

describe('the names of displays', () => {
  test('stand each on its display, above all else, with what is bound to it', () => {
    const { windows } = shown();
    const start = 'app://narthex/identify?name=Samsung+TV';
    expect(windows.map(({ x, url, isOnTop }) => ({ x, url, isOnTop }))).toEqual([
      { x: 0, url: `${start}&size=1920x1080&scale=1`, isOnTop: true },
      { x: 1920, url: `${start}+2&size=1920x1080&scale=1&shows=room%2F12`, isOnTop: true },
    ]);
  });

  test('go after their time', async () => {
    const { clock, windows, ended } = shown();
    await clock.pass(29_999);
    expect(windows).toHaveLength(2);
    await clock.pass(1);
    expect([windows, ended.times]).toEqual([[], 1]);
  });

  test('all go when a key is pressed on one of them', async () => {
    const { clock, windows, ended, ending } = shown();
    windows[1]?.webContents.emit('before-input-event', {}, { type: 'keyDown' });
    await ending;
    expect([windows, ended.times, clock.pendingTimers()]).toEqual([[], 1, 0]);
  });

  test('go without a word where their pages do not come', async () => {
    const { windows } = shown(() => Promise.reject(new Error('ERR_FAILED')));
    await settled();
    expect(windows).toEqual([]);
  });

  test('stay when a key is let go that was pressed before', () => {
    const { windows } = shown();
    windows[1]?.webContents.emit('before-input-event', {}, { type: 'keyUp' });
    expect(windows).toHaveLength(2);
  });
});

test.each([
  ['/screen/lobby', 'screen/lobby'],
  ['/board/agenda', 'agenda'],
  ['/screen/a%20b', 'screen/a%20b'],
])('what a display shows, %s, is written as the settings write it', (page, board) => {
  const path = namePath(lobby, page);
  expect(new URLSearchParams(path.split('?')[1]).get('shows')).toBe(board);
});
