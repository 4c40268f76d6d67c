import type { SpokenEngine } from '../assemble-engine';
import type { Log } from '../log';
import { staffCommands } from './staff-commands';
import { createStaffDesk, type StaffDesk } from './staff-desk';

/** The one desk that both hosts put behind their staff pages. */
export function assembleDesk(engine: SpokenEngine, log: Log): StaffDesk {
  const { words } = engine;
  return createStaffDesk({
    engine,
    log,
    screens: () => [],
    word: words.word,
    commands: staffCommands({ engine, words }),
  });
}
