import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import type { CdpSession } from './cdp';
import type { FromPage, ToPage } from './page/messages';
import { doubleSettings } from './settings';

/** The world of a page in which its preload runs. */
export type PreloadWorld = {
  /** Lost where no page with a preload is there, as it is in Electron. */
  readonly tell: (message: ToPage) => void;
};

const worldName = 'Electron Isolated Context';

export async function openPreloadWorld(
  session: CdpSession,
  preload: string,
  heed: (message: FromPage) => void,
): Promise<PreloadWorld> {
  const names = { secret: randomName(), binding: randomName(), inbox: randomName() };
  let context: number | undefined;
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === worldName) context = created.id;
  });
  session.on('Runtime.executionContextsCleared', () => {
    context = undefined;
  });
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === names.binding) heed(JSON.parse(payload) as FromPage);
  });
  await Promise.all([
    session.send('Runtime.addBinding', { name: names.binding, executionContextName: worldName }),
    // The page's own world first: it must be there to take what the preload exposes.
    session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainScript(names.secret) }),
    session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName,
      source: preloadScript(names, preload, heed),
    }),
  ]);
  return {
    tell: (message) => {
      if (context === undefined) return;
      const text = JSON.stringify(JSON.stringify(message));
      const call = { expression: `${names.inbox}(${text})`, contextId: context };
      session.send('Runtime.evaluate', call).catch(() => undefined);
    },
  };
}

function randomName(): string {
  return `double${randomBytes(8).toString('hex')}`;
}

function mainScript(secret: string): string {
  return inMainFrame(`electronDouble.openMainWorld(${JSON.stringify(secret)});`);
}

/** What cannot be read or parsed is told as an error of the preload, like one that throws. */
function preloadScript(names: object, path: string, heed: (message: FromPage) => void): string {
  try {
    const source = readFileSync(path, 'utf8');
    const preload = `(function (require, module, exports, process) { ${source}\n})`;
    new Script(preload);
    return inMainFrame(`electronDouble.runPreload(${JSON.stringify(names)}, ${preload});`);
  } catch (error) {
    const { message, stack = '' } = error as Error;
    setImmediate(() => heed({ kind: 'preload-error', message, stack }));
    return '';
  }
}

/** Frames within a page have no preload. */
function inMainFrame(script: string): string {
  const double = readFileSync(doubleSettings().pageScript, 'utf8');
  return `(function () { if (window !== window.top) return;\n${double}\n${script} })();`;
}
