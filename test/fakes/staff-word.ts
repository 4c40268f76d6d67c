import {
  noWord,
  type Notice,
  type SaidOfEvent,
  type Saying,
  type StaffWord,
} from '../../src/core/staff/staff-word';
import { at } from './event-instance';

/** What staff say of one instance, until noon of Sunday unless said otherwise. */
export function saying(instanceId: string, said: SaidOfEvent, until = at('12:00')): Saying {
  return { instanceId, until, ...said };
}

export function notice(text: string, more: Partial<Notice> = {}): Notice {
  return { id: text, text, screens: null, until: at('12:00'), ...more };
}

/** What staff say, as they say it at any moment. */
export function spokenWord(first: Partial<StaffWord> = {}) {
  const listeners = new Set<() => void>();
  let word: StaffWord = { ...noWord, ...first };
  return {
    word: () => word,
    onChange: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say: (more: Partial<StaffWord>) => {
      word = { ...word, ...more };
      for (const listener of listeners) listener();
    },
    listenerCount: () => listeners.size,
  };
}
