import type { EventEmitter } from 'node:events';
import type { Navigation } from './interception';
import { makeEvent } from './lifecycle';

/** Asks the app's listeners about a page that wants to go elsewhere, in the order in which Electron does. */
export function mayNavigate(contents: EventEmitter, mainFrame: object, navigation: Navigation) {
  const { url, isMainFrame, isRedirect } = navigation;
  const frame = isMainFrame ? mainFrame : { url: '', parent: mainFrame };
  const details = { url, isMainFrame, isSameDocument: false, frame, initiator: mainFrame };
  const names = isRedirect
    ? ['will-redirect']
    : ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])];
  return names.every((name) => {
    const event = makeEvent({ ...details });
    contents.emit(name, event, url, false, isMainFrame);
    return !event.defaultPrevented;
  });
}
