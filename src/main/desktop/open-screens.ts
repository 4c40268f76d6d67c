import { app, screen } from 'electron';
import { systemClock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { Log } from '../log';
import type { Options } from '../settings/options';
import { keepBoardsOnDisplays, type DisplayKeeperOptions } from './displays/display-keeper';
import { electronDisplays } from './displays/display-source';
import { openNamedDisplays } from './displays/named-displays';
import { deskWindow } from './displays/placement';
import { waylandWord } from './displays/wayland';
import { nameOpener, namesOverBoards } from './show-names';

export type ScreensOptions = Pick<DisplayKeeperOptions, 'open' | 'giveUp'>;

/**
 * Gets to know the displays of this computer, by name. What it resolves with opens one window at the desk, or
 * a full screen on each display that shows a board.
 */
export async function screenOpener(
  options: Options,
  log: Log,
): Promise<(screens: ScreensOptions) => void> {
  const { dataDirectory: directory, bindings } = options;
  const clock = systemClock;
  const source = electronDisplays(screen);
  const edges = createEdgeLog(log);
  const displays = await openNamedDisplays({ source, directory, clock, log: edges });
  namesOverBoards(app, { displays, bindings, open: nameOpener(app), clock });
  if (options.isWindowed) {
    return ({ open }) => void open(options.page, deskWindow(screen.getPrimaryDisplay()));
  }
  const word = waylandWord(bindings, process);
  if (word !== null) log.warn(word);
  const { onChange } = source;
  return (screens) => {
    keepBoardsOnDisplays({ ...screens, onChange, displays, bindings, clock, log: edges });
  };
}
