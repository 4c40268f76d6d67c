/** What the double says to the test without being asked. */
export type Told =
  { readonly kind: 'started' } | { readonly kind: 'relaunch'; readonly options: unknown };

export function tellTest(told: Told): void {
  process.send?.({ told });
}
