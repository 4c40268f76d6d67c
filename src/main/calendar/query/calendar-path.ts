/** Whether a path can hold it, as `calendarPath` demands. */
export function isCalendarId(id: string): boolean {
  return !/^\.{0,2}$|\p{Surrogate}/u.test(id);
}

/**
 * A path beneath `/calendar/v2` with ids from outside in it, each encoded so that it stays one segment:
 * calendarPath`/events/${eventId}/event_instances`. Throws a RangeError for what no encoding keeps in its
 * place: a URL drops an empty segment, `.` and `..` even where they are written `%2e`, and half of a
 * surrogate pair cannot be written at all.
 */
export function calendarPath(names: TemplateStringsArray, ...ids: readonly string[]): string {
  return String.raw({ raw: names }, ...ids.map(encodedId));
}

function encodedId(id: string): string {
  if (!isCalendarId(id)) throw new RangeError(`${JSON.stringify(id)} is no id`);
  return encodeURIComponent(id);
}
