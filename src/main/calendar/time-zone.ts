import { railsZones } from './rails-zones';

/** The IANA zone that `name` means, by itself or as Ruby on Rails names it; null where this machine knows none. */
export function ianaZone(name: string | null | undefined): string | null {
  if (name === null || name === undefined) return null;
  const zone = Object.hasOwn(railsZones, name) ? railsZones[name] : name;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
