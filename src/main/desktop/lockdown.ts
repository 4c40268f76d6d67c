import type { App, Event, Session, WebContents } from 'electron';
import { isOwnAddress } from './app-protocol';

/** Keeps whatever page is ever made on our own origin and in its own window. To be called before ready. */
export function denyEscapes(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => {
    denyEscapesOf(contents);
  });
}

/**
 * `will-navigate` alone tells neither of frames within a page nor of redirects; and none of the three
 * tells of `loadURL`, which only we can call.
 */
function denyEscapesOf(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  const stayHome = (details: Event<{ url: string }>) => {
    if (!isOwnAddress(details.url)) details.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stayHome);
  contents.on('will-frame-navigate', stayHome);
  contents.on('will-redirect', stayHome);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

export type LockedSession = Pick<
  Session,
  | 'on'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
>;

/** A board needs no permission, of today or to come. Left alone, Electron grants every one. */
export function denyPermissions(session: LockedSession): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => {
    // An object without streams would be an error, null is a refusal.
    callback(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
