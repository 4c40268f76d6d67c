import { createSignal, onMount, Show, untrack, type JSX } from 'solid-js';
import type { Room } from '../../../../core/schedule/room';
import type { Tag } from '../../../../core/schedule/tag';
import { listedIn, turnsIn, withList } from '../../../../core/staff/screen-draft';
import { Choice } from '../../choice';
import { createRequest } from '../../create-request';
import { isDoor } from '../board-words';
import { Boxes, type Box } from '../boxes';
import type { StepProps } from './screen-steps';

const lists = ['rooms', 'folders', 'tags'] as const;

const reaches = {
  all: 'Everything that the public may see',
  some: 'Only some rooms, or only events with some tags',
} as const;

/** Which rooms and events belong on the screen. */
export function ScopeStep(props: StepProps): JSX.Element {
  const settings = () => props.draft.draft().settings;
  const [reach, setReach] = createSignal<keyof typeof reaches>(
    untrack(() => (lists.some((name) => listedIn(settings(), name).length > 0) ? 'some' : 'all')),
  );
  const [tags, setTags] = createSignal<readonly Tag[]>(untrack(() => props.staff.calendar().tags));
  const request = createRequest();
  onMount(() => request.send(props.staff.ask('read-tags', null), setTags));
  const choose = (chosen: keyof typeof reaches) => {
    setReach(chosen);
    if (chosen === 'some') return;
    props.draft.edit((before) => lists.reduce((made, name) => withList(made, name, []), before));
  };
  const boxes = (name: (typeof lists)[number], label: string, of: readonly Box[]) => (
    <Boxes
      label={label}
      boxes={of}
      chosen={listedIn(settings(), name)}
      toggle={(id, isOn) =>
        props.draft.edit((before) =>
          withList(before, name, ticked(listedIn(before, name), id, isOn)),
        )
      }
    />
  );
  return (
    <>
      <Show when={turnsIn(settings()).every(({ board }) => isDoor(board))}>
        <p class="dialog-note">A door shows its own room, whatever is chosen here.</p>
      </Show>
      <Choice label="It shows" options={reaches} value={reach()} choose={choose} />
      <Show when={reach() === 'some'}>
        {boxes('rooms', 'Rooms', props.staff.calendar().rooms)}
        <Show when={foldersOf(props.staff.calendar().rooms).length > 0}>
          {boxes('folders', 'Buildings and folders', foldersOf(props.staff.calendar().rooms))}
        </Show>
        {boxes('tags', 'Tags', tags())}
        <Show when={request.complaint()}>
          {(complaint) => <p class="dialog-note">Tags may be missing. {complaint()}</p>}
        </Show>
        <p class="dialog-note">
          An event belongs where it is in one of these rooms or folders. Tags narrow that further.
        </p>
      </Show>
    </>
  );
}

function ticked(chosen: readonly string[], id: string, isOn: boolean): readonly string[] {
  const others = chosen.filter((each) => each !== id);
  return isOn ? [...others, id] : others;
}

function foldersOf(rooms: readonly Room[]): Box[] {
  const paths = new Set(rooms.map(({ folder }) => folder).filter((folder) => folder !== ''));
  return [...paths].sort().map((path) => ({ id: path, name: path }));
}
