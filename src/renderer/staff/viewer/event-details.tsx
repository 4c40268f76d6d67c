import { For, Show, type JSX } from 'solid-js';
import type { Venue } from '../../../core/language/venue';
import type { EventConnection } from '../../../core/schedule/event-connection';
import type { EventInstance, EventTime } from '../../../core/schedule/event-instance';
import type { StaffCalendar } from '../../../core/staff/staff-calendar';
import { eventLink } from '../../../core/staff/planning-center-link';
import { timeRange } from '../../../core/staff/staff-times';
import { longDate } from '../../../core/time/venue-time';
import { StaffLink } from '../staff-link';
import { approvalText, bookedThings, connectionKind } from './event-words';
import './event-details.css';

export type EventDetailsProps = {
  readonly instance: EventInstance;
  readonly calendar: StaffCalendar;
  readonly venue: Venue;
  readonly hide: () => void;
  readonly say: () => void;
  /** Where the details lie over the list. */
  readonly close: () => void;
  readonly focusOf: (heading: HTMLElement) => void;
};

/** All that is known of one occurrence, and who sees it. */
export function EventDetails(props: EventDetailsProps): JSX.Element {
  return (
    <>
      <div class="details-all">
        <h2 ref={(heading) => props.focusOf(heading)} tabindex="-1">
          <bdi>{props.instance.name}</bdi>
        </h2>
        <Facts {...props} />
        <Times instance={props.instance} venue={props.venue} />
        <Booked {...props} />
        <Connections {...props} />
      </div>
      <div class="details-actions">
        <button type="button" class="button" onClick={() => props.hide()}>
          Hide from screens…
        </button>
        <button type="button" class="button" onClick={() => props.say()}>
          Say on screens…
        </button>
        <button type="button" class="button details-close" onClick={() => props.close()}>
          Close
        </button>
      </div>
    </>
  );
}

function Facts(props: EventDetailsProps): JSX.Element {
  const location = () => props.instance.location;
  return (
    <dl class="details-facts">
      <dt>When</dt>
      <dd>
        {longDate(props.instance.startsAt, props.venue)}
        <br />
        {props.instance.isAllDay ? 'All day' : timeRange(props.instance, props.venue)}
      </dd>
      <Show when={location()}>
        {(text) => (
          <>
            <dt>Location</dt>
            <dd>
              <bdi>{text()}</bdi>
            </dd>
          </>
        )}
      </Show>
      <Show when={props.instance.recurrence}>
        {(recurrence) => (
          <>
            <dt>Repeats</dt>
            <dd>{recurrence()}</dd>
          </>
        )}
      </Show>
      <dt>Approval</dt>
      <dd>{approvalText(props.instance)}</dd>
      <dt>Church Center</dt>
      <dd>{props.instance.isVisibleInChurchCenter ? 'Published' : 'Not published'}</dd>
      <Show when={props.instance.eventId !== ''}>
        <dt>Calendar</dt>
        <dd>
          <StaffLink href={eventLink(props.instance.eventId)} of={props.instance.name}>
            Planning Center
          </StaffLink>
        </dd>
      </Show>
    </dl>
  );
}

function Times(props: { readonly instance: EventInstance; readonly venue: Venue }): JSX.Element {
  const times = () =>
    [...(props.instance.eventTimes ?? [])].sort(
      (a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt,
    );
  return (
    <section>
      <h3>Times</h3>
      <Show
        when={times().length > 0}
        fallback={<p class="details-note">{noTimes(props.instance)}</p>}
      >
        <table class="details-table">
          <thead class="for-ears">
            <tr>
              <th scope="col">Time</th>
              <th scope="col">When</th>
              <th scope="col">Who sees it</th>
            </tr>
          </thead>
          <tbody>
            <For each={times()}>
              {(time) => (
                <tr classList={{ 'details-public': time.isVisibleOnKiosks }}>
                  <th scope="row">
                    <bdi>{time.name ?? props.instance.name}</bdi>
                  </th>
                  <td class="details-when">{timeRange(time, props.venue)}</td>
                  <td class="details-who">{seenBy(time)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function noTimes({ eventTimes }: EventInstance): string {
  return eventTimes === null
    ? 'The answer did not say which times there are; screens show nothing of it.'
    : 'It has no event times: screens show it from its start to its end.';
}

function seenBy(time: EventTime): string {
  if (time.isVisibleOnKiosks) return 'On screens';
  return time.isVisibleInChurchCenter === true ? 'Church Center only' : 'Staff only';
}

function Booked(props: EventDetailsProps): JSX.Element {
  const things = () => bookedThings(props.instance, props.calendar);
  return (
    <Show when={things().length > 0}>
      <section>
        <h3>Rooms and resources</h3>
        <ul class="details-list">
          <For each={things()}>
            {(thing) => (
              <li>
                <div>
                  <strong>
                    <bdi>{thing.name}</bdi>
                  </strong>
                  <span class="details-note">{thing.isShown ? '' : 'Not named on screens'}</span>
                </div>
                <p>{timeRange(thing, props.venue)}</p>
                <For each={thing.remarks}>{(remark) => <p class="details-note">{remark}</p>}</For>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function Connections(props: EventDetailsProps): JSX.Element {
  const known = () =>
    props.calendar.connections.find(({ eventId }) => eventId === props.instance.eventId);
  return (
    <section>
      <h3>Connected to</h3>
      <Show when={known()} fallback={<p class="details-note">Not asked yet.</p>}>
        {(of) => (
          <ul class="details-list">
            <For each={of().connections} fallback={<li class="details-note">Nothing</li>}>
              {(connection) => <Connected to={connection} />}
            </For>
          </ul>
        )}
      </Show>
      <Show when={props.instance.churchCenterUrl}>
        {(url) => (
          <ul class="details-list">
            <li class="details-connection">
              <div>
                <strong>Church Center page</strong>
                <span class="details-note">Published</span>
              </div>
              <StaffLink href={url()} of={`the Church Center page of ${props.instance.name}`}>
                Open
              </StaffLink>
            </li>
          </ul>
        )}
      </Show>
    </section>
  );
}

function Connected(props: { readonly to: EventConnection }): JSX.Element {
  const name = () => props.to.connectedToName ?? 'Without a name';
  return (
    <li class="details-connection">
      <div>
        <strong>
          <bdi>{name()}</bdi>
        </strong>
        <span class="details-note">{connectionKind(props.to)}</span>
      </div>
      <StaffLink href={props.to.connectedToUrl ?? ''} of={name()}>
        Open
      </StaffLink>
    </li>
  );
}
