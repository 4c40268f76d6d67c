import { createSignal, For, Show, type JSX } from 'solid-js';
import { Checkbox } from '@kobalte/core/checkbox';
import { TextField } from '@kobalte/core/text-field';
import type { Notice } from '../../../../core/staff/staff-word';
import { momentText } from '../../../../core/staff/staff-times';
import { fieldTime } from '../../../../core/staff/time-on-day';
import { hourMs } from '../../../../core/time/instant';
import { Choice } from '../../choice';
import { createRequest } from '../../create-request';
import { DeskDialog } from '../../desk-dialog';
import { DeskForm } from '../../desk-form';
import type { DialogProps } from '../viewer-dialogs';
import { UntilField, untilOf, type UntilChoice } from './until-field';

const mostLetters = 160;

/** Puts a notice above the boards, and takes down those that are up. */
export function NoticeDialog(props: DialogProps): JSX.Element {
  const [text, setText] = createSignal('');
  const [screens, setScreens] = createSignal<readonly string[]>([]);
  const [reach, setReach] = createSignal<'all' | 'some'>('all');
  const [until, setUntil] = createSignal<UntilChoice>(inTwoHours(props));
  const request = createRequest();
  const days = () => props.staff.present()?.days ?? [];
  const names = () => Object.keys(props.staff.present()?.house.screens ?? {});
  const put = () => {
    const chosen = reach() === 'all' ? null : screens();
    const moment = untilOf(until(), days(), props.venue) ?? 0;
    const notice = { text: text(), screens: chosen, until: moment };
    request.send(props.staff.ask('put-notice', notice), () => setText(''));
  };
  return (
    <DeskDialog title="Put a notice on screens" close={props.close}>
      <DeskForm request={request} submit={put} action="Put it up">
        <TextField class="dialog-field" value={text()} onChange={setText}>
          <TextField.Label>What it says</TextField.Label>
          <TextField.TextArea class="field" rows={2} maxLength={mostLetters} required />
          <TextField.Description class="dialog-note">
            It stands above the boards, and not instead of them. {mostLetters - text().length}{' '}
            letters are left.
          </TextField.Description>
        </TextField>
        <Show when={names().length > 0}>
          <Choice
            label="Where"
            options={{ all: 'On all screens', some: 'On some screens' }}
            value={reach()}
            choose={setReach}
          />
        </Show>
        <Show when={reach() === 'some'}>
          <ScreenBoxes names={names()} chosen={screens()} choose={setScreens} />
        </Show>
        <UntilField value={until()} days={days()} venue={props.venue} choose={setUntil} />
      </DeskForm>
      <NoticesUp {...props} />
    </DeskDialog>
  );
}

function ScreenBoxes(props: {
  readonly names: readonly string[];
  readonly chosen: readonly string[];
  readonly choose: (names: readonly string[]) => void;
}): JSX.Element {
  const toggle = (name: string, isOn: boolean) =>
    props.choose([...props.chosen.filter((each) => each !== name), ...(isOn ? [name] : [])]);
  return (
    <div role="group" aria-label="Screens">
      <For each={props.names}>
        {(name) => (
          <Checkbox
            class="dialog-choice"
            checked={props.chosen.includes(name)}
            onChange={(isOn) => toggle(name, isOn)}
          >
            <Checkbox.Input />
            <Checkbox.Control class="check-box">
              <Checkbox.Indicator>✓</Checkbox.Indicator>
            </Checkbox.Control>
            <Checkbox.Label>{name}</Checkbox.Label>
          </Checkbox>
        )}
      </For>
    </div>
  );
}

function NoticesUp(props: DialogProps): JSX.Element {
  const notices = () => props.staff.present()?.word.notices ?? [];
  return (
    <Show when={notices().length > 0}>
      <h3>On screens now</h3>
      <ul>
        <For each={notices()}>{(notice) => <NoticeUp {...props} notice={notice} />}</For>
      </ul>
    </Show>
  );
}

function NoticeUp(props: DialogProps & { readonly notice: Notice }): JSX.Element {
  const request = createRequest();
  const where = () => props.notice.screens?.join(', ') ?? 'All screens';
  const end = () =>
    request.send(props.staff.ask('end-notice', { id: props.notice.id }), () => undefined);
  return (
    <li class="dialog-line">
      <div>
        <strong>
          <bdi>{props.notice.text}</bdi>
        </strong>
        <p class="dialog-note">
          {where()}, until {momentText(props.notice.until, props.venue)}
        </p>
      </div>
      <button
        type="button"
        class="button"
        aria-label={`Take down: ${props.notice.text}`}
        onClick={end}
      >
        Take down
      </button>
    </li>
  );
}

/** Also where that is tomorrow. */
function inTwoHours({ staff, venue }: DialogProps): UntilChoice {
  const then = staff.now() + 2 * hourMs;
  const day = staff.present()?.days.find(({ endsAt }) => then < endsAt);
  return { date: day?.date ?? '', time: fieldTime(then, venue.timeZone) };
}
