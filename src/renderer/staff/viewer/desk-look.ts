import type { PublicDay } from '../../../core/schedule/public-schedule';
import type { ScreenFault } from '../../../core/staff/faults/screen-fault';
import { hostFaults } from '../../../core/staff/host-faults';
import { screenFaults } from '../../../core/staff/screen-faults';
import { sundayReadiness, type SundayReadiness } from '../../../core/staff/sunday';
import type { Staff } from '../staff-context';

/** What staff should know of a day before a visitor finds out. */
export type DeskLook = {
  readonly faults: readonly ScreenFault[];
  readonly sunday: SundayReadiness | null;
};

export function lookAt(staff: Staff, day: PublicDay | undefined): DeskLook {
  const present = staff.present();
  const calendar = staff.calendar();
  if (present === null) return { faults: [], sunday: null };
  const { house, word } = present;
  const ofDay = day === undefined ? [] : screenFaults({ calendar, house, word, day });
  const faults = [...hostFaults(present), ...ofDay];
  return { faults, sunday: sundayReadiness(calendar, present) };
}

/** "3 things will look wrong today", and what else there is to look at. */
export function faultsText(faults: readonly ScreenFault[], isToday: boolean): string {
  const wrong = faults.filter(({ severity }) => severity === 'wrong').length;
  const when = isToday ? 'today' : 'on this day';
  if (wrong === 0 && faults.length === 0) return `Nothing will look wrong ${when}`;
  const looks = faults.length - wrong;
  if (wrong === 0) return `${things(looks)} to look at ${when}`;
  return `${things(wrong)} will look wrong ${when}`;
}

const sundayWords = {
  ready: 'Next Sunday is ready',
  look: 'Look at next Sunday',
  'not-ready': 'Next Sunday is not ready',
} as const;

export function sundayText(sunday: SundayReadiness | null): string {
  return sunday === null ? 'Next Sunday is not known yet' : sundayWords[sunday.verdict];
}

function things(count: number): string {
  return count === 1 ? '1 thing' : `${count} things`;
}
