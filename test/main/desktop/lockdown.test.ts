import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  denyEscapes,
  denyPermissions,
  type LockedSession,
} from '../../../src/main/desktop/lockdown';

const foreign = [
  'https://planningcenter.com/',
  'http://127.0.0.1:8420/',
  'app://narthex.evil/board/agenda',
  'app://other/board/agenda',
  'file:///etc/passwd',
  'data:text/html,x',
  'blob:app://narthex/3f2a',
  'javascript:alert(1)',
  'about:blank',
  '',
];

class FakeContents extends EventEmitter {
  openWindow: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openWindow = handler;
  }
}

function isPrevented(emitter: EventEmitter, event: string, details: object = {}): boolean {
  let prevented = false;
  emitter.emit(event, { ...details, preventDefault: () => (prevented = true) });
  return prevented;
}

describe('whatever page is made', () => {
  let contents: FakeContents;

  beforeEach(() => {
    const app = new EventEmitter();
    denyEscapes(app as unknown as Parameters<typeof denyEscapes>[0]);
    contents = new FakeContents();
    app.emit('web-contents-created', {}, contents);
  });

  describe.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s', (event) => {
    test.each(foreign)('is prevented to "%s"', (url) => {
      expect(isPrevented(contents, event, { url })).toBe(true);
    });

    test('is free on the own origin', () => {
      expect(isPrevented(contents, event, { url: 'app://narthex/board/agenda' })).toBe(false);
    });
  });

  test.each([...foreign, 'app://narthex/board/agenda'])('opens no window for "%s"', (url) => {
    expect(contents.openWindow?.({ url })).toEqual({ action: 'deny' });
  });

  test('attaches no webview', () => {
    expect(isPrevented(contents, 'will-attach-webview')).toBe(true);
  });
});

type Handlers = {
  [Name in Exclude<keyof LockedSession, 'on'>]?: NonNullable<Parameters<LockedSession[Name]>[0]>;
};

class FakeSession extends EventEmitter {
  readonly handlers: Handlers = {};
  setPermissionRequestHandler(handler: Handlers['setPermissionRequestHandler'] & {}): void {
    this.handlers.setPermissionRequestHandler = handler;
  }
  setPermissionCheckHandler(handler: Handlers['setPermissionCheckHandler'] & {}): void {
    this.handlers.setPermissionCheckHandler = handler;
  }
  setDevicePermissionHandler(handler: Handlers['setDevicePermissionHandler'] & {}): void {
    this.handlers.setDevicePermissionHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: Handlers['setDisplayMediaRequestHandler'] & {}): void {
    this.handlers.setDisplayMediaRequestHandler = handler;
  }
}

describe('a session', () => {
  const session = new FakeSession();
  denyPermissions(session as unknown as LockedSession);
  const { handlers } = session;
  const nothing = {} as never;

  test.each(permissionNames())('grants no %s', (name) => {
    const answers: boolean[] = [];
    const callback = (isGranted: boolean) => answers.push(isGranted);
    handlers.setPermissionRequestHandler?.(nothing, name as never, callback, nothing);
    expect(answers).toEqual([false]);
    expect(
      handlers.setPermissionCheckHandler?.(null, name as never, 'app://narthex', nothing),
    ).toBe(false);
  });

  test('grants no device', () => {
    expect(handlers.setDevicePermissionHandler?.(nothing)).toBe(false);
  });

  test('shares no screen', () => {
    const answers: unknown[] = [];
    handlers.setDisplayMediaRequestHandler?.(nothing, (streams) => answers.push(streams));
    expect(answers).toEqual([null]);
  });

  test('downloads nothing', () => {
    expect(isPrevented(session, 'will-download')).toBe(true);
  });
});

/** Those of this Electron, read from its types, and one that is not yet. */
function permissionNames(): string[] {
  const types = readFileSync(
    createRequire(import.meta.url).resolve('electron/electron.d.ts'),
    'utf8',
  );
  const signature = /setPermissionRequestHandler\(handler: .*?permission: (.*?), callback/u.exec(
    types,
  );
  const names = [...(signature?.[1] ?? '').matchAll(/'([^']+)'/gu)].map(([, name]) => name ?? '');
  if (names.length === 0) throw new Error('electron.d.ts no longer names its permissions there');
  return [...names, 'permission-of-next-year'];
}
