import { systemClock } from '../clock';
import { doctorCommands } from './commands/doctor-commands';
import { examineHost } from './examine-host';
import type { ScreenReport } from './screen-report';
import { setupCommands } from './setup/setup-commands';
import type { SetupMeans } from './setup/setup-means';
import type { StaffCommandTable } from './staff-command';
import { staffCommands } from './staff-commands';
import { createStaffDesk, type StaffDesk } from './staff-desk';
import { tellOfScreens } from './tell-of-screens';

export type HostDeskMeans = Omit<SetupMeans, 'clock' | 'fetch'> & {
  /** Asked whenever the present is told, which it is when one of them has changed. */
  readonly screens: readonly ScreenReport[];
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
  const desk = createStaffDesk({
    engine: host.engine,
    commands,
    screens: () => screens.flatMap(({ health }) => health()),
    word: host.words.word,
    log,
  });
  tellOfScreens({ screens, tell: desk.tell, clock: systemClock });
  return desk;
}
