import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { turnsIn, withBoard, withSeconds, withSetting } from '../../../../core/staff/screen-draft';
import { Choice } from '../../choice';
import { boardText, doorOf, isDoor, plainBoards } from '../board-words';
import { Boxes } from '../boxes';
import type { StepProps } from './screen-steps';

const kinds = {
  ...plainBoards,
  door: 'The door of a room: what is in it now, and what follows.',
  several: 'Several of these, one after the other.',
} as const;

type Kind = keyof typeof kinds;

/** One board, or several that take turns. */
export function BoardStep(props: StepProps): JSX.Element {
  const settings = () => props.draft.draft().settings;
  const rooms = () => props.staff.calendar().rooms;
  const boards = () => turnsIn(settings()).map(({ board }) => board);
  // Several may be one as long as the second is not chosen.
  const [isSeveral, setIsSeveral] = createSignal(false);
  const kind = (): Kind => (isSeveral() || boards().length > 1 ? 'several' : kindOf(boards()[0]));
  const alone = (board: string) =>
    props.draft.edit((before) => withSetting(before, 'boards', [{ board, seconds: 60 }]));
  const choose = (chosen: Kind) => {
    setIsSeveral(chosen === 'several');
    if (chosen === 'several') return;
    const [first] = rooms();
    if (chosen !== 'door') alone(chosen);
    else if (first) alone(doorOf(first.id));
  };
  return (
    <>
      <Choice label="Board" options={kinds} value={kind()} choose={choose} />
      <Switch>
        <Match when={kind() === 'door'}>
          <DoorField {...props} board={boards()[0] ?? ''} choose={alone} />
        </Match>
        <Match when={kind() === 'several'}>
          <Boxes
            label="Boards in turn"
            boxes={[...Object.keys(plainBoards), ...rooms().map(({ id }) => doorOf(id))].map(
              (board) => ({ id: board, name: boardText(board, rooms()) }),
            )}
            chosen={boards()}
            toggle={(board, isOn) => props.draft.edit((before) => withBoard(before, board, isOn))}
          />
          <Turns {...props} />
        </Match>
      </Switch>
    </>
  );
}

function DoorField(
  props: StepProps & { readonly board: string; readonly choose: (board: string) => void },
): JSX.Element {
  return (
    <label class="dialog-field">
      <span>Room</span>
      <select class="field" onChange={(event) => props.choose(event.currentTarget.value)}>
        <For each={props.staff.calendar().rooms}>
          {(room) => (
            <option value={doorOf(room.id)} selected={doorOf(room.id) === props.board}>
              {room.name}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function Turns(props: StepProps): JSX.Element {
  const turns = () => turnsIn(props.draft.draft().settings);
  // By name, so that a field keeps the focus while its number changes.
  const boards = () => turns().map(({ board }) => board);
  const secondsOf = (board: string) => turns().find((turn) => turn.board === board)?.seconds;
  return (
    <Show when={turns().length > 1}>
      <fieldset class="setup-fields">
        <legend class="dialog-legend">Seconds for each</legend>
        <For each={boards()}>
          {(board) => (
            <label class="setup-number">
              <span>{boardText(board, props.staff.calendar().rooms)}</span>
              <input
                class="field"
                type="number"
                min={20}
                max={3600}
                required
                value={secondsOf(board)}
                onChange={({ currentTarget: { valueAsNumber } }) => {
                  if (Number.isNaN(valueAsNumber)) return;
                  props.draft.edit((before) => withSeconds(before, board, valueAsNumber));
                }}
              />
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}

function kindOf(board: string | undefined): Kind {
  if (board === undefined) return 'agenda';
  if (isDoor(board)) return 'door';
  return Object.hasOwn(plainBoards, board) ? (board as keyof typeof plainBoards) : 'several';
}
