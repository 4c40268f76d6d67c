import { z } from 'zod';
import type { DoctorCommands, Finding } from '../../../core/staff/finding';
import type { Clock } from '../../clock';
import { createSpacedLook } from '../../doctor/spaced-look';
import { done, type StaffCommandTable } from '../staff-command';

export type DoctorCommandMeans = {
  readonly examine: () => Promise<readonly Finding[]>;
  readonly clock: Pick<Clock, 'monotonic' | 'after'>;
};

/** What staff can ask of the doctor, however many of them and how often. */
export function doctorCommands({
  examine,
  clock,
}: DoctorCommandMeans): Pick<StaffCommandTable, keyof DoctorCommands> {
  const look = createSpacedLook(examine, clock);
  return { examine: { request: z.null(), run: async () => done(await look()) } };
}
