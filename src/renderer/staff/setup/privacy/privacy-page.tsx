import {
  createMemo,
  createSignal,
  Match,
  onMount,
  Show,
  Switch,
  untrack,
  type JSX,
} from 'solid-js';
import type { Privacy, PrivacyLevel } from '../../../../core/schedule/privacy';
import type { Tag } from '../../../../core/schedule/tag';
import { createRequest } from '../../create-request';
import { DeskForm } from '../../desk-form';
import { foundAmong } from '../found-among';
import { SetupHead } from '../setup-head';
import { setupPaths } from '../setup-path';
import type { SetupProps } from '../setup-page';
import { PrivacyRows } from './privacy-rows';

/** What boards say of each room, and of the events with each tag. */
export function PrivacyPage(props: SetupProps): JSX.Element {
  const [privacy, setPrivacy] = createSignal<Privacy>(untrack(() => props.state.privacy));
  const [query, setQuery] = createSignal('');
  const [savedPrivacy, setSavedPrivacy] = createSignal<Privacy | null>(null);
  const [tags, setTags] = createSignal<readonly Tag[]>(untrack(() => props.staff.calendar().tags));
  const forTags = createRequest();
  const saving = createRequest();
  onMount(() => forTags.send(props.staff.ask('read-tags', null), setTags));
  const choose = (part: keyof Privacy) => (id: string, level: PrivacyLevel) =>
    setPrivacy((before) => ({ ...before, [part]: { ...before[part], [id]: level } }));
  const save = () => {
    const chosen = privacy();
    saving.send(props.staff.ask('save-privacy', keptIn(chosen)), () => setSavedPrivacy(chosen));
  };
  const rooms = createMemo(() => foundAmong(props.staff.calendar().rooms, query()));
  const foundTags = createMemo(() => foundAmong(tags(), query()));
  return (
    <>
      <SetupHead title="What boards say" />
      <section class="setup-panel">
        <p>
          <strong>Name</strong> says what the calendar says. <strong>Reserved</strong> tells nobody
          what it is: the door says only that the room is taken. <strong>Nothing</strong> takes a
          room off every board; of an event with such a tag, its rooms still say Reserved, so that
          nobody walks in.
        </p>
        <p class="setup-note">What Planning Center hides stays hidden in any case.</p>
      </section>
      <section class="setup-panel">
        <label class="dialog-field">
          <span>Find a room or tag</span>
          <input
            type="search"
            class="field"
            value={query()}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
        <DeskForm request={saving} submit={save} action="Save">
          <PrivacyRows
            title="Rooms"
            nothing="No such room."
            rows={rooms()}
            levels={privacy().rooms}
            choose={choose('rooms')}
          />
          <PrivacyRows
            title="Events by tag"
            nothing="No such tag."
            rows={foundTags()}
            levels={privacy().tags}
            choose={choose('tags')}
          />
          <p role="status">
            <Switch>
              <Match when={forTags.complaint()}>
                {(complaint) => <>The tags cannot be read. {complaint()}</>}
              </Match>
              <Match when={savedPrivacy() === privacy()}>Saved. The boards follow at once.</Match>
            </Switch>
          </p>
        </DeskForm>
        <Show when={savedPrivacy() === privacy()}>
          <a class="button" href={setupPaths.addScreen}>
            Next: add a screen
          </a>
        </Show>
      </section>
    </>
  );
}

/** What is named stands nowhere; what is not shown here, of a room that is gone, stays as it is. */
function keptIn({ rooms, tags }: Privacy): Privacy {
  const kept = (levels: Privacy['rooms']) =>
    Object.fromEntries(Object.entries(levels).filter(([, level]) => level !== 'name'));
  return { rooms: kept(rooms), tags: kept(tags) };
}
