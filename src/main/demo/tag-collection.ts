import type { ChurchTag } from './church-tags';
import type { Collection } from './collection-answer';
import { tagObject } from './event-objects';
import type { Identifier } from './json-api';

/** Without a parent, the organization's. */
export function tagCollection(
  tags: readonly ChurchTag[],
  root: string,
  parent?: Identifier,
): Collection<ChurchTag> {
  return {
    rules: {
      filters: [],
      orders: ['name', 'position'],
      includes: [],
      wheres: { church_center_category: 'flag', color: 'text', name: 'text' },
    },
    find: () => tags,
    valueOf: tagValue,
    object: (tag) => tagObject(tag, root),
    ...(parent && { parent }),
  };
}

function tagValue(tag: ChurchTag, attribute: string): string | number | boolean {
  if (attribute === 'church_center_category') return tag.isPublicCategory;
  if (attribute === 'color') return tag.color;
  return attribute === 'name' ? tag.name : tag.position;
}
