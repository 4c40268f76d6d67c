import { createContext } from 'solid-js';
import type { StaffBridge } from '../../staff-contract';
import type { StaffState } from './create-staff-state';

/** What every part of a staff page has at hand. */
export type Staff = StaffState &
  Pick<StaffBridge, 'openLink' | 'savePdf'> & {
    /** Absent where nobody signs in. Resolves with whether the session is over. */
    readonly signOut?: () => Promise<boolean>;
  };

export const StaffContext = createContext<Staff>();
