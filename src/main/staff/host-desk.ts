import { z } from 'zod';
import { noWord } from '../../core/staff/staff-word';
import type { Engine } from '../engine';
import type { Log } from '../log';
import { done } from './staff-command';
import { createStaffDesk, type StaffDesk } from './staff-desk';

/** The desk of a host: one for all its staff pages, whichever way they come. */
export function createHostDesk(
  engine: Pick<Engine, 'staff' | 'onSchedule' | 'resume'>,
  log: Log,
): StaffDesk {
  return createStaffDesk({
    engine,
    commands: {
      refresh: {
        request: z.null(),
        run: () => {
          engine.resume();
          return done(null);
        },
      },
    },
    screens: () => [],
    word: () => noWord,
    log,
  });
}
