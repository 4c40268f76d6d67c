import { ianaZone } from './calendar/time-zone';

/** The computer's own zone. Undefined, against its type, where the variable TZ names none: UTC then. */
export function machineZone(): string {
  return ianaZone(new Intl.DateTimeFormat().resolvedOptions().timeZone) ?? 'UTC';
}
