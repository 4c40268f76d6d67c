import type { Finding, Topic } from '../../core/staff/finding';

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
