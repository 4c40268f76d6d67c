import { readFileSync } from 'node:fs';
import type { CdpSession } from './cdp';
import { runningChromium, type Chromium } from './chromium';

/** The Chromium page behind a window. */
export type Target = {
  readonly id: string;
  readonly session: CdpSession;
};

export type TargetListener = {
  /** `status` in Chromium's words, such as `crashed` or `killed`. */
  readonly gone: (status: string, exitCode: number) => void;
  readonly closed: () => void;
};

const resume = 'Runtime.runIfWaitingForDebugger';

const listeners = new Map<string, TargetListener>();
const attached = new Map<string, string>();
let creating = 0;
let queue: Promise<unknown> = Promise.resolve();
let watched: Promise<void> | undefined;

/**
 * Opens a page that is still paused: `prepare` sets up what must be there before any script of it. One at
 * a time, so that the renderer process that is new can be told to be its own.
 */
export function openTarget(
  chromium: Chromium,
  listener: TargetListener,
  prepare: (target: Target) => Promise<unknown>,
): Promise<Target> {
  const opened = queue.then(async () => {
    watched ??= watch(chromium);
    await watched;
    creating += 1;
    const options = { url: 'about:blank', newWindow: true } as const;
    const { targetId } = await chromium.browser.send('Target.createTarget', options);
    creating -= 1;
    const target = { id: targetId, session: chromium.session(attached.get(targetId) ?? '') };
    listeners.set(targetId, listener);
    await prepare(target);
    await target.session.send(resume);
    return target;
  });
  queue = opened.catch(() => undefined);
  return opened;
}

async function watch({ browser, session }: Chromium): Promise<void> {
  browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    attached.set(targetInfo.targetId, sessionId);
    const isPopUp = targetInfo.type === 'page' && targetInfo.openerId !== undefined;
    // Whoever has opened it waits for as long as it is paused.
    if (isPopUp || creating === 0) ignoringEnd(session(sessionId).send(resume));
    if (isPopUp) ignoringEnd(browser.send('Target.closeTarget', { targetId: targetInfo.targetId }));
  });
  browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) => {
    listeners.get(targetId)?.gone(status, errorCode);
  });
  browser.on('Target.targetDestroyed', ({ targetId }) => {
    listeners.get(targetId)?.closed();
    listeners.delete(targetId);
  });
  await browser.send('Target.setDiscoverTargets', { discover: true });
  await browser.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
}

/** For what may be gone before it hears. */
function ignoringEnd(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}

/** Closes a page, whether or not it still answers. */
export function closeTarget({ id }: Target): void {
  void runningChromium()
    ?.browser.send('Target.closeTarget', { targetId: id })
    .catch(() => undefined);
}

/** Renderer processes of pages; empty where this system does not tell them from Chromium's own. */
export async function rendererPids({ browser }: Chromium): Promise<number[]> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return processInfo
    .filter(({ type, id }) => type === 'renderer' && isOfPage(id))
    .map(({ id }) => id);
}

function isOfPage(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--top-chrome-webui');
  } catch {
    return false;
  }
}
