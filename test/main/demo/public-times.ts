import { linked, overlap, type DemoClient, type Row } from './demo-client';

export type PublicTime = {
  readonly name: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly rooms: readonly string[];
};

const include = '&include=event_times,resource_bookings.resource';

/** The kiosk-visible times of approved standard instances that are not all-day, by start and name. */
export async function publicTimes(
  client: DemoClient,
  fromMs: number,
  untilMs: number,
): Promise<readonly PublicTime[]> {
  const asked = overlap(new Date(fromMs).toISOString(), new Date(untilMs).toISOString());
  const { data, included } = await client.all(
    `${asked}&filter=approved&where[kind]=standard${include}`,
  );
  const records = new Map(included.map((row) => [`${row.type}:${row.id}`, row]));
  const follow = (row: Row, relationship: string): readonly Row[] =>
    linked(row, relationship).flatMap(({ type, id }) => records.get(`${type}:${id}`) ?? []);
  return data
    .filter((instance) => instance.attributes['all_day_event'] === false)
    .flatMap((instance) => {
      const rooms = follow(instance, 'resource_bookings')
        .flatMap((booking) => follow(booking, 'resource'))
        .filter((resource) => resource.attributes['kind'] === 'Room')
        .map((resource) => String(resource.attributes['name']));
      return follow(instance, 'event_times')
        .filter((time) => time.attributes['visible_on_kiosks'] === true)
        .map(({ attributes }) => ({
          name: String(instance.attributes['name']),
          startsAt: Date.parse(String(attributes['starts_at'])),
          endsAt: Date.parse(String(attributes['ends_at'])),
          rooms: rooms.toSorted(),
        }));
    })
    .toSorted((one, other) => one.startsAt - other.startsAt || one.name.localeCompare(other.name));
}
