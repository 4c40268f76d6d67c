import { createMemo, For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import { wishesIn } from '../../../core/staff/room-wishes';
import { turnoverAt, type RoomTurnover, type Turnover } from '../../../core/staff/turnover';
import type { PublicDay } from '../../../core/schedule/public-schedule';
import { clockTime, longDate, timeText } from '../../../core/time/venue-time';
import type { Staff } from '../staff-context';
import { RoomRow } from './room-row';
import { TurnoverAge } from './turnover-age';
import './turnover.css';

/** Back of house: what each room is now, and what it has to be next. Follows the time by itself. */
export function TurnoverPage(props: { readonly staff: Staff }): JSX.Element {
  const today = createMemo(() => todayOf(props.staff));
  return (
    <Show
      when={props.staff.venue()}
      fallback={
        <main class="turnover">
          <h1>Turnover</h1>
          <NotAvailable staff={props.staff} />
        </main>
      }
    >
      {(venue) => (
        <main class="turnover">
          <header class="turnover-head">
            <h1>Turnover</h1>
            <p>{longDate(props.staff.now(), venue())}</p>
            <a class="button" href="/staff">
              Back to the day
            </a>
            <p class="turnover-clock">{timeText(clockTime(props.staff.now(), venue()))}</p>
          </header>
          <TurnoverAge staff={props.staff} today={today()} venue={venue()} />
          <Show when={keptDay(today())} fallback={<NotAvailable staff={props.staff} />}>
            {(day) => <Rooms staff={props.staff} day={day()} venue={venue()} />}
          </Show>
        </main>
      )}
    </Show>
  );
}

/** In the first seconds that nothing is known yet is no fault of anything. */
function NotAvailable(props: { readonly staff: Staff }): JSX.Element {
  const present = () => props.staff.present();
  return (
    <Show
      when={present()?.isStarting === false}
      fallback={<p role="status">The schedule is on its way.</p>}
    >
      <section class="turnover-unknown">
        <h2>Schedule not available</h2>
        <p>{present()?.troubles[0] ?? 'Today’s events have not been read yet.'}</p>
      </section>
    </Show>
  );
}

function Rooms(props: {
  readonly staff: Staff;
  readonly day: PublicDay;
  readonly venue: Venue;
}): JSX.Element {
  const board = createMemo(() => boardOf(props.staff, props.day));
  const names = createMemo(
    () => new Map(props.staff.calendar().rooms.map(({ id, name }) => [id, name])),
  );
  const rooms = () => board().rooms.filter((room) => !isDone(room));
  const done = () => board().rooms.filter(isDone);
  return (
    <>
      <Show
        when={board().rooms.length > 0}
        fallback={<p class="turnover-none">No room is booked today.</p>}
      >
        <Show when={rooms().length > 0}>
          <div class="turnover-columns" aria-hidden="true">
            <span>Room</span>
            <span>Now</span>
            <span>Next</span>
            <span>Wanted</span>
          </div>
        </Show>
        <ul class="turnover-rooms">
          <For each={rooms()}>
            {(room) => (
              <RoomRow
                turnover={room}
                names={names()}
                now={props.staff.now()}
                venue={props.venue}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={done().length > 0}>
        <p class="turnover-done">
          <strong>Nothing more today:</strong>{' '}
          {done()
            .map(({ room }) => room.name)
            .join(', ')}
        </p>
      </Show>
    </>
  );
}

function todayOf({ present, now }: Staff): PublicDay | undefined {
  return present()?.days.find(({ startsAt, endsAt }) => startsAt <= now() && now() < endsAt);
}

/** Undefined where nothing is known of it: then nothing may be said of any room. */
function keptDay(day: PublicDay | undefined): PublicDay | undefined {
  return day?.ageMs === null ? undefined : day;
}

function boardOf({ calendar, present, now }: Staff, day: PublicDay): Turnover {
  const wishesOf = wishesIn(calendar());
  const sayings = present()?.word.sayings ?? [];
  return turnoverAt({ calendar: calendar(), day, wishesOf, sayings }, now());
}

function isDone({ now, next, off }: RoomTurnover): boolean {
  return now.length === 0 && next === null && off.length === 0;
}
