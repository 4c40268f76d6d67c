import type { ProcessMetric, RenderProcessGoneDetails } from 'electron/main';
import { setAppMetrics } from './app';
import { appEvents } from './app-events';
import { BrowserWindow } from './browser-window';
import { runningChromium } from './chromium';
import { setDisplays } from './displays';
import { faults } from './faults';
import { setSavePath } from './for-people';
import { ipcChannels, muteWindows } from './ipc';
import { makeEvent } from './lifecycle';
import { dropBlockers, presentBlockers } from './power';
import { recorded } from './recorded';
import { setKeyring } from './safe-storage';
import { askPermission } from './session';

/** What tests can do with the double, beside what they can do with Electron. Windows count from 0. */
export const controls = {
  recorded: () => recorded,
  /** Where another client reaches its Chromium; waits for the first window. */
  endpoint: async () => {
    while (!runningChromium()) await new Promise((resolve) => setTimeout(resolve, 10));
    return runningChromium()?.endpoint ?? '';
  },
  windowOptions: (index = 0) => structuredClone(windowAt(index).options),
  ipcChannels,
  askPermission,
  setDisplays,
  setKeyring,
  setSavePath,
  setAppMetrics: (metrics: readonly ProcessMetric[] | undefined) => {
    setAppMetrics(metrics);
  },
  presentBlockers,
  dropBlockers,
  /** Nothing that a page says is heard any more: the window of a script that hangs, without the hanging. */
  muteWindows,
  failLoads: (...codes: string[]) => {
    faults.failLoads(codes);
  },
  captureNothing: (isSo: boolean) => {
    faults.capturesAreEmpty = isSo;
  },
  /** The page's process stays; the app is told that it is gone. */
  pretendGone: (reason: RenderProcessGoneDetails['reason'], index = 0) => {
    windowAt(index).webContents.pretendGone(reason);
  },
  /** A process beside the pages' own, such as `{ type: 'GPU', reason: 'crashed' }`. */
  childGone: (details: {
    readonly type: string;
    readonly reason: string;
    readonly name?: string;
  }) => {
    appEvents.emit('child-process-gone', makeEvent({}), { exitCode: 1, ...details });
  },
};

export type Controls = typeof controls;

function windowAt(index: number): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[index];
  if (!window) throw new Error(`There is no window ${index}`);
  return window;
}
