import { z } from 'zod';
import type { SetupCommands } from '../../../core/staff/setup';
import { describeFailure } from '../../calendar/calendar-failure';
import { createTurns } from '../../in-turn';
import { createSettingsFile } from '../../settings/settings-file';
import { done, refused, type StaffCommandTable } from '../staff-command';
import { credentialCommands } from './credential-commands';
import { draftCommands } from './draft-commands';
import { readSetup } from './read-setup';
import { screenCommands } from './screen-commands';
import type { SetupMeans } from './setup-means';

/** The commands of Setup: their part of the table of all commands. */
export function setupCommands(means: SetupMeans): Pick<StaffCommandTable, keyof SetupCommands> {
  const { host, clock, log } = means;
  const { directory } = host.start;
  const file = createSettingsFile({ directory, clock, log });
  const workshop = { ...means, file, inTurn: createTurns() };
  return {
    'read-setup': {
      request: z.null(),
      run: async () => {
        const state = await readSetup(workshop);
        return typeof state === 'string' ? refused(state) : done(state);
      },
    },
    'read-tags': {
      request: z.null(),
      run: async () => {
        const tags = await host.readTags();
        return tags.ok ? done(tags.value) : refused(describeFailure(tags.failure));
      },
    },
    ...draftCommands(),
    ...credentialCommands(workshop),
    ...screenCommands(workshop),
  };
}
