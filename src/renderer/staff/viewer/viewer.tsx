import { createMemo, createSignal, onCleanup, onMount, Show, untrack, type JSX } from 'solid-js';
import { Tabs } from '@kobalte/core/tabs';
import type { Venue } from '../../../core/language/venue';
import { longDate } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';
import { createViewer, type Viewer as ViewerState } from './create-viewer';
import { lookAt } from './desk-look';
import { DayStrip } from './day-strip';
import { DayTimeline } from './day-timeline';
import { EventDetails } from './event-details';
import { EventList } from './event-list';
import { saidText } from './event-words';
import { Filters } from './filters';
import { LayoutSwitch } from './layout-switch';
import { StatusStrip } from './status-strip';
import { ViewerDialogs, type OpenDialog } from './viewer-dialogs';
import { ViewerFoot } from './viewer-foot';
import './viewer.css';

/** The day with everything in it: what is on screens, what is not, and what will look wrong. */
export function Viewer(props: { readonly staff: Staff }): JSX.Element {
  const staff = untrack(() => props.staff);
  const viewer = createViewer(staff);
  return (
    <Show when={props.staff.venue()} fallback={<NothingYet staff={props.staff} />}>
      {(venue) => <KnownChurch staff={props.staff} viewer={viewer} venue={venue()} />}
    </Show>
  );
}

type KnownProps = {
  readonly staff: Staff;
  readonly viewer: ViewerState;
  readonly venue: Venue;
};

function KnownChurch(props: KnownProps): JSX.Element {
  const viewer = untrack(() => props.viewer);
  const { choices, choose, day } = viewer;
  const [dialog, setDialog] = createSignal<OpenDialog>(null);
  const days = () => props.staff.present()?.days ?? [];
  const look = createMemo(() => lookAt(props.staff, day()));
  let search: HTMLInputElement | undefined;
  let events: HTMLElement | undefined;
  // Wherever the focus is, but not behind a dialog.
  const onKeyDown = (event: KeyboardEvent) => {
    const isAsked = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isAsked || dialog() !== null) return;
    event.preventDefault();
    search?.focus();
    search?.select();
  };
  onMount(() => addEventListener('keydown', onKeyDown));
  onCleanup(() => removeEventListener('keydown', onKeyDown));
  const onSearchKey = (event: KeyboardEvent) => {
    const first = viewer.list().rows[0];
    if (event.key !== 'ArrowDown' || first === undefined) return;
    event.preventDefault();
    if (choices().query.trim() !== '') choose({ instanceId: first.instanceId });
    events?.focus();
  };
  return (
    <div class="viewer">
      <Tabs
        class="viewer-tabs"
        value={day()?.date ?? ''}
        onChange={(date) => choose({ date, instanceId: null })}
      >
        <header class="viewer-head">
          <h1>
            <bdi>{props.staff.calendar().organization?.name}</bdi>
          </h1>
          <DayStrip
            days={days()}
            date={day()?.date ?? ''}
            choose={(date) => choose({ date, instanceId: null })}
            venue={props.venue}
            elsewhere={props.viewer.elsewhere()}
          />
          <input
            ref={(element) => (search = element)}
            type="search"
            class="field viewer-search"
            aria-label="Search events, rooms, tags"
            aria-keyshortcuts="Control+K Meta+K"
            placeholder="Search events, rooms, tags"
            value={choices().query}
            onInput={(event) => choose({ query: event.currentTarget.value })}
            onKeyDown={onSearchKey}
          />
          <button type="button" class="button" onClick={() => setDialog('print')}>
            Print…
          </button>
          <a class="button" href="/staff/setup">
            Show a board on…
          </a>
        </header>
        <main class="viewer-desk">
          <StatusStrip
            staff={props.staff}
            look={look()}
            isToday={day()?.date === days()[0]?.date}
            open={setDialog}
          />
          <Tabs.Content class="viewer-body" value={day()?.date ?? ''}>
            <Day {...props} open={setDialog} focusOf={(element) => (events = element)} />
          </Tabs.Content>
        </main>
      </Tabs>
      <ViewerFoot staff={props.staff} venue={props.venue} />
      <ViewerDialogs {...props} look={look()} open={dialog()} close={() => setDialog(null)} />
    </div>
  );
}

type DayProps = KnownProps & {
  readonly open: (dialog: OpenDialog) => void;
  /** Of the list or the timeline. */
  readonly focusOf: (events: HTMLElement) => void;
};

function Day(props: DayProps): JSX.Element {
  const viewer = untrack(() => props.viewer);
  const { choices, choose, list, selected, day } = viewer;
  let heading: HTMLElement | undefined;
  const names = createMemo(
    () => new Map(props.staff.calendar().rooms.map(({ id, name }) => [id, name])),
  );
  const instances = createMemo(
    () => new Map(props.staff.calendar().instances.map((each) => [each.id, each])),
  );
  let events: HTMLElement | undefined;
  const goBack = (event: KeyboardEvent) => {
    if (event.key === 'Escape') events?.focus();
  };
  const shared = {
    focusOf: (element: HTMLElement) => props.focusOf((events = element)),
    roomName: (id: string) => names().get(id) ?? `Room ${id}`,
    select: (instanceId: string) => choose({ instanceId }),
    open: () => heading?.focus(),
  };
  return (
    <>
      <Filters calendar={props.staff.calendar()} viewer={props.viewer} />
      <section class="viewer-main" aria-label="Events of the day">
        <div class="viewer-title">
          <h2>{longDate(day()?.startsAt ?? 0, props.venue)}</h2>
          <p role="status">{countText(list().rows.length, choices().query)}</p>
          <LayoutSwitch layout={choices().layout} choose={(layout) => choose({ layout })} />
        </div>
        <Show when={day()?.ageMs === null}>
          <p class="viewer-unknown">
            This day is not kept yet; it comes with one of the next polls.
          </p>
        </Show>
        <Show
          when={choices().layout === 'list'}
          fallback={<DayTimeline {...props} {...shared} day={day()} rows={list().rows} />}
        >
          <EventList
            {...shared}
            rows={list().rows}
            date={day()?.date ?? ''}
            venue={props.venue}
            now={props.staff.now()}
            said={(row) => {
              const present = props.staff.present();
              return present === null ? '' : saidText(row, present);
            }}
            recurrence={(id) => instances().get(id)?.recurrence ?? 'Once'}
            selectedId={choices().instanceId}
          />
        </Show>
      </section>
      <section class="details" aria-label="Details" onKeyDown={goBack}>
        <Show
          when={selected()}
          fallback={<p class="details-note">Choose an event to see all of it.</p>}
        >
          {(instance) => (
            <EventDetails
              instance={instance()}
              calendar={props.staff.calendar()}
              venue={props.venue}
              hide={() => props.open('hide')}
              say={() => props.open('say')}
              close={() => choose({ instanceId: null })}
              focusOf={(element) => (heading = element)}
            />
          )}
        </Show>
      </section>
    </>
  );
}

function NothingYet(props: { readonly staff: Staff }): JSX.Element {
  const troubles = () => props.staff.present()?.troubles ?? [];
  return (
    <main class="viewer-nothing">
      <h1>Narthex</h1>
      <p role="status">
        {troubles()[0] ?? 'Nothing is known of the church yet. The schedule is on its way.'}
      </p>
      <a class="button" href="/staff/setup">
        Set up
      </a>
    </main>
  );
}

function countText(count: number, query: string): string {
  const events = count === 1 ? '1 event' : `${count} events`;
  return query.trim() === '' ? events : `${events} found on this day`;
}
