/**
 * `after`, made of the very parts of `before` wherever they say the same; `before` itself where all of it does.
 * What is drawn of a part that is the same then stays, and with it somebody's focus. For plain data alone.
 */
export function sameParts<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after)) return after;
  if (Array.isArray(before) && Array.isArray(after)) return sameItems(before, after) as Value;
  if (isRecord(before) && isRecord(after)) return sameMembers(before, after) as Value;
  return after;
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const items = after.map((item, index) => sameParts(before[index], item));
  const isSame = before.length === items.length && items.every((item, at) => item === before[at]);
  return isSame ? before : items;
}

function sameMembers(before: Plain, after: Plain): Plain {
  const members = Object.entries(after).map(
    ([name, value]) => [name, sameParts(before[name], value)] as const,
  );
  const isSame =
    members.length === Object.keys(before).length &&
    members.every(([name, value]) => name in before && value === before[name]);
  return isSame ? before : Object.fromEntries(members);
}

type Plain = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
