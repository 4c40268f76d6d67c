import type { Tag } from '../../core/schedule/tag';
import type { ReadSchedule, Snapshot } from './snapshot';

/** What was kept of tags, with the newest word on each. */
export function knownTags({ kept, tags }: Pick<ReadSchedule, 'kept' | 'tags'>): Tag[] {
  const all = [...(kept?.tags ?? []), ...tags];
  return [...new Map(all.map((tag) => [tag.id, tag])).values()];
}

/** The snapshot without the tags that no kept instance has any more. */
export function withUsedTags(snapshot: Snapshot): Snapshot {
  const used = new Set(
    snapshot.days.flatMap(({ instances, holds }) =>
      [...instances, ...holds].flatMap(({ tagIds }) => tagIds),
    ),
  );
  return { ...snapshot, tags: snapshot.tags.filter(({ id }) => used.has(id)) };
}
