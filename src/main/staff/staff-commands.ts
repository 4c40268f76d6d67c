import { z } from 'zod';
import type { Engine } from '../engine';
import { wordCommands } from './commands/word-commands';
import { done, type StaffCommandTable } from './staff-command';
import type { WordKeeper } from './word-keeper';

export type StaffCommandMeans = {
  readonly engine: Pick<Engine, 'resume' | 'staff'>;
  readonly words: Pick<WordKeeper, 'word' | 'change'>;
};

/** Every command that a staff page has, for both hosts. */
export function staffCommands({ engine, words }: StaffCommandMeans): StaffCommandTable {
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
