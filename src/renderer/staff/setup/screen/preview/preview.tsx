import {
  createEffect,
  createSignal,
  getOwner,
  onCleanup,
  onMount,
  runWithOwner,
  Show,
  type Accessor,
  type JSX,
} from 'solid-js';
import { withSetting } from '../../../../../core/staff/screen-draft';
import type { ScreenTrial, WrittenScreen } from '../../../../../core/staff/setup';
import { FramedScreen } from '../../../../board/frame/framed-screen';
import { createHostState } from '../../../../host/create-host-state';
import { Choice } from '../../../choice';
import { createRequest } from '../../../create-request';
import type { Staff } from '../../../staff-context';
import { createStage } from './create-stage';

const shapes = { wide: 'As on a television', tall: 'As on an upright screen' } as const;

/** The screen as it would look with what is on right now, whether or not it is within its hours. */
export function Preview(props: {
  readonly staff: Staff;
  readonly settings: WrittenScreen;
}): JSX.Element {
  const [trial, setTrial] = createSignal<ScreenTrial | null>(null);
  const [shape, setShape] = createSignal<keyof typeof shapes>('wide');
  const request = createRequest();
  const settings = () => withSetting(props.settings, 'hours', undefined);
  const look = () =>
    request.send(props.staff.ask('try-screen', { settings: settings() }), setTrial);
  createEffect(() => {
    // Again with each half minute and each word of the host.
    props.staff.now();
    look();
  });
  return (
    <div class="preview">
      <Choice label="Preview" options={shapes} value={shape()} choose={setShape} />
      <Show when={trial() !== null}>
        <StageOf trial={trial} isTall={shape() === 'tall'} />
      </Show>
      <p role="status">{request.complaint()}</p>
    </div>
  );
}

/** A picture for who sees it; the others have the list above. */
function StageOf(props: {
  readonly trial: Accessor<ScreenTrial | null>;
  readonly isTall: boolean;
}): JSX.Element {
  let host: HTMLElement | undefined;
  const owner = getOwner();
  onMount(() => {
    if (!host) return;
    const element = host;
    runWithOwner(owner, () => onCleanup(createStage(element, () => <Drawn trial={props.trial} />)));
  });
  return (
    <div
      class="preview-stage"
      classList={{ 'preview-tall': props.isTall }}
      ref={(element) => (host = element)}
      aria-hidden="true"
      inert
    />
  );
}

/** A board as every window has it, which hears what the host would tell it. */
function Drawn(props: { readonly trial: Accessor<ScreenTrial | null> }): JSX.Element {
  const host = createHostState({
    bridge: {
      onSchedule: (listener) => {
        createEffect(() => {
          const heard = props.trial();
          if (heard) listener(heard.schedule);
        });
        return () => undefined;
      },
    },
  });
  const resolved = () => {
    const known = props.trial()?.resolved;
    return known ? { ...known, screen: { ...known.screen, hours: null } } : null;
  };
  return (
    <Show when={resolved()}>{(known) => <FramedScreen resolved={known()} host={host} />}</Show>
  );
}
