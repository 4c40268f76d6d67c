import { find, searchIndex } from '../../../core/staff/search';

type Named = { readonly id: string; readonly name: string };

/** Those of `entries` that somebody looks for, in their order; all where nothing is looked for. */
export function foundAmong<Entry extends Named>(
  entries: readonly Entry[],
  query: string,
): readonly Entry[] {
  if (query.trim() === '') return entries;
  const index = searchIndex(entries.map(({ id, name }) => ({ id, texts: [name] })));
  const found = new Set(find(index, query));
  return entries.filter(({ id }) => found.has(id));
}
