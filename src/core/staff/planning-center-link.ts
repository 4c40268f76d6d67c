/**
 * Where staff find an event in Planning Center Calendar. The reference does not promise this form; it is the
 * one of an event's own `links.html` and of what others' programs open.
 */
export function eventLink(eventId: string): string {
  return `https://calendar.planningcenteronline.com/events/${encodeURIComponent(eventId)}`;
}

/**
 * Whether an address may be opened for staff: https at Planning Center or Church Center, or at a name below
 * theirs, without a user and at no other port. Both hosts ask before they open anything. It is stricter than
 * a browser, which forgives much: what is written in any unusual way is refused, so that nobody has to know
 * how a browser would read it.
 */
export function isStaffLink(url: string): boolean {
  return staffAddress.test(url) && !oddities.test(url);
}

/** Without `u`, since that would let a long s or a Kelvin sign pass for the letters they resemble. */
const staffAddress =
  /^https:\/\/(?:(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*(?:planningcenteronline|planningcenter|churchcenter)\.com(?::443)?(?:[/?#]|$)/i;

/** A browser reads a backslash as a slash, and drops line ends and what cannot be seen. */
const oddities = /[\s\\\p{C}]/u;
