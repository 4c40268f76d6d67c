import { app, BrowserWindow, protocol, screen, session, type App } from 'electron';
import { join } from 'node:path';
import { readBoardFiles } from '../board-files';
import { systemClock, type Clock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { Log } from '../log';
import type { DisplayBinding } from '../settings/display-settings';
import type { Refusal } from '../settings/launch';
import type { Options } from '../settings/options';
import { answerAppRequest, appScheme } from './app-protocol';
import { createBoardWindow, type WindowPlace } from './board-window';
import type { NamedDisplay } from './displays/display-names';
import { electronDisplays } from './displays/display-source';
import { showNames } from './displays/name-windows';
import { openNamedDisplays } from './displays/named-displays';
import { denyPermissions } from './lockdown';
import { wishes } from './single-instance';
import { guardWayOut } from './way-out';

/** Somebody stands before the displays and waits for it. */
const forMs = 30_000;

/** Boards are hidden no longer than it takes to read a name. */
const overBoardsMs = 20_000;

/** Once the app is ready: each display shows its name, for as long as that takes. Nothing else is started. */
export async function identifyDisplays(options: Options, log: Log): Promise<Refusal | undefined> {
  const { dataDirectory: directory, bindings } = options;
  const files = await readBoardFiles(join(import.meta.dirname, '../renderer'));
  const served = { files, logo: null, schedule: null };
  protocol.handle(appScheme.scheme, (request) => answerAppRequest(request, served));
  denyPermissions(session.defaultSession);
  guardWayOut(app, { isKiosk: true, leave: () => app.quit(), isForStaff: () => false });
  const source = electronDisplays(screen);
  const edges = createEdgeLog(log);
  const displays = await openNamedDisplays({ source, directory, clock: systemClock, log: edges });
  const present = displays();
  if (present.length === 0) return { message: 'There is no display to name.', exitCode: 69 };
  const open = nameOpener(app);
  await showNames({ displays: present, bindings, open, clock: systemClock, forMs });
  return undefined;
}

/** Makes windows that ask nothing of this program. */
export function nameOpener({ isPackaged }: Pick<App, 'isPackaged'>) {
  const build = { preload: null, isPackaged, clock: systemClock };
  return (place: WindowPlace) => createBoardWindow(BrowserWindow, build, place);
}

export type NamesOptions = {
  readonly displays: () => readonly NamedDisplay[];
  readonly bindings: () => readonly DisplayBinding[];
  readonly open: (place: WindowPlace) => BrowserWindow;
  readonly clock: Pick<Clock, 'after'>;
};

/** Shows the names for a while when a second start asks for them, over the boards, which go on beneath. */
export function namesOverBoards(host: Pick<App, 'on'>, options: NamesOptions): void {
  let isShowing = false;
  host.on('second-instance', (_event, _line, _folder, data) => {
    if (!wishes('identify', data) || isShowing) return;
    isShowing = true;
    const displays = options.displays();
    const bindings = options.bindings();
    void showNames({ ...options, displays, bindings, forMs: overBoardsMs }).then(
      () => (isShowing = false),
    );
  });
}
