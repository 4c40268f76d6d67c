import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultCode } from '../../src/main/desktop/supervision/program-restart';
import { somethingSaid } from '../e2e/something-said';
import type { DesktopApp, DesktopOptions } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

/*
 * What befalls a screen, and what stands on it afterwards. A test that measures says how long it took, in a
 * line of its report; docs/faults.md has what was measured last.
 */

async function started(options: DesktopOptions = {}): Promise<DesktopApp> {
  const app = await launchDesktop(options);
  onTestFinished(() => app.close());
  await app.firstBoard();
  return app;
}

const logOf = ({ directory }: DesktopApp) =>
  readFile(join(directory, 'logs', 'narthex.log'), 'utf8');

/** The process behind the window; 0 where there is none at present. */
const pagePid = (app: DesktopApp) =>
  app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.webContents.getOSProcessId() ?? 0,
  );

const addresses = (app: DesktopApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
  );

/** Waits for a board of another window than before, and returns the milliseconds that it took. */
async function boardAgain(app: DesktopApp, before: number, longestMs: number): Promise<number> {
  const from = performance.now();
  const isBack = async () => {
    const [pid, shown] = await Promise.all([pagePid(app), addresses(app)]);
    if (pid === 0 || pid === before || shown.length !== 1) return false;
    const [page] = await app.windows();
    return (await page?.locator(somethingSaid).first().isVisible()) === true;
  };
  await expect.poll(() => isBack().catch(() => false), { timeout: longestMs }).toBe(true);
  return performance.now() - from;
}

/** For docs/figures.md. */
function tell(what: string, tookMs: number): void {
  console.info(`${what}: a board again after ${(tookMs / 1000).toFixed(1)} s`);
}

describe('51 · a page whose process is gone', () => {
  test.runIf(process.platform === 'linux')(
    'is followed by another within five seconds, when it was killed',
    async () => {
      const app = await started();
      const pid = await app.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        const present = window?.webContents.getOSProcessId() ?? 0;
        process.kill(present, 'SIGKILL');
        return present;
      });
      const tookMs = await boardAgain(app, pid, 5_000);
      tell('killed', tookMs);
      expect(await logOf(app)).toContain('The window of /board/agenda lost its process (');
    },
  );

  test('is followed by another, when it has crashed', async () => {
    const app = await started();
    const pid = await pagePid(app);
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    tell('crashed', await boardAgain(app, pid, 5_000));
  });

  test.for([
    { reasons: ['clean-exit', 'abnormal-exit', 'killed'] },
    { reasons: ['crashed', 'oom', 'launch-failed'] },
    { reasons: ['integrity-failure', 'memory-eviction'] },
  ] as const)(
    'is followed by another whatever the reason: $reasons',
    async ({ reasons }, context) => {
      const app = await started();
      const { controls } = app;
      if (!controls) return context.skip('Electron crashes for one reason only');
      for (const reason of reasons) {
        const pid = await pagePid(app);
        await controls.pretendGone(reason);
        await boardAgain(app, pid, 5_000);
        expect(await addresses(app)).toEqual(['app://narthex/board/agenda']);
        expect(await logOf(app)).toContain(`lost its process (${reason})`);
      }
    },
  );
});

describe('a window that keeps failing', () => {
  test('51 · draws a plainer board from the fourth time on, then the program begins anew', async (context) => {
    const app = await started();
    const { controls } = app;
    if (!controls) return context.skip('Electron crashes for one reason only');
    for (let loss = 1; loss <= 6; loss += 1) {
      const pid = await pagePid(app);
      await controls.pretendGone('oom');
      await boardAgain(app, pid, 10_000);
      const [address] = await addresses(app);
      expect([loss, address?.endsWith('?plain=1')]).toEqual([loss, loss > 3]);
    }
    await controls.pretendGone('oom');
    expect(await app.exitCode).toBe(faultCode);
    expect(app.relaunches).toHaveLength(1);
  }, 60_000);

  test('52 · is opened again when its page cannot be loaded', async (context) => {
    const app = await started();
    const { controls } = app;
    if (!controls) return context.skip('Electron loads what it is told to');
    const pid = await pagePid(app);
    await controls.failLoads('ERR_FAILED', 'ERR_FAILED');
    await controls.pretendGone('crashed');
    tell('two loads failed', await boardAgain(app, pid, 10_000));
    expect(await logOf(app)).toContain('could not load its page (ERR_FAILED)');
  });
});

/** What befalls a page whose process lives. Run in the page. */
const ailments = {
  hangs: () => {
    for (;;);
  },
  'shows nothing': () => {
    document.body.replaceChildren();
  },
  'has lost its style': () => {
    for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) sheet.remove();
  },
};

