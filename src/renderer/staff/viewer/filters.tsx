import { For, Show, untrack, type JSX } from 'solid-js';
import { Checkbox } from '@kobalte/core/checkbox';
import type { StaffCalendar } from '../../../core/staff/staff-calendar';
import type { Viewer } from './create-viewer';
import './filters.css';

/** What of the day is shown: by room, by tag, and what visitors never see. */
export function Filters(props: {
  readonly calendar: StaffCalendar;
  readonly viewer: Viewer;
}): JSX.Element {
  const viewer = untrack(() => props.viewer);
  const { choices, choose, list } = viewer;
  const rooms = () => props.calendar.rooms.filter(({ id }) => list().byRoom.has(id));
  const tags = () => props.calendar.tags.filter(({ id }) => list().byTag.has(id));
  return (
    <nav class="filters" aria-label="Filters">
      <h2 id="filters-rooms">Rooms</h2>
      <ul aria-labelledby="filters-rooms">
        <FilterLine
          name="All"
          count={list().total}
          isOn={choices().roomIds.length === 0}
          toggle={() => choose({ roomIds: [] })}
        />
        <For each={rooms()}>
          {(room) => (
            <FilterLine
              name={room.name}
              count={list().byRoom.get(room.id) ?? 0}
              isOn={choices().roomIds.includes(room.id)}
              toggle={() => choose({ roomIds: toggled(choices().roomIds, room.id) })}
            />
          )}
        </For>
      </ul>
      <Show when={tags().length > 0}>
        <h2 id="filters-tags">Tags</h2>
        <ul aria-labelledby="filters-tags">
          <For each={tags()}>
            {(tag) => (
              <FilterLine
                name={tag.name}
                count={list().byTag.get(tag.id) ?? 0}
                isOn={choices().tagIds.includes(tag.id)}
                toggle={() => choose({ tagIds: toggled(choices().tagIds, tag.id) })}
              />
            )}
          </For>
        </ul>
      </Show>
      <h2>Also show</h2>
      <AlsoShow
        label="Setup and teardown"
        isOn={choices().showsSetup}
        set={(showsSetup) => choose({ showsSetup })}
      />
      <AlsoShow
        label="Not on screens"
        count={list().hidden}
        isOn={choices().showsHidden}
        set={(showsHidden) => choose({ showsHidden })}
      />
      <AlsoShow
        label="Pending approval"
        count={list().pending}
        isOn={choices().showsPending}
        set={(showsPending) => choose({ showsPending })}
      />
    </nav>
  );
}

function FilterLine(props: {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly toggle: () => void;
}): JSX.Element {
  return (
    <li>
      <button
        type="button"
        class="filters-line"
        aria-pressed={props.isOn}
        onClick={() => props.toggle()}
      >
        <bdi>{props.name}</bdi>{' '}
        <span class="filters-count">
          {props.count}
          <span class="for-ears">{props.count === 1 ? ' event' : ' events'}</span>
        </span>
      </button>
    </li>
  );
}

function AlsoShow(props: {
  readonly label: string;
  readonly count?: number;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}): JSX.Element {
  return (
    <Checkbox class="filters-also" checked={props.isOn} onChange={(isOn) => props.set(isOn)}>
      <Checkbox.Input />
      <Checkbox.Control class="check-box">
        <Checkbox.Indicator class="check-mark">✓</Checkbox.Indicator>
      </Checkbox.Control>
      <Checkbox.Label class="filters-label">{props.label}</Checkbox.Label>
      <Show when={(props.count ?? 0) > 0}>
        <span class="filters-count">
          {props.count}
          <span class="for-ears">{props.count === 1 ? ' event' : ' events'}</span>
        </span>
      </Show>
    </Checkbox>
  );
}

function toggled(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}
