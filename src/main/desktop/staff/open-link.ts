import { shell } from 'electron';
import { isStaffLink } from '../../../core/staff/planning-center-link';
import { reasonOf } from '../../error-code';
import type { Log } from '../../log';

/** Opens a page of Planning Center or Church Center in the person's own browser, and no other address. */
export function openLink(url: string, log: Pick<Log, 'warn'>): void {
  if (!isStaffLink(url)) return;
  shell.openExternal(url).catch((error: unknown) => {
    log.warn(`The browser of this computer did not open (${reasonOf(error)}).`);
  });
}
