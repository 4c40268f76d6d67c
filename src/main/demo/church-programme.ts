import { dropInItems } from './drop-in-hours';
import { prayerWatch } from './prayer-watch';
import type { ProgrammeItem } from './programme-item';
import { quietProgramme } from './quiet-programme';
import { sundayProgramme } from './sunday-programme';
import { weekdayProgramme } from './weekday-programme';
import { weekendProgramme } from './weekend-programme';

/** All that the church does. An item's place in the list makes its events' ids. */
export const churchProgramme: readonly ProgrammeItem[] = [
  ...sundayProgramme,
  ...weekdayProgramme,
  ...weekendProgramme,
  ...dropInItems,
  prayerWatch,
  ...quietProgramme,
];
