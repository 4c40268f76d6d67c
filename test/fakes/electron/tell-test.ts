/** What the double says to the test without being asked. */
export type Told =
  /** The process that leads the group of all of its Chromium's. */
  | { readonly kind: 'chromium'; readonly pid: number }
  | { readonly kind: 'relaunch'; readonly options: unknown };

export function tellTest(told: Told): void {
  process.send?.({ told });
}
