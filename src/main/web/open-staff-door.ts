import type { Clock } from '../clock';
import { createEdgeLog } from '../edge-log';
import type { Log } from '../log';
import type { StaffDesk } from '../staff/staff-desk';
import { createStaffGate } from '../staff-access/staff-gate';
import { createPasswordFile } from '../staff-password/password-file';
import { createDisk } from '../store/disk';
import type { StaffDoor } from './staff-app';

export type DoorOptions = {
  /** Of the data, where the staff password is kept. */
  readonly directory: string;
  readonly clock: Clock;
  readonly log: Log;
};

/** The way to `desk` over the network, for those who know the staff password. */
export function openStaffDoor(desk: StaffDesk, { directory, clock, log }: DoorOptions): StaffDoor {
  const edges = createEdgeLog(log);
  const password = createPasswordFile({ directory, disk: createDisk(clock), log: edges });
  const gate = createStaffGate({ password, clock, log: edges });
  // One that is damaged is said at the start, not when staff stand before it.
  void gate.isOpen();
  return { desk, gate, log: edges };
}
