import { z } from 'zod';
import { screenIn } from '../../../core/board/house';
import { privacyLevels } from '../../../core/schedule/privacy';
import type { ScreenTrial, WrittenScreen } from '../../../core/staff/setup';
import type { StaffAnswer } from '../../../staff-contract';
import { boardNameOf } from '../../settings/display-settings';
import { readScreenSettings } from '../../settings/house-settings';
import type { SettingsEdit } from '../../settings/settings-file';
import { done, refused, type StaffCommandTable } from '../staff-command';
import {
  withDisplay,
  withEveryScreen,
  withoutScreen,
  withPrivacy,
  withScreen,
} from './settings-edits';
import type { SetupWorkshop } from './setup-means';

type ScreenCommands = Pick<
  StaffCommandTable,
  | 'try-screen'
  | 'save-screen'
  | 'remove-screen'
  | 'save-every-screen'
  | 'bind-display'
  | 'save-privacy'
>;

const settings = z.record(z.string(), z.json());

const levels = z.record(z.string(), z.enum(privacyLevels));

/** What staff decide for screens, displays and privacy. The boards follow at once. */
export function screenCommands(workshop: SetupWorkshop): ScreenCommands {
  const save = (edit: SettingsEdit) => workshop.inTurn(() => saved(edit, workshop));
  return {
    'try-screen': {
      request: z.object({ settings }),
      run: (asked) => tryScreen(asked.settings, workshop),
    },
    'save-screen': {
      request: z.object({ name: z.string(), settings }),
      run: (asked) => save(withScreen(asked.name, asked.settings)),
    },
    'remove-screen': {
      request: z.object({ name: z.string() }),
      run: ({ name }) => save(withoutScreen(name)),
    },
    'save-every-screen': {
      request: z.object({ settings }),
      run: (asked) => save(withEveryScreen(asked.settings)),
    },
    'bind-display': {
      request: z.object({ display: z.string(), page: z.string().nullable() }),
      run: (binding) => {
        const complaint = unboundWord(workshop);
        if (complaint !== null) return refused(complaint);
        return save(withDisplay(binding, boardNameOf(workshop.host.options().page)));
      },
    },
    'save-privacy': {
      request: z.object({ rooms: levels, tags: levels }),
      run: (privacy) => save(withPrivacy(privacy)),
    },
  };
}

async function saved(
  edit: SettingsEdit,
  { file, host }: SetupWorkshop,
): Promise<StaffAnswer<null>> {
  const complaint = (await file.change(edit)) ?? host.heedSettings()?.message ?? null;
  return complaint === null ? done(null) : refused(complaint);
}

/** By the host's own readers, and with what holds for every screen. */
function tryScreen(written: WrittenScreen, { host }: SetupWorkshop): StaffAnswer<ScreenTrial> {
  const { screen, complaints } = readScreenSettings(written, 'screen');
  if (complaints.length > 0) return refused(complaints.join('\n'));
  const { everyScreen } = host.options().house;
  const house = { everyScreen, screens: { trial: screen }, logoId: null };
  const address = { kind: 'screen', name: 'trial', screen: {}, at: undefined } as const;
  const resolved = screenIn(house, address);
  if (resolved === null) throw new Error('A screen that is there was not found');
  return done({ resolved, schedule: host.engine.schedule() });
}

/** Why no display can be bound here, or null. */
function unboundWord({ host, displays }: SetupWorkshop): string | null {
  if (displays === null)
    return 'This host has no displays: a browser opens a board by its address.';
  const { board } = host.start.flags;
  if (board === undefined) return null;
  return `This start was told --board ${board}, which counts before the settings. Start Narthex without it.`;
}
