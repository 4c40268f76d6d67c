import type { ScreenHealth } from '../../core/staff/staff-present';
import { systemClock } from '../clock';
import { doctorCommands } from './commands/doctor-commands';
import { examineHost } from './examine-host';
import { setupCommands } from './setup/setup-commands';
import type { SetupMeans } from './setup/setup-means';
import type { StaffCommandTable } from './staff-command';
import { staffCommands } from './staff-commands';
import { createStaffDesk, type StaffDesk } from './staff-desk';

export type HostDeskMeans = Omit<SetupMeans, 'clock' | 'fetch'> & {
  /** Asked whenever the present is told. */
  readonly screens: () => readonly ScreenHealth[];
};

/** The desk of a host: one for all its staff pages, whichever way they come. */
export function createHostDesk({ screens, ...means }: HostDeskMeans): StaffDesk {
  const { host, log } = means;
  const setup = setupCommands({
    ...means,
    clock: systemClock,
    fetch: (request) => fetch(request),
  });
  const examine = () => examineHost(means);
  const doctor = doctorCommands({ examine, clock: systemClock });
  const commands: StaffCommandTable = { ...staffCommands(host), ...setup, ...doctor };
  return createStaffDesk({
    engine: host.engine,
    commands,
    screens,
    word: host.words.word,
    log,
  });
}