describe('a page that lives', () => {
  test.concurrent.for([
    [53, 'hangs', 'answers no more'],
    [54, 'shows nothing', 'shows nothing'],
    [54, 'has lost its style', 'shows nothing'],
  ] as const)(
    '%d · and %s, is followed by another within 45 s',
    { timeout: 80_000 },
    async ([, ailment, word], context) => {
      const app = await launchDesktop({ lifetimeMs: 90_000 });
      context.onTestFinished(() => app.close());
      const page = await app.firstBoard();
      const pid = await pagePid(app);
      // One that hangs never says that it is done.
      void page.evaluate(ailments[ailment]).catch(() => undefined);
      tell(ailment, await boardAgain(app, pid, 45_000));
      expect(await logOf(app)).toContain(`The window of /board/agenda ${word}.`);
    },
  );
});

describe('the graphics process', () => {
  const die = { type: 'GPU', reason: 'crashed' };

  test('55 · that dies three times takes the program down, which comes back without it', async (context) => {
    const app = await launchDesktop();
    onTestFinished(() => app.close());
    const { controls } = app;
    if (!controls) return context.skip('Electron keeps its graphics process');
    await app.firstBoard();
    for (let death = 0; death < 3; death += 1) await controls.childGone(die);
    expect(await app.exitCode).toBe(faultCode);
    expect(app.relaunches).toHaveLength(1);
    const next = await launchDesktop({ dataDirectory: app.directory });
    onTestFinished(() => next.close());
    await next.firstBoard();
    expect(await next.controls?.recorded()).toHaveProperty('isHardwareAccelerationDisabled', true);
    expect(next.stderr()).toContain('it draws without it');
  });

  test('55 · that dies in a start, and the program with it, is left alone by the next', async (context) => {
    const app = await launchDesktop();
    onTestFinished(() => app.close());
    const { controls } = app;
    if (!controls) return context.skip('Electron keeps its graphics process');
    await app.firstBoard();
    await controls.childGone(die);
    app.kill();
    await app.exitCode;
    const next = await launchDesktop({ dataDirectory: app.directory });
    onTestFinished(() => next.close());
    await next.firstBoard();
    expect(await next.controls?.recorded()).toHaveProperty('isHardwareAccelerationDisabled', true);
  });

  test('56 · the network service may die, and nothing happens to the board', async (context) => {
    const app = await started();
    const { controls } = app;
    if (!controls) return context.skip('Electron keeps its network service');
    const pid = await pagePid(app);
    await controls.childGone({ type: 'Utility', reason: 'crashed', name: 'Network Service' });
    await expect.poll(() => logOf(app)).toContain('Network Service is gone (crashed)');
    expect(await pagePid(app)).toBe(pid);
  });
});

/** A bug in the main process, after the reply to this call has gone out. */
const strike = (app: DesktopApp) =>
  app.evaluate(() => {
    setTimeout(() => {
      throw new Error('A bug');
    }, 10);
  });

describe('57 · a program with a bug', () => {
  test('begins anew three times, then goes on with a board that has no script', async () => {
    const first = await started();
    const dataDirectory = first.directory;
    await strike(first);
    expect(await first.exitCode).toBe(faultCode);
    expect(first.relaunches).toHaveLength(1);
    for (let restart = 2; restart <= 3; restart += 1) {
      const next = await started({ dataDirectory });
      await strike(next);
      expect([restart, await next.exitCode]).toEqual([restart, faultCode]);
    }
    const last = await started({ dataDirectory });
    expect(await addresses(last)).toEqual(['app://narthex/board/agenda']);
    await strike(last);
    const quiet = await quietBoard(last);
    expect(await quiet.locator('tr').count()).toBeGreaterThan(0);
    expect(await quiet.locator('script').count()).toBe(0);
    await expect.poll(() => last.stderr()).toContain('No restart is left');
    expect(await quiet.locator('h1').innerText()).toBe('Grace Hill Church');
  }, 60_000);

  test('only ends where somebody else starts it again', async () => {
    const app = await started({ env: { NARTHEX_SUPERVISED: '1' } });
    await strike(app);
    expect(await app.exitCode).toBe(faultCode);
    expect(app.relaunches ?? []).toEqual([]);
  });
});

async function quietBoard(app: DesktopApp) {
  await expect
    .poll(() => addresses(app), { timeout: 15_000 })
    .toEqual(['app://narthex/quiet/board/agenda']);
  // The page of the window before may still be listed while it closes.
  const page = (await app.windows()).find((each) => each.url().includes('/quiet/'));
  if (!page) throw new Error('There is no quiet page');
  await page.locator('h1').waitFor();
  return page;
}

test('36 · a computer that wakes up is told anew at once', async () => {
  const app = await started();
  const [page] = await app.windows();
  const heard = page?.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0;
        narthexBoard.onSchedule(() => {
          count += 1;
          if (count > 1) resolve(count);
        });
      }),
  );
  await app.evaluate(({ powerMonitor }) => {
    setTimeout(() => powerMonitor.emit('resume'), 200);
  });
  expect(await heard).toBe(2);
});
