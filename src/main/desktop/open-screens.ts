import { app, screen } from 'electron';
import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { SetupDisplay } from '../../core/staff/setup-display';
import type { LiveHost } from '../live-host';
import type { Log } from '../log';
import { keepBoardsOnDisplays, type DisplayKeeperOptions } from './displays/display-keeper';
import { electronDisplays } from './displays/display-source';
import { openNamedDisplays } from './displays/named-displays';
import { deskWindow } from './displays/placement';
import { setupDisplays } from './displays/setup-displays';
import { waylandWord } from './displays/wayland';
import { nameOpener, namesOverBoards } from './show-names';

type ScreensHost = Pick<LiveHost, 'options' | 'onBindings'>;

export type ScreensOptions = Pick<DisplayKeeperOptions, 'open' | 'giveUp'>;

/** The displays of this computer, and what is to stand on them. */
export type Screens = {
  /** Opens one window at the desk, or a full screen on each display that shows a board. */
  readonly open: (screens: ScreensOptions) => void;
  /** Those that are there now, with what each shows. */
  readonly displays: () => readonly SetupDisplay[];
};

/** Gets to know the displays of this computer, by name. */
export async function screenOpener(host: ScreensHost, log: Log): Promise<Screens> {
  const { dataDirectory: directory, bindings: atStart, isWindowed, page } = host.options();
  const clock = systemClock;
  const bindings = () => host.options().bindings;
  const source = electronDisplays(screen);
  const edges = createEdgeLog(log);
  const displays = await openNamedDisplays({ source, directory, clock, log: edges });
  namesOverBoards(app, { displays, bindings, open: nameOpener(app), clock });
  const word = isWindowed ? null : waylandWord(atStart, process);
  if (word !== null) log.warn(word);
  const { onChange } = source;
  return {
    displays: () => setupDisplays(displays(), bindings()),
    open: (screens) => {
      if (isWindowed) {
        screens.open(page, deskWindow(screen.getPrimaryDisplay()));
        return;
      }
      const means = { ...screens, onChange, displays, bindings, clock, log: edges };
      host.onBindings(keepBoardsOnDisplays(means).look);
    },
  };
}
