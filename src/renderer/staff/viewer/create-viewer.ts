import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { EventInstance } from '../../../core/schedule/event-instance';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { dayRows, type DayList } from '../../../core/staff/day-list';
import { find, searchIndex } from '../../../core/staff/search';
import type { StaffState } from '../create-staff-state';

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

const nothing: DayList = {
  rows: [],
  byRoom: new Map(),
  byTag: new Map(),
  hidden: 0,
  pending: 0,
  total: 0,
};

export function createViewer(state: StaffState, start: Partial<Choices> = {}): Viewer {
  const [choices, setChoices] = createSignal<Choices>({ ...first, ...start });
  const days = () => state.present()?.days ?? [];
  const day = createMemo(() => days().find(({ date }) => date === choices().date) ?? days()[0]);
  const index = createMemo(() => indexOf(state));
  const found = createMemo(() => {
    const { query } = choices();
    return query.trim() === '' ? null : new Set(find(index(), query));
  });
  const chosen = createMemo(() => {
    const { roomIds, tagIds, showsSetup, showsHidden, showsPending } = choices();
    return {
      showsSetup,
      showsHidden,
      showsPending,
      found: found(),
      roomIds: roomIds.length === 0 ? null : roomIds,
      tagIds: tagIds.length === 0 ? null : tagIds,
    };
  });
  const listOf = (of: PublicDay) => dayRows(state.calendar(), of, chosen(), state.now());
  const list = createMemo(() => {
    const shown = day();
    return shown === undefined ? nothing : listOf(shown);
  });
  const instances = createMemo(
    () => new Map(state.calendar().instances.map((each) => [each.id, each])),
  );
  return {
    choices,
    choose: (change) => setChoices((before) => ({ ...before, ...change })),
    day,
    list,
    selected: () => instances().get(choices().instanceId ?? ''),
    elsewhere: createMemo(() => {
      if (found() === null) return new Map();
      const others = days().filter(({ date }) => date !== day()?.date);
      const counts = others.map((each) => [each.date, listOf(each).rows.length] as const);
      return new Map(counts.filter(([, count]) => count > 0));
    }),
  };
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
