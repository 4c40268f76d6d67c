import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { connectByPipe, type CdpConnection } from './cdp';
import { doubleSettings } from './settings';
import { tellTest } from './tell-test';

export type Chromium = CdpConnection & {
  /** Where another client, such as Playwright, can reach it too. */
  readonly endpoint: Promise<string>;
};

const unwanted = [
  'ProcessPerSiteUpToMainFrameThreshold',
  'SpareRendererForSitePerProcess',
  'Translate',
  // Pages of Chromium's own, each a process.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'InitialWebUI',
];

const flags = [
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--no-sandbox',
  '--no-first-run',
  '--no-startup-window',
  '--no-default-browser-check',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--password-store=basic',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  // Whatever the double should fail to intercept ends here, even on this computer.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // One process for each window, as Electron's windows have.
  `--disable-features=${unwanted.join()}`,
];

let running: Chromium | undefined;

/** The one Chromium of this process, started when it is first asked for. It ends with this process. */
export function chromium(profileParent: string): Chromium {
  running ??= start(profileParent);
  return running;
}

/** Undefined where no window was ever opened. */
export function runningChromium(): Chromium | undefined {
  return running;
}

function start(profileParent: string): Chromium {
  const { browser, isHeaded, displays } = doubleSettings();
  const profile = mkdtempSync(join(profileParent, 'chromium-'));
  const seen = isHeaded
    ? [`--force-device-scale-factor=${displays[0]?.scaleFactor ?? 1}`, '--test-type']
    : ['--headless'];
  const child = spawn(browser.path, [...flags, ...seen, `--user-data-dir=${profile}`], {
    // Of a group of its own, so that all of it can be ended.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...browser.env },
  });
  tellTest({ kind: 'chromium', pid: child.pid ?? 0 });
  child.on('exit', (code, signal) => {
    process.stderr.write(`The double's Chromium has ended (${String(code ?? signal)}).\n`);
    process.exit(99);
  });
  process.once('exit', () => endGroup(child, profile));
  const [, , , output, input] = child.stdio as unknown as [null, null, null, Writable, Readable];
  return { ...connectByPipe(input, output), endpoint: endpointIn(profile) };
}

function endGroup(child: ChildProcess, profile: string): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 });
  } catch {
    // It lies in a folder that the test will remove.
  }
}

async function endpointIn(profile: string): Promise<string> {
  const name = 'DevToolsActivePort';
  const watcher = watch(profile);
  try {
    while (!isWhole(join(profile, name))) await once(watcher, 'change');
  } finally {
    watcher.close();
  }
  const [port = '', path = ''] = readFileSync(join(profile, name), 'utf8').split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}

function isWhole(file: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').includes('\n/');
}
