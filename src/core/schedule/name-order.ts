type Named = { readonly id: string; readonly name: string };

/** Orders as people read: Room 9 before Room 10, letters without regard to case; of one name, by id. */
export function byName(a: Named, b: Named): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
