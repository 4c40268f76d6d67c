import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BoardBridge, PublicSchedule } from '../../src/board-contract';
import { useDesktop } from './use-desktop';

declare global {
  // Seen by functions that are evaluated in the page.
  var narthexBoard: BoardBridge;
}

const preload = join(import.meta.dirname, '../../out/preload/board.cjs');

/** What comes of a window that we have not made ourselves, or that shows another page, and asks all the same. */
type Stranger = { readonly url: string; readonly isOwnWindow: boolean };

describe('a page of the desktop', () => {
  const { desktop, board } = useDesktop();

  /** The first schedule that the page hears, or null after half a second of silence. */
  const heardBy = (at?: string) =>
    board().evaluate(
      (moment) =>
        new Promise<PublicSchedule | null>((resolve) => {
          narthexBoard.onSchedule(resolve, moment);
          setTimeout(resolve, 500, null);
        }),
      at,
    );

  test('has the board bridge, and nothing else of ours', async () => {
    const names = ['require', 'process', 'module', 'ipcRenderer', 'electron', 'Buffer'];
    const seen = await board().evaluate((strangers) => {
      const bridges = Object.keys(window).filter((name) => name.startsWith('narthex'));
      return {
        bridges,
        members: Object.keys(narthexBoard),
        strangers: strangers.filter((name) => name in window),
      };
    }, names);
    expect(seen).toEqual({
      bridges: ['narthexBoard'],
      members: ['onSchedule', 'onPaintCheck'],
      strangers: [],
    });
  });

  test('hears the schedule', async () => {
    const schedule = await heardBy();
    expect(schedule).toMatchObject({ version: 1, isDemo: true, isStarting: false });
    expect(schedule?.organization?.name).toBe('Grace Hill Church');
    expect(schedule?.times.length).toBeGreaterThan(0);
  });

  test('hears the schedule of another moment', async () => {
    expect(await heardBy('2026-11-22T10:12')).toMatchObject({ isPreview: true });
  });

  test('hears nothing of what is no moment', async () => {
    expect(await heardBy('noon')).toBeNull();
    expect(desktop().stderr()).toContain(
      'A message on board:get-schedule was refused: what it asks for is not known here.',
    );
  });

  test('hears no name that is not public', async () => {
    const schedule = await heardBy();
    const reservations = schedule?.reservations ?? [];
    expect(reservations.length).toBeGreaterThan(0);
    const members = new Set(reservations.flatMap((each) => Object.keys(each)));
    expect(members).toEqual(new Set(['roomId', 'startsAt', 'endsAt', 'forTimeId']));
    expect(JSON.stringify(schedule)).not.toMatch(/setup|teardown|blockout/iu);
  });

  test('is answered on two channels, staff on four, and nobody is listened to', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron does not tell its channels');
    const { handled, listened } = await controls.ipcChannels();
    expect({ handled: handled.sort(), listened }).toEqual({
      handled: [
        'board:get-schedule',
        'board:tell-paint',
        'staff:ask',
        'staff:follow',
        'staff:open-link',
        'staff:save-pdf',
      ],
      listened: [],
    });
  });

  test.each<[string, Stranger]>([
    ['not from a window of ours', { url: 'app://narthex/board/agenda', isOwnWindow: false }],
    ['from a page of another origin', { url: 'data:text/html,<p>Hello', isOwnWindow: true }],
  ])('is refused where it comes %s', async (reason, stranger) => {
    const isDeaf = await desktop().evaluate(
      async ({ BrowserWindow }, { url, isOwnWindow, path }) => {
        const options = { show: false, webPreferences: { preload: path, sandbox: true } };
        const [own] = BrowserWindow.getAllWindows();
        const window = isOwnWindow && own ? own : new BrowserWindow(options);
        await window.loadURL(url);
        const script = `new Promise((resolve) => {
          narthexBoard.onSchedule(() => resolve(false));
          setTimeout(resolve, 500, true);
        })`;
        const heard: unknown = await window.webContents.executeJavaScript(script);
        if (window !== own) window.destroy();
        return heard;
      },
      { ...stranger, path: preload },
    );
    // A window of ours is sent each new schedule, whatever it shows; there is none in half a second.
    expect(isDeaf).toBe(true);
    expect(desktop().stderr()).toContain(
      `A message on board:get-schedule was refused: it came ${reason}.`,
    );
  });
});
