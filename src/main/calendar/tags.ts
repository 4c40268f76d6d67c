import { isColour } from '../../core/board/colour';
import type { Tag } from '../../core/schedule/tag';
import type { JsonApiRow } from './json-api';
import { tagSchema } from './resources';

/** The tags among what an answer includes, each once. One that cannot be read is no fault: it colours no board. */
export function decodeTags(included: readonly JsonApiRow[]): Tag[] {
  const tags = new Map<string, Tag>();
  for (const row of included) {
    const tag = row.type === 'Tag' ? tagSchema.safeParse(row).data : undefined;
    if (!tag) continue;
    const { name, color } = tag.attributes;
    const isDrawable = color !== null && isColour(color);
    tags.set(tag.id, {
      id: tag.id,
      name: name ?? `Tag ${tag.id}`,
      color: isDrawable ? color : null,
    });
  }
  return [...tags.values()];
}
