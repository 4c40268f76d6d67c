export const printKinds = ['day', 'week', 'doors'] as const;

export type PrintKind = (typeof printKinds)[number];

/** Where a page for paper stands on either host; `date` is an ISO date, and today where it is empty. */
export function printPath(kind: PrintKind, date: string): string {
  return `/staff/print/${kind}${date === '' ? '' : `?date=${encodeURIComponent(date)}`}`;
}

/** The page that a path names, or null. */
export function printKindAt(path: string): PrintKind | null {
  return printKinds.find((kind) => path === `/staff/print/${kind}`) ?? null;
}
