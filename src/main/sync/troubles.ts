import { describeFailure, type CalendarFailure } from '../calendar/calendar-failure';
import type { EdgeLog } from '../edge-log';

/**
 * What reads fail for: today's, those beside it, those of the days ahead, of what events are
 * connected to, and of how rooms are set up. The gravest first.
 */
const topics = ['sync', 'side', 'ahead', 'connections', 'setups'] as const;
export type TroubleTopic = (typeof topics)[number];

/** What is wrong with the reads at present: said once in the log, and for as long as it lasts to who asks. */
export type Troubles = {
  /** How a read of the topic ended; null where it ended well. */
  readonly note: (topic: TroubleTopic, failure: CalendarFailure | null) => void;
  /** In words for staff, the gravest first. */
  readonly words: () => readonly string[];
};

const prefixes = {
  sync: '',
  side: 'What stands beside the events (rooms that are held, or may be named) could not be read. ',
  ahead: 'One of the days ahead could not be read. ',
  connections: 'What an event is connected to (sign-ups, check-ins) could not be read. ',
  setups: 'How rooms are set up could not be read. ',
} as const satisfies Record<TroubleTopic, string>;

export function createTroubles(log: EdgeLog): Troubles {
  const words = new Map<TroubleTopic, string>();
  return {
    note: (topic, failure) => {
      if (failure === null) {
        words.delete(topic);
        // That today's read went well is said with what it brought.
        if (topic !== 'sync') log.settle(topic);
        return;
      }
      const word = `${prefixes[topic]}${describeFailure(failure)}`;
      words.set(topic, word);
      log.say(topic, 'warn', word);
    },
    words: () => topics.flatMap((topic) => words.get(topic) ?? []),
  };
}
