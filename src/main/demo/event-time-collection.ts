import type { ChurchInstance, InstanceTime } from './church-day';
import type { Collection } from './collection-answer';
import { eventObject } from './event-objects';
import { timeObject } from './instance-objects';

export function eventTimeCollection(
  instance: ChurchInstance,
  root: string,
): Collection<InstanceTime> {
  return {
    rules: {
      filters: [],
      orders: ['starts_at', 'ends_at'],
      includes: ['event'],
      wheres: {
        ends_at: 'instant',
        name: 'text',
        starts_at: 'instant',
        visible_on_kiosks: 'flag',
        visible_on_widget_and_ical: 'flag',
      },
    },
    find: () => instance.times,
    valueOf: timeValue,
    object: (time) => timeObject(time, instance),
    included: (_, includes) => includes.map(() => eventObject(instance.event, instance.day, root)),
    parent: { id: instance.id, type: 'EventInstance' },
  };
}

function timeValue(time: InstanceTime, attribute: string): string | number | boolean | null {
  if (attribute === 'starts_at') return time.startsAt;
  if (attribute === 'ends_at') return time.endsAt;
  return attribute === 'name' ? time.name : time.isVisibleOnKiosks;
}
