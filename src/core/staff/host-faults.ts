import { freshnessOf } from '../board/freshness';
import { faultWithoutEvent, type FaultWords, type ScreenFault } from './faults/screen-fault';
import { healthFaults } from './health-faults';
import type { StaffPresent } from './staff-present';
import { ageText } from './staff-words';

/**
 * What is wrong at present with this computer, its screens, or what it knows, the gravest first. Boards say
 * nothing of the causes; here they stand.
 */
export function hostFaults(present: StaffPresent): readonly ScreenFault[] {
  return [
    ...clockFaults(present),
    ...dayFaults(present),
    ...healthFaults(present),
    ...present.troubles.map(troubleFault),
  ];
}

function clockFaults({ clockDoubt }: StaffPresent): ScreenFault[] {
  if (clockDoubt === null) return [];
  return [
    faultWithoutEvent('Clock', {
      kind: 'clock',
      severity: 'wrong',
      what: clockDoubt,
      mend: 'Set the date, time and time zone in the settings of this computer, best to automatic.',
    }),
  ];
}

function dayFaults(present: StaffPresent): ScreenFault[] {
  const today = present.days.find(
    ({ startsAt, endsAt }) => startsAt <= present.now && present.now < endsAt,
  );
  const ageMs = today?.ageMs ?? null;
  if (ageMs === null) return [faultWithoutEvent('Today', unknownDay(present.isStarting))];
  const isOld = freshnessOf(ageMs) !== 'fresh';
  return [
    ...(isOld ? [faultWithoutEvent('Today', oldDay(ageMs))] : []),
    ...(today?.holdsAgeMs === null ? [faultWithoutEvent('Reserved rooms', unknownHolds)] : []),
  ];
}

/** In the first seconds that nothing is known yet is no fault of anything. */
function unknownDay(isStarting: boolean): FaultWords {
  return {
    kind: 'old-day',
    severity: isStarting ? 'look' : 'wrong',
    what: isStarting
      ? 'Today’s events are still being read.'
      : 'Today’s events are not known, so screens say that the schedule is not available.',
    mend: isStarting
      ? 'Wait a moment.'
      : 'Check the internet connection of this computer and the access to Planning Center, then refresh.',
  };
}

function oldDay(ageMs: number): FaultWords {
  const isStale = freshnessOf(ageMs) === 'stale';
  return {
    kind: 'old-day',
    severity: isStale ? 'wrong' : 'look',
    what: isStale
      ? `Today’s events were last read ${ageText(ageMs)} ago, and screens warn that they may have changed.`
      : `Today’s events were last read ${ageText(ageMs)} ago, and screens say as of when.`,
    mend: 'Check the internet connection of this computer, then refresh.',
  };
}

const unknownHolds: FaultWords = {
  kind: 'unknown-holds',
  severity: 'look',
  what: 'Which rooms pending events and blockouts hold was never read, so no door says that its room is free.',
  mend: 'Refresh. If it stays so, the person whose access is used may not be allowed to see them in Planning Center Calendar.',
};

/** It may be about a day ahead, or about what stands beside the events: what is known goes on being shown. */
function troubleFault(trouble: string): ScreenFault {
  return faultWithoutEvent('Planning Center', {
    kind: 'trouble',
    severity: 'look',
    what: trouble,
    mend: 'Narthex tries again by itself and shows what it knows until then. If it stays so, look at the setup.',
  });
}
