import { staffReport } from '../../core/schedule/staff-report';
import type { SyncResult } from './sync';

/** What the log says of a good sync: what there is today, and what a board will show badly. Counts only. */
export function syncWord(
  { snapshot, droppedRows }: SyncResult,
  heldDates: readonly string[],
): string {
  const today = snapshot.days[0];
  if (!today) return 'Schedule read.';
  const report = staffReport(today.instances, snapshot.rooms, today);
  const { instances, publicInstances, withoutEventTimes, withoutPlace } = report;
  const words = [
    heldDates.length > 0
      ? `${heldDates.join(', ')} lost more than half of its public events; the day stays as it was until a second read agrees.`
      : '',
    `Schedule read: ${instances} events today, ${publicInstances} of them public.`,
    instances > 0 && publicInstances === 0
      ? 'Nothing is visible on kiosks: see "Visible on kiosks" at the times of an event in Calendar.'
      : '',
    withoutEventTimes > 0
      ? `${withoutEventTimes} have no event times and show their published time.`
      : '',
    withoutPlace > 0 ? `${withoutPlace} have no public room.` : '',
    report.roomsWithOverlaps > 0
      ? `${report.roomsWithOverlaps} rooms hold two events at once.`
      : '',
    report.withUnknownRooms > 0
      ? `${report.withUnknownRooms} have room requests that do not say whether kiosks may name the room; they are named.`
      : '',
    droppedRows > 0 ? `${droppedRows} rows could not be read and were left out.` : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}
