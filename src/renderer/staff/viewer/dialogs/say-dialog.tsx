import { For, Show, type JSX } from 'solid-js';
import { TextField } from '@kobalte/core/text-field';
import { publicTimesOf } from '../../../../core/schedule/public-time';
import type { SaidOfEvent, Saying } from '../../../../core/staff/staff-word';
import { timeRange } from '../../../../core/staff/staff-times';
import { timeOnDay } from '../../../../core/staff/time-on-day';
import type { Interval } from '../../../../core/time/instant';
import { Choice } from '../../choice';
import { createRequest } from '../../create-request';
import { DeskDialog } from '../../desk-dialog';
import { DeskForm } from '../../desk-form';
import { saidWords } from '../event-words';
import type { DialogProps } from '../viewer-dialogs';
import { endOfEvent } from './end-of-event';
import { createSayForm, kinds, type SayForm } from './say-form';

/** Says on screens what has become of an event, and takes back what was said. */
export function SayDialog(props: DialogProps): JSX.Element {
  const request = createRequest();
  const form = createSayForm();
  const event = () => props.viewer.selected();
  const days = () => props.staff.present()?.days ?? [];
  const times = () => {
    const instance = event();
    const rooms = new Map(props.staff.calendar().rooms.map((room) => [room.id, room]));
    return instance === undefined ? [] : publicTimesOf(instance, rooms);
  };
  const said = (): SaidOfEvent => {
    const { kind, roomId, place, timeId, from, until } = form.values();
    if (kind === 'cancelled') return { kind };
    if (kind === 'moved') {
      const to =
        roomId === ''
          ? ({ kind: 'place', text: place } as const)
          : { kind: 'room' as const, roomId };
      return { kind, to };
    }
    const time = times().find(({ id }) => id === timeId) ?? times()[0];
    return {
      kind,
      timeId: time?.id ?? '',
      startsAt: onDayOf(time, from),
      endsAt: onDayOf(time, until),
    };
  };
  const onDayOf = (time: Interval | undefined, text: string) => {
    const startsAt = time?.startsAt ?? 0;
    const itsDay = days().find((each) => each.startsAt <= startsAt && startsAt < each.endsAt);
    return itsDay ? (timeOnDay(text, itsDay, props.venue.timeZone) ?? 0) : 0;
  };
  const say = () => {
    const instanceId = event()?.id ?? '';
    const until = endOfEvent(event(), days());
    request.send(props.staff.ask('say', { instanceId, said: said(), until }), props.close);
  };
  return (
    <DeskDialog title="Say on screens" close={props.close}>
      <p>
        <bdi>{event()?.name}</bdi>
      </p>
      <Show
        when={times().length > 0}
        fallback={<p>Screens do not show this event, so there is nothing to say of it.</p>}
      >
        <DeskForm request={request} submit={say} action="Say it on screens">
          <Choice
            label="What has become of it"
            options={kinds}
            value={form.values().kind}
            choose={(kind) => form.set({ kind })}
          />
          <Show when={form.values().kind === 'moved'}>
            <MovedFields {...props} form={form} />
          </Show>
          <Show when={form.values().kind === 'new-time'}>
            <NewTimeFields {...props} form={form} times={times()} />
          </Show>
          <p class="dialog-note">
            It wins over the calendar until the event’s last day is over. Planning Center is not
            changed.
          </p>
        </DeskForm>
      </Show>
      <SaidBefore {...props} />
    </DeskDialog>
  );
}

function MovedFields(props: DialogProps & { readonly form: SayForm }): JSX.Element {
  return (
    <>
      <label class="dialog-field">
        <span>To which room</span>
        <select
          class="field"
          onChange={(event) => props.form.set({ roomId: event.currentTarget.value })}
        >
          <option value="">Somewhere else</option>
          <For each={props.staff.calendar().rooms}>
            {(room) => <option value={room.id}>{room.name}</option>}
          </For>
        </select>
      </label>
      <Show when={props.form.values().roomId === ''}>
        <TextField
          class="dialog-field"
          value={props.form.values().place}
          onChange={(place) => props.form.set({ place })}
        >
          <TextField.Label>Where</TextField.Label>
          <TextField.Input class="field" required maxLength={60} />
        </TextField>
      </Show>
    </>
  );
}

function NewTimeFields(
  props: DialogProps & {
    readonly form: SayForm;
    readonly times: ReturnType<typeof publicTimesOf>;
  },
): JSX.Element {
  return (
    <>
      <Show when={props.times.length > 1}>
        <label class="dialog-field">
          <span>Which of its times</span>
          <select
            class="field"
            onChange={(event) => props.form.set({ timeId: event.currentTarget.value })}
          >
            <For each={props.times}>
              {(time) => (
                <option value={time.id}>
                  {timeRange(time, props.venue)} {time.name}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <TimeField
        label="Starts at"
        value={props.form.values().from}
        set={(from) => props.form.set({ from })}
      />
      <TimeField
        label="Ends at"
        value={props.form.values().until}
        set={(until) => props.form.set({ until })}
      />
    </>
  );
}

function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
}): JSX.Element {
  return (
    <label class="dialog-field">
      <span>{props.label}</span>
      <input
        class="field"
        type="time"
        required
        value={props.value}
        onInput={(event) => props.set(event.currentTarget.value)}
      />
    </label>
  );
}

function SaidBefore(props: DialogProps): JSX.Element {
  const request = createRequest();
  const said = () =>
    (props.staff.present()?.word.sayings ?? []).filter(
      ({ instanceId }) => instanceId === props.viewer.selected()?.id,
    );
  const unsay = ({ instanceId, kind }: Saying) =>
    request.send(props.staff.ask('unsay', { instanceId, kind }), () => undefined);
  return (
    <Show when={said().length > 0}>
      <h3>Said now</h3>
      <ul>
        <For each={said()}>
          {(saying) => (
            <li class="dialog-line">
              <strong>{saidWords[saying.kind]}</strong>
              <button type="button" class="button" onClick={() => unsay(saying)}>
                Take it back
              </button>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
