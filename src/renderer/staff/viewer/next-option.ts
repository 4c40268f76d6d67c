const pageOf = 10;

/**
 * The option that a key leads to, from `selected` or from none; null where the key is none of a list's. The
 * first and the last stay where they are. From none, the arrow down leads to the option number `first`.
 */
export function nextOption(
  ids: readonly string[],
  selected: string | null,
  key: string,
  first = 0,
): string | null {
  const at = selected === null ? -1 : ids.indexOf(selected);
  const last = ids.length - 1;
  const next = {
    ArrowDown: Math.min(at < 0 ? first : at + 1, last),
    ArrowUp: at < 0 ? last : Math.max(at - 1, 0),
    Home: 0,
    End: last,
    PageDown: Math.min(at + pageOf, last),
    PageUp: Math.max(at - pageOf, 0),
  }[key];
  return next === undefined ? null : (ids[next] ?? null);
}
