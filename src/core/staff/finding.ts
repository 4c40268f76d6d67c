/** What the doctor found out about one thing. */
export type Finding = {
  readonly topic: Topic;
  readonly verdict: Verdict;
  /** What is so, in a sentence or two for a volunteer. Holds no secret. */
  readonly word: string;
  /** Null where nothing is to be done, or the word says it already. */
  readonly whatToDo: string | null;
};

/**
 * - `well`: nothing to do;
 * - `attention`: boards go on, and somebody should look;
 * - `broken`: boards are dark, or learn nothing new, until somebody does something;
 * - `unknown`: it cannot be known from here; the word says why.
 */
export type Verdict = 'well' | 'attention' | 'broken' | 'unknown';

export type Topic =
  | 'Narthex'
  | 'data folder'
  | 'kept days'
  | 'settings'
  | 'credential'
  | 'network'
  | 'clock'
  | 'display'
  | 'autostart'
  | 'mending'
  | 'log';

/** What staff can ask of the doctor, by name. */
export type DoctorCommands = {
  /**
   * Looks at the host's computer, and changes nothing; takes up to 15 s, and up to 10 s more right after the last
   * look. In the order in which somebody in front of a dark screen wants to know.
   */
  readonly examine: { readonly request: null; readonly response: readonly Finding[] };
};
