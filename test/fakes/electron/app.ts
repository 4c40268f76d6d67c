import type { App, ProcessMetric } from 'electron/main';
import { existsSync } from 'node:fs';
import { appEvents } from './app-events';
import { BrowserWindow } from './browser-window';
import { isReady, makeEvent, onlyBeforeReady } from './lifecycle';
import { recorded } from './recorded';
import { takeInstanceLock } from './instance-lock';
import { tellTest } from './tell-test';

const paths = new Map<string, string>();
let isQuitting = false;
let isOver = false;
let hasLock = false;
let metrics: readonly ProcessMetric[] | undefined;

const commandLine = {
  appendSwitch: (name: string, value?: string) => {
    recorded.switches.push(value === undefined ? [name] : [name, value]);
  },
  appendArgument: () => undefined,
  hasSwitch: (name: string) => recorded.switches.some(([known]) => known === name),
  getSwitchValue: (name: string) => recorded.switches.find(([known]) => known === name)?.[1] ?? '',
  removeSwitch: (name: string) => {
    recorded.switches = recorded.switches.filter(([known]) => known !== name);
  },
} satisfies Pick<Electron.CommandLine, keyof Electron.CommandLine>;

const members = {
  isPackaged: false,
  name: 'narthex',
  getName: () => 'narthex',
  getVersion: () => '0.0.0',
  getAppPath: () => process.cwd(),
  getLocale: () => 'en-US',
  getPath: (name: string) => paths.get(name) ?? '/nonexistent',
  setPath: (name: string, path: string) => {
    // Electron takes it later too, and Chromium goes on where it was.
    onlyBeforeReady('setPath comes too late once the app is ready');
    if (!existsSync(path)) throw new Error('Failed to set path');
    paths.set(name, path);
    if (name === 'userData') recorded.userData = path;
  },
  isReady,
  whenReady: () =>
    new Promise<void>((resolve) => {
      if (isReady()) resolve();
      else appEvents.once('ready', () => resolve());
    }),
  requestSingleInstanceLock: (additionalData: object = {}) => {
    hasLock ||= takeInstanceLock(recorded.userData, additionalData);
    return hasLock;
  },
  hasSingleInstanceLock: () => hasLock,
  enableSandbox: () => {
    onlyBeforeReady('app.enableSandbox() can only be called before app is ready');
    recorded.isSandboxEnabled = true;
  },
  disableHardwareAcceleration: () => {
    onlyBeforeReady('app.disableHardwareAcceleration() can only be called before app is ready');
    recorded.isHardwareAccelerationDisabled = true;
  },
  commandLine,
  getAppMetrics: () => [...(metrics ?? presentMetrics())],
  quit,
  exit: (code = 0) => {
    isOver = true;
    for (const window of BrowserWindow.getAllWindows()) window.destroy();
    end(code);
  },
  relaunch: (options = {}) => {
    recorded.relaunches.push(options);
    tellTest({ kind: 'relaunch', options });
  },
} satisfies Partial<Record<keyof App, unknown>> & Partial<Omit<App, 'commandLine'>>;

export const app = Object.assign(appEvents, members);

/** What `getAppMetrics` says from now on; undefined for what is so. */
export function setAppMetrics(next: readonly ProcessMetric[] | undefined): void {
  metrics = next;
}

appEvents.on('double-last-closed', () => {
  if (isOver) return;
  if (isQuitting) willQuit();
  else if (appEvents.listenerCount('window-all-closed') === 0) quit();
  else appEvents.emit('window-all-closed');
});

/** https://www.electronjs.org/docs/latest/api/app#appquit: windows may object, and so may who hears of it. */
function quit(): void {
  if (isQuitting || isOver) return;
  const event = makeEvent({});
  appEvents.emit('before-quit', event);
  if (event.defaultPrevented) return;
  isQuitting = true;
  const windows = BrowserWindow.getAllWindows();
  if (windows.length === 0) return willQuit();
  for (const window of windows) if (!window.isDestroyed()) window.close();
  if (BrowserWindow.getAllWindows().length > 0) isQuitting = false;
}

function willQuit(): void {
  const event = makeEvent({});
  appEvents.emit('will-quit', event);
  if (event.defaultPrevented) isQuitting = false;
  else end(0);
}

function end(code: number): void {
  isOver = true;
  appEvents.emit('quit', makeEvent({}), code);
  setImmediate(() => process.exit(code));
}

function presentMetrics(): ProcessMetric[] {
  const own = Math.round(process.memoryUsage().rss / 1024);
  const pids = BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId());
  return [
    metricOf(process.pid, 'Browser', own),
    ...pids.filter((pid) => pid !== 0).map((pid) => metricOf(pid, 'Tab', 0)),
  ];
}

function metricOf(pid: number, type: ProcessMetric['type'], kilobytes: number): ProcessMetric {
  return {
    pid,
    type,
    creationTime: 0,
    cpu: { percentCPUUsage: 0, idleWakeupsPerSecond: 0 },
    memory: { workingSetSize: kilobytes, peakWorkingSetSize: kilobytes },
  };
}
