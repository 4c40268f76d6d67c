import { isDeepStrictEqual } from 'node:util';
import { emptyCalendar, type StaffCalendar } from '../../core/staff/staff-calendar';
import type { ScreenHealth, StaffPresent } from '../../core/staff/staff-present';
import { wordAt, type StaffWord } from '../../core/staff/staff-word';
import type { StaffAnswer, StaffNews } from '../../staff-contract';
import { createEdgeLog } from '../edge-log';
import type { Engine } from '../engine';
import { createListeners } from '../listeners';
import type { Log } from '../log';
import { once } from '../once';
import { answerCommand, type StaffCommandTable } from './staff-command';

/** The one place behind all staff pages, whichever way they come. */
export type StaffDesk = {
  readonly calendar: () => StaffCalendar;
  readonly present: () => StaffPresent;
  /** Calls `listener` with what is new, the present at least once a poll. Returns a function that ends the calls. */
  readonly onNews: (listener: (news: StaffNews) => void) => () => void;
  /** Says the present anew, because something of it has changed that no poll brings. */
  readonly tell: () => void;
  /** Carries out a command; whatever was sent, the answer is a value. */
  readonly ask: (name: unknown, request: unknown) => Promise<StaffAnswer<unknown>>;
};

export type StaffDeskOptions = {
  readonly engine: Pick<Engine, 'staff' | 'onSchedule'>;
  /** One that is not among them is a complaint. */
  readonly commands: Partial<StaffCommandTable>;
  /** Asked whenever the present is told. */
  readonly screens: () => readonly ScreenHealth[];
  readonly word: () => StaffWord;
  readonly log: Log;
};

export function createStaffDesk(options: StaffDeskOptions): StaffDesk {
  const { engine, commands } = options;
  const listeners = createListeners<StaffNews>(createEdgeLog(options.log));
  let calendar = emptyCalendar;
  let listening = 0;

  /** True where it is another calendar than the last that was looked at. */
  function renew(): boolean {
    const newer = { ...engine.staff().calendar, revision: calendar.revision };
    if (isDeepStrictEqual(newer, calendar)) return false;
    calendar = { ...newer, revision: calendar.revision + 1 };
    return true;
  }

  function present(): StaffPresent {
    const facts = engine.staff().present;
    return { ...facts, screens: options.screens(), word: wordAt(options.word(), facts.now) };
  }

  function tell(): void {
    // Two thousand instances are not compared for nobody.
    if (listening === 0) return;
    if (renew()) listeners.tell({ kind: 'calendar', calendar });
    listeners.tell({ kind: 'present', present: present() });
  }

  engine.onSchedule(tell);
  return {
    calendar: () => {
      renew();
      return calendar;
    },
    present,
    onNews: (listener) => {
      const end = listeners.add(listener);
      listening += 1;
      return once(() => {
        listening -= 1;
        end();
      });
    },
    tell,
    ask: (name, request) => answerCommand(commands, name, request),
  };
}
