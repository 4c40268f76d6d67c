import { faultWithoutEvent, type ScreenFault } from './faults/screen-fault';
import type { ScreenHealth, StaffPresent } from './staff-present';
import { ageText, counted, listed } from './staff-words';

/** What is wrong with the screens of this host at present, the gravest first. */
export function healthFaults(present: StaffPresent): readonly ScreenFault[] {
  return [...failingScreens(present), ...missingScreens(present), ...quietScreens(present)];
}

function failingScreens(present: StaffPresent): ScreenFault[] {
  const failing = namesOf('failing', present);
  if (failing.length === 0) return [];
  return [
    faultWithoutEvent(listed(failing), {
      kind: 'failing-screen',
      severity: 'wrong',
      what: `${counted(failing.length, 'screen does', 'screens do')} not draw: ${listed(failing, 6)}.`,
      mend: 'Look whether it is switched on and connected. Narthex opens it again by itself; if that does not help, restart the computer.',
    }),
  ];
}

/** It may have been taken away on purpose. */
function missingScreens({ screens, now }: StaffPresent): ScreenFault[] {
  return screens
    .filter(({ state }) => state === 'missing')
    .map(({ name, page, seenAt }) =>
      faultWithoutEvent(name, {
        kind: 'missing-screen',
        severity: 'look',
        what: `No browser has shown this screen for ${ageText(now - (seenAt ?? now))}.`,
        mend: `Look whether the device is switched on, on the network, and at ${page}. One that was taken away is forgotten after a day.`,
      }),
    );
}

function quietScreens(present: StaffPresent): ScreenFault[] {
  const quiet = namesOf('quiet', present);
  if (quiet.length === 0) return [];
  return [
    faultWithoutEvent(listed(quiet), {
      kind: 'quiet-screen',
      severity: 'look',
      what: `${counted(quiet.length, 'screen goes', 'screens go')} on with a plain page after too many failures: ${listed(quiet, 6)}.`,
      mend: 'It says what is on, but turns no pages. Narthex goes back to the full board by itself after a while of peace; if it does not, restart the computer.',
    }),
  ];
}

function namesOf(state: ScreenHealth['state'], { screens }: StaffPresent): string[] {
  return screens.filter((screen) => screen.state === state).map(({ name }) => name);
}
