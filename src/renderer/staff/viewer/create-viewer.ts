import { createMemo, type Accessor } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { EventInstance } from '../../../core/schedule/event-instance';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import {
  dayList,
  rowsOfDay,
  type DayList,
  type DayListOptions,
} from '../../../core/staff/day-list';
import type { DayRow } from '../../../core/staff/day-row';
import { find, searchIndex } from '../../../core/staff/search';
import type { StaffState } from '../create-staff-state';
import { sameParts } from '../same-parts';
import { createElsewhere } from './create-elsewhere';

/** What a person has chosen to look at. */
export type Choices = {
  /** ISO date; empty is today. */
  readonly date: string;
  readonly query: string;
  readonly roomIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly showsSetup: boolean;
  readonly showsHidden: boolean;
  readonly showsPending: boolean;
  readonly layout: 'list' | 'timeline';
  readonly instanceId: string | null;
};

const first: Choices = {
  date: '',
  query: '',
  roomIds: [],
  tagIds: [],
  showsSetup: true,
  showsHidden: true,
  showsPending: true,
  layout: 'list',
  instanceId: null,
};

/** The viewer's own state: what is chosen, and what follows from it. */
export type Viewer = {
  readonly choices: Accessor<Choices>;
  readonly choose: (change: Partial<Choices>) => void;
  readonly day: Accessor<PublicDay | undefined>;
  readonly list: Accessor<DayList>;
  readonly selected: Accessor<EventInstance | undefined>;
  /** How many other days have something that is searched for. */
  readonly elsewhere: Accessor<ReadonlyMap<string, number>>;
};

export function createViewer(state: StaffState, start: Partial<Choices> = {}): Viewer {
  // A store, so that an arrow in the list makes nothing anew but what shows which event is chosen.
  const [choices, setChoices] = createStore<Choices>({ ...first, ...start });
  const days = () => state.present()?.days ?? [];
  const day = createMemo(() => days().find(({ date }) => date === choices.date) ?? days()[0]);
  const index = createMemo(() => indexOf(state));
  const found = createMemo(() =>
    choices.query.trim() === '' ? null : new Set(find(index(), choices.query)),
  );
  const chosen = createMemo(() => ({ ...narrowing(choices), found: found() }));
  const rows = createMemo((before: readonly DayRow[]) => {
    const shown = day();
    const { showsSetup } = choices;
    if (shown === undefined) return [];
    return sameRows(before, rowsOfDay(state.calendar(), shown, { showsSetup }, state.now()));
  }, []);
  const instances = createMemo(
    () => new Map(state.calendar().instances.map((each) => [each.id, each])),
  );
  return {
    choices: () => choices,
    choose: (change) => setChoices(change),
    day,
    list: createMemo(() => dayList(rows(), chosen())),
    selected: () => instances().get(choices.instanceId ?? ''),
    elsewhere: createElsewhere(state, day, chosen),
  };
}

function narrowing(choices: Choices): Omit<DayListOptions, 'found'> {
  const { roomIds, tagIds, showsSetup, showsHidden, showsPending } = choices;
  return {
    showsSetup,
    showsHidden,
    showsPending,
    roomIds: roomIds.length === 0 ? null : [...roomIds],
    tagIds: tagIds.length === 0 ? null : [...tagIds],
  };
}

/** A row that says what it said before is the same one: nothing of it is drawn again. */
function sameRows(before: readonly DayRow[], after: readonly DayRow[]): readonly DayRow[] {
  const known = new Map(before.map((row) => [row.instanceId, row]));
  return after.map((row) => sameParts(known.get(row.instanceId), row));
}

/** What stands on a row is what can be found: names of events, of their rooms, of their tags. */
function indexOf({ calendar }: StaffState) {
  const { instances, rooms, tags } = calendar();
  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  const tagNames = new Map(tags.map(({ id, name }) => [id, name]));
  return searchIndex(
    instances.map(({ id, name, location, resourceBookings, tagIds }) => ({
      id,
      texts: [
        name,
        location ?? '',
        ...resourceBookings.map(({ roomId }) => roomNames.get(roomId) ?? ''),
        ...tagIds.map((tagId) => tagNames.get(tagId) ?? ''),
      ],
    })),
  );
}
