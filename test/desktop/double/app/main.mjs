import electron, { app, BrowserWindow, protocol } from 'electron';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/*
 * A small app for the double's own tests. `fixture` on the global object is what they reach by evaluate;
 * `--no-window` opens none, and `--leave` ends it before it is ready.
 */

const refusalOf = (act) => {
  try {
    act();
    return null;
  } catch (error) {
    return error.message;
  }
};

const folder = join(process.argv[process.argv.indexOf('--data-dir') + 1], 'desktop');
mkdirSync(folder, { recursive: true });
app.setPath('userData', folder);

const fixture = {
  electron,
  refusalOf,
  pages: new Map([['/', '<!doctype html><title>Fixture</title><p>Hello']]),
  preload: join(import.meta.dirname, 'preload.cjs'),
  events: [],
  refusedBeforeReady: {
    window: refusalOf(() => new BrowserWindow()),
    screen: refusalOf(() => electron.screen.getAllDisplays()),
    power: refusalOf(() => electron.powerMonitor.on('suspend', () => undefined)),
    session: refusalOf(() => electron.session.defaultSession),
    backend: electron.safeStorage.getSelectedStorageBackend(),
  },
  hasLock: app.requestSingleInstanceLock({ word: 'hello' }),
  open: (options = {}) =>
    new BrowserWindow({ webPreferences: { preload: fixture.preload }, ...options }),
};
Object.assign(globalThis, { fixture });

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

for (const name of ['before-quit', 'will-quit', 'quit', 'window-all-closed']) {
  if (process.argv.includes('--silent')) break;
  app.on(name, () => {
    fixture.events.push(name);
    process.stdout.write(`${name}\n`);
  });
}
app.on('second-instance', (_event, argv, _cwd, data) => {
  fixture.events.push(['second-instance', argv.includes('--second'), data]);
});

if (!fixture.hasLock) app.exit(3);

void app.whenReady().then(async () => {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const page = fixture.pages.get(pathname);
    if (page instanceof Error) throw page;
    if (typeof page === 'function') return page(request);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return new Response(page ?? 'Nothing', { status: page === undefined ? 404 : 200, headers });
  });
  if (process.argv.includes('--no-window')) return process.stdout.write('loaded\n');
  const window = fixture.open({ show: false });
  window.once('ready-to-show', () => window.show());
  await window.loadURL('app://fixture/');
  return process.stdout.write('loaded\n');
});
