/** A display of the host's computer, as staff choose it: one that is there, or one that the settings name. */
export type SetupDisplay = {
  /** By which it is bound; as a display calls itself, the second of a kind with " 2". */
  readonly name: string;
  /** What it calls itself, which two of a kind share; empty where it does not say, or is not there. */
  readonly label: string;
  readonly isPresent: boolean;
  /** In its own pixels; null where it is not there. */
  readonly width: number | null;
  readonly height: number | null;
  /** What it shows, as in `agenda`, `room/12` or `screen/lobby`; null where that is nothing of ours. */
  readonly page: string | null;
};
