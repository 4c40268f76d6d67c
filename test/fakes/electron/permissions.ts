import { toChromium } from './app-address';
import type { Chromium } from './chromium';
import { makeEvent } from './lifecycle';
import { recorded } from './recorded';
import { defaultSession, isGranted } from './session';

/** Those that a page can look up, by the names of Chromium and of Electron. */
const known = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
] as const;

let isHeard = false;

/** Gives Chromium the app's word on permissions and downloads. Each page is opened with it. */
export async function tellSession(chromium: Chromium): Promise<void> {
  const { browser } = chromium;
  if (!isHeard) hearDownloads(chromium);
  isHeard = true;
  const origin = new URL(toChromium('app://narthex/')).origin;
  const settings = known.map(([name, electronName]) => {
    const setting = isGranted(electronName) ? 'granted' : 'denied';
    const options = {
      permission: { name },
      setting,
      ...(origin === 'null' ? {} : { origin }),
    } as const;
    return browser.send('Browser.setPermission', options).catch(() => undefined);
  });
  await Promise.all(settings);
  await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
}

/** No download ever comes to an end here; what is told is whether the app prevents it. */
function hearDownloads({ browser }: Chromium): void {
  browser.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
    const event = makeEvent({});
    const item = {
      getURL: () => url,
      getFilename: () => suggestedFilename,
      cancel: () => undefined,
    };
    defaultSession.emit('will-download', event, item, null);
    recorded.downloads.push({ url, isPrevented: event.defaultPrevented });
  });
}
