import { z } from 'zod';
import type { Engine } from '../engine';
import { wordCommands } from './commands/word-commands';
import type { DoctorCommands } from '../../core/staff/finding';
import type { SetupCommands } from '../../core/staff/setup';
import { done, type StaffCommandTable } from './staff-command';
import type { WordKeeper } from './word-keeper';

export type StaffCommandMeans = {
  readonly engine: Pick<Engine, 'resume' | 'staff'>;
  readonly words: Pick<WordKeeper, 'word' | 'change'>;
};

/** What staff can have done about what is shown. */
export function staffCommands({
  engine,
  words,
}: StaffCommandMeans): Omit<StaffCommandTable, keyof SetupCommands | keyof DoctorCommands> {
  return {
    refresh: {
      request: z.null(),
      run: () => {
        engine.resume();
        return done(null);
      },
    },
    ...wordCommands(words, engine.staff),
  };
}
