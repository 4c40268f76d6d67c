import type { Log } from './log';

/** Says the same word on a topic once, however often it comes, so that a bad night does not fill a disk. */
export type EdgeLog = {
  readonly say: (topic: string, level: keyof Log, word: string) => void;
  /** The topic is settled: its next word is news again. */
  readonly settle: (topic: string) => void;
};

export function createEdgeLog(log: Log): EdgeLog {
  const lastWords = new Map<string, string>();
  return {
    say: (topic, level, word) => {
      if (word !== lastWords.get(topic)) log[level](word);
      lastWords.set(topic, word);
    },
    settle: (topic) => {
      lastWords.delete(topic);
    },
  };
}

/** A bug's name only: its message may quote what it stumbled over. */
export function sayFault(log: EdgeLog, topic: string, error: unknown): void {
  const name = error instanceof Error ? error.name : typeof error;
  log.say(topic, 'warn', `A fault of the program ended a ${topic} (${name}). Please report it.`);
}
