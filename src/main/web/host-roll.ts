import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { LiveHost } from '../live-host';
import type { Log } from '../log';
import { createBrowserRoll, type BrowserRoll } from './browser-roll';

/** The browsers at the boards of a host. A screen is whatever staff call one at that moment. */
export function createHostRoll({ now, options }: LiveHost, log: Log): BrowserRoll {
  return createBrowserRoll({
    clock: systemClock,
    now,
    isScreen: (name) => Object.hasOwn(options().house.screens, name),
    log: createEdgeLog(log),
  });
}
