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

export function well(topic: Topic, word: string): Finding {
  return { topic, verdict: 'well', word, whatToDo: null };
}

export function attention(topic: Topic, word: string, whatToDo: string | null): Finding {
  return { topic, verdict: 'attention', word, whatToDo };
}

export function broken(topic: Topic, word: string, whatToDo: string | null): Finding {
  return { topic, verdict: 'broken', word, whatToDo };
}

export function unknown(topic: Topic, word: string, whatToDo: string | null = null): Finding {
  return { topic, verdict: 'unknown', word, whatToDo };
}
