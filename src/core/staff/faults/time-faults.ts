import type { EventInstance } from '../../schedule/event-instance';
import { counted } from '../staff-words';
import type { LookedDay, ShownInstance } from './day-facts';
import { faultOf, faultWithoutEvent, type ScreenFault } from './screen-fault';

/** What is the matter with the times of a day's events: hidden, not entered, or not told. */
export function timeFaults(day: LookedDay): ScreenFault[] {
  const standard = day.instances.filter(
    ({ approval, kind }) => approval === 'approved' && kind === 'standard',
  );
  return [
    ...hiddenFaults(standard, day.shown.length),
    ...standard.filter(({ eventTimes }) => eventTimes === null).map(unknownTimes),
    ...day.shown.filter(({ instance }) => instance.eventTimes?.length === 0).map(noEventTimes),
  ];
}

const theSwitch = 'turn on “Visible on kiosks” at its times, under Schedule';

/** Many events are private on purpose. That all of them are is rarely meant so. */
function hiddenFaults(instances: readonly EventInstance[], shown: number): ScreenFault[] {
  const hidden = instances.filter(isHidden);
  const [only] = hidden;
  if (only === undefined) return [];
  const name = counted(hidden.length, 'event');
  if (shown === 0) {
    return [
      faultWithoutEvent(name, {
        kind: 'nothing-on-screens',
        severity: 'wrong',
        what: `Screens show no event at all, although there ${hidden.length === 1 ? 'is' : 'are'} ${name}: no time is visible on kiosks.`,
        mend: `In Planning Center Calendar, open each event that visitors should see and ${theSwitch}.`,
      }),
    ];
  }
  const words = { kind: 'not-on-screens', severity: 'look' } as const;
  const mend = `If visitors should see it, open it in Planning Center Calendar and ${theSwitch}.`;
  if (hidden.length === 1) {
    const what = 'It is on no screen: none of its times is visible on kiosks.';
    return [faultOf(only, undefined, { ...words, what, mend })];
  }
  const what = `${name} are on no screen: none of their times is visible on kiosks.`;
  return [faultWithoutEvent(name, { ...words, what, mend: mend.replace('see it', 'see one') })];
}

function isHidden({ eventTimes }: EventInstance): boolean {
  if (eventTimes === null || eventTimes.length === 0) return false;
  return eventTimes.every((time) => !time.isVisibleOnKiosks);
}

function unknownTimes(instance: EventInstance): ScreenFault {
  return faultOf(instance, undefined, {
    kind: 'unknown-event-times',
    severity: 'wrong',
    what: 'Planning Center has not said at which times it is, so screens leave it out.',
    mend: 'Refresh. If it stays so, open the event in Planning Center Calendar and save its times again, under Schedule.',
  });
}

function noEventTimes({ instance, times }: ShownInstance): ScreenFault {
  const { publishedStartsAt } = instance;
  const what =
    publishedStartsAt === null
      ? 'It has no times under Schedule, so screens show all of it, setup and teardown included.'
      : 'It has no times under Schedule, so screens show the time at which it is published.';
  return faultOf(instance, times[0], {
    kind: 'no-event-times',
    severity: 'look',
    what,
    mend: 'Open the event in Planning Center Calendar and add the time for visitors, under Schedule.',
  });
}
