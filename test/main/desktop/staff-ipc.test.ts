import type { WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyCalendar } from '../../../src/core/staff/staff-calendar';
import { serveBoardIpc, type BoardIpcOptions } from '../../../src/main/desktop/board-ipc';
import { serveStaffIpc } from '../../../src/main/desktop/staff/staff-ipc';
import { done } from '../../../src/main/staff/staff-command';
import type { StaffDesk } from '../../../src/main/staff/staff-desk';
import type { StaffNews } from '../../../src/staff-contract';
import { scheduleOf } from '../../fakes/public-schedule';
import { staffPresent } from '../../fakes/staff-facts';

type Handler = (event: object, ...said: unknown[]) => unknown;

class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  isGone = false;
  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
}

const asContents = (contents: FakeContents) => contents as unknown as WebContents;

let handlers: Map<string, Handler>;
let warnings: string[];
let opened: string[];
let asked: unknown[];
let listeners: Set<(news: StaffNews) => void>;
let staff: FakeContents;
let board: FakeContents;

/** Both kinds of windows in one program, as it is: each is a stranger to the channels of the other. */
beforeEach(() => {
  handlers = new Map();
  warnings = [];
  opened = [];
  asked = [];
  listeners = new Set();
  [staff, board] = [new FakeContents(), new FakeContents()];
  const ipcMain = {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    removeAllListeners: () => undefined,
  } as unknown as BoardIpcOptions['ipcMain'];
  const log = { info: () => undefined, warn: (line: string) => warnings.push(line) };
  const desk: StaffDesk = {
    calendar: () => emptyCalendar,
    present: staffPresent,
    onNews: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: () => undefined,
    ask: (name, request) => {
      asked.push([name, request]);
      return Promise.resolve(done(null));
    },
  };
  const openLink = (url: string) => opened.push(url);
  const savePdf = () => Promise.resolve(done(null));
  serveStaffIpc({ ipcMain, log, desk, openLink, savePdf }).admit(asContents(staff));
  const engine = {
    schedule: () => scheduleOf([]),
    scheduleAt: () => scheduleOf([]),
    onSchedule: () => () => undefined,
  };
  serveBoardIpc({ ipcMain, log, engine }).admit(asContents(board), () => undefined);
});

const pages = { staff: 'app://narthex/staff', board: 'app://narthex/board/agenda' };

function ask(sender: FakeContents, url: string, channel: string, ...said: unknown[]): unknown {
  return handlers.get(channel)?.({ sender, senderFrame: { url, parent: null } }, ...said);
}

const refresh = { name: 'refresh', request: null };

describe('a window for staff', () => {
  test('is told everything, and what is new until it is gone', () => {
    const first = ask(staff, pages.staff, 'staff:follow') as readonly StaffNews[];
    expect(first.map(({ kind }) => kind)).toEqual(['present', 'calendar']);
    const news: StaffNews = { kind: 'present', present: staffPresent() };
    for (const listener of listeners) listener(news);
    expect(staff.sent).toEqual([['staff:news', news]]);
    staff.emit('destroyed');
    expect(listeners.size).toBe(0);
  });

  test('asks the desk by name', async () => {
    expect(await ask(staff, pages.staff, 'staff:ask', refresh)).toEqual(done(null));
    expect(asked).toEqual([['refresh', null]]);
  });

  test('opens pages of Planning Center alone', () => {
    const good = 'https://calendar.planningcenteronline.com/events/1';
    ask(staff, pages.staff, 'staff:open-link', { url: good });
    const evil = () => ask(staff, pages.staff, 'staff:open-link', { url: 'https://evil.example/' });
    expect(evil).toThrow('does not know what is asked for');
    expect(opened).toEqual([good]);
  });

  test.each([
    ['staff:ask', []],
    ['staff:ask', ['refresh']],
    ['staff:ask', [{ ...refresh, more: true }]],
    ['staff:ask', [refresh, refresh]],
    ['staff:follow', [1]],
    ['staff:save-pdf', ['/etc/passwd']],
  ] as const)('is refused on %s what is not known: %j', (channel, said) => {
    expect(() => ask(staff, pages.staff, channel, ...said)).toThrow();
    expect(warnings).toEqual([
      `A message on ${channel} was refused: what it asks for is not known here.`,
    ]);
  });

  test.each(['board:get-schedule', 'board:tell-paint'])('is a stranger on %s', (channel) => {
    expect(() => ask(staff, pages.staff, channel)).toThrow('is not for this page');
  });

  test('is a stranger too once another page is in it', () => {
    expect(() => ask(staff, 'https://evil.example/', 'staff:follow')).toThrow();
  });
});

describe('a window of a board', () => {
  test.each([
    ['staff:follow', []],
    ['staff:ask', [refresh]],
    ['staff:open-link', [{ url: 'https://churchcenter.com/' }]],
    ['staff:save-pdf', []],
  ])('is a stranger on %s, even with the page of staff in it', (channel, said) => {
    for (const url of Object.values(pages))
      expect(() => ask(board, url, channel, ...said)).toThrow('is not for this page');
    expect([asked, opened]).toEqual([[], []]);
    expect(warnings[0]).toBe(
      `A message on ${channel} was refused: it came not from a window of ours.`,
    );
  });

  test('is never told the news of staff', () => {
    for (const listener of listeners) listener({ kind: 'present', present: staffPresent() });
    expect(board.sent).toEqual([]);
  });
});
