import { Match, Switch, untrack, type JSX } from 'solid-js';
import type { StaffBridge } from '../../staff-contract';
import { createStaffState } from './create-staff-state';
import { DoctorPage } from './doctor/doctor-page';
import { PrintPage } from './print/print-page';
import { printKindAt } from './print/print-path';
import { SetupPage } from './setup/setup-page';
import { setupPlaceAt } from './setup/setup-path';
import { StaffContext, type Staff } from './staff-context';
import { TurnoverPage } from './turnover/turnover-page';
import { Viewer } from './viewer/viewer';

/** The staff page that the address names; the viewer where it names none. */
export function Desk(props: {
  readonly bridge: StaffBridge;
  /** Absent where nobody signs in. Resolves with whether the session is over. */
  readonly onSignOut?: () => Promise<boolean>;
}): JSX.Element {
  const bridge = untrack(() => props.bridge);
  const signOut = untrack(() => props.onSignOut);
  const { openLink, savePdf } = bridge;
  const staff: Staff = {
    ...createStaffState(bridge),
    ...(openLink && { openLink }),
    ...(savePdf && { savePdf }),
    ...(signOut && { signOut }),
  };
  const { pathname, search } = location;
  return (
    <StaffContext.Provider value={staff}>
      <Switch fallback={<Viewer staff={staff} />}>
        <Match when={printKindAt(pathname)}>
          {(kind) => (
            <PrintPage
              staff={staff}
              kind={kind()}
              date={new URLSearchParams(search).get('date') ?? ''}
            />
          )}
        </Match>
        <Match when={pathname === '/staff/turnover'}>
          <TurnoverPage staff={staff} />
        </Match>
        <Match when={setupPlaceAt(pathname)}>
          {(place) => <SetupPage staff={staff} place={place()} />}
        </Match>
        <Match when={pathname === '/staff/doctor'}>
          <DoctorPage staff={staff} />
        </Match>
      </Switch>
    </StaffContext.Provider>
  );
}
