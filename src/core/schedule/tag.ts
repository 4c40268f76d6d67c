/** What a church sorts its events by. */
export type Tag = {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`; null where Calendar gives none, or something else. */
  readonly color: string | null;
};
