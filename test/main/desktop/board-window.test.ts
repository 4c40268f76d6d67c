import { manualClock } from '../../fakes/manual-clock';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { boardWindowOptions, createBoardWindow } from '../../../src/main/desktop/board-window';

const clock = { after: () => () => undefined };
const build = { preload: '/app/out/preload/board.cjs', isPackaged: true, clock };
const bounds = { x: 1920, y: 0, width: 1280, height: 720 };
const place = { bounds, isKiosk: true };
const { webPreferences, ...frame } = boardWindowOptions(build, place);

describe('a board window', () => {
  test.each([
    ['sandbox', true],
    ['contextIsolation', true],
    ['nodeIntegration', false],
    ['nodeIntegrationInWorker', false],
    ['nodeIntegrationInSubFrames', false],
    ['webSecurity', true],
    ['allowRunningInsecureContent', false],
    ['experimentalFeatures', false],
    ['plugins', false],
    ['webviewTag', false],
    ['navigateOnDragDrop', false],
    ['disableDialogs', true],
    ['spellcheck', false],
    ['backgroundThrottling', false],
    ['preload', '/app/out/preload/board.cjs'],
  ] as const)('has %s %s', (name, value) => {
    expect(webPreferences).toHaveProperty(name, value);
  });

  test('asks for no feature that the list above does not name', () => {
    expect(Object.keys(webPreferences ?? {}).sort()).toEqual([
      'allowRunningInsecureContent',
      'backgroundThrottling',
      'contextIsolation',
      'devTools',
      'disableDialogs',
      'experimentalFeatures',
      'navigateOnDragDrop',
      'nodeIntegration',
      'nodeIntegrationInSubFrames',
      'nodeIntegrationInWorker',
      'plugins',
      'preload',
      'sandbox',
      'spellcheck',
      'webSecurity',
      'webviewTag',
    ]);
  });

  test('fills the screen without a frame, dark from the first moment', () => {
    expect(frame).toMatchObject({
      fullscreen: true,
      frame: false,
      autoHideMenuBar: true,
      backgroundColor: '#0d1014',
    });
  });

  test('stands on its display', () => {
    expect(frame).toMatchObject(bounds);
  });

  test('has a frame at the desk', () => {
    const options = boardWindowOptions(build, { bounds, isKiosk: false });
    expect(options).toMatchObject({ fullscreen: false, frame: true });
  });

  test.each([
    [true, false],
    [false, true],
  ])(
    'has developer tools only where it is not packaged: packaged %s, tools %s',
    (isPackaged, has) => {
      const options = boardWindowOptions({ ...build, isPackaged }, place);
      expect(options.webPreferences?.devTools).toBe(has);
    },
  );

  test('stays hidden until its page has painted', () => {
    const shown: string[] = [];
    class FakeWindow extends EventEmitter {
      constructor(options: BrowserWindowConstructorOptions) {
        super();
        if (options.show !== false) shown.push('at once');
      }
      readonly webContents = new EventEmitter();
      isDestroyed = () => false;
      show(): void {
        shown.push('when painted');
      }
    }
    const window = createBoardWindow(
      FakeWindow as unknown as new (options: BrowserWindowConstructorOptions) => BrowserWindow,
      build,
      place,
    );
    expect(shown).toEqual([]);
    window.emit('ready-to-show');
    expect(shown).toEqual(['when painted']);
  });

  test('is shown all the same where nobody says that its page has painted', async () => {
    const clock = manualClock(0);
    let shown = 0;
    class FakeWindow extends EventEmitter {
      readonly webContents = new EventEmitter();
      isDestroyed = () => false;
      show = () => (shown += 1);
    }
    const window = createBoardWindow(FakeWindow as never, { ...build, clock }, place);
    window.webContents.emit('did-finish-load');
    expect(shown).toBe(0);
    await clock.pass(2_000);
    window.emit('ready-to-show');
    expect(shown).toBe(1);
  });
});
