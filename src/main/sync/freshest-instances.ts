import type { EventInstance } from '../../core/schedule/event-instance';
import { overlaps, type Instant } from '../../core/time/instant';
import type { KeptDay } from './snapshot';

/**
 * Every instance of `days` once; where two days hold it, as the fresher day has it, and where it is among
 * those that only hold rooms, as one of them: the most private answer wins (planning-center.md).
 */
export function instancesOf(days: readonly KeptDay[]): EventInstance[] {
  const approved = freshest(days, (day) => ({ at: day.fetchedAt, instances: day.instances }));
  const holds = freshest(days, (day) => ({ at: day.holdsFetchedAt ?? 0, instances: day.holds }));
  return [...new Map([...approved, ...holds].map((each) => [each.id, each])).values()];
}

type Reading = { readonly at: Instant; readonly instances: readonly EventInstance[] };

/** What a fresher day should hold and does not is gone, though an older day still has it. */
function freshest(days: readonly KeptDay[], readingOf: (day: KeptDay) => Reading): EventInstance[] {
  const byAge = days
    .map((day) => ({ day, ...readingOf(day) }))
    .sort((a, b) => a.at - b.at)
    .map((reading) => ({ ...reading, ids: new Set(reading.instances.map(({ id }) => id)) }));
  const newest = new Map<string, { instance: EventInstance; at: Instant }>();
  for (const { at, instances } of byAge) {
    for (const instance of instances) newest.set(instance.id, { instance, at });
  }
  return [...newest.values()]
    .filter(({ instance, at }) =>
      byAge.every(
        (other) => other.at <= at || other.ids.has(instance.id) || !overlaps(instance, other.day),
      ),
    )
    .map(({ instance }) => instance);
}
