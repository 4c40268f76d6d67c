import { createSignal, For, Show, type JSX } from 'solid-js';
import { RadioGroup } from '@kobalte/core/radio-group';
import {
  distanceForLine,
  sampleUnits,
  scaleOf,
  viewingRanges,
  type Viewing,
} from '../../../../core/board/legibility';
import { withSetting } from '../../../../core/staff/screen-draft';
import { viewingOf } from './draft-words';
import { addressText } from './screen-address-text';
import type { StepProps } from './screen-steps';

const testCardPath = '/board/test-card?diagonal=55&distance=5';

const usualAspect = 16 / 9;

/** From the smallest line that is read easily, or from diagonal and distance, how large all is drawn. */
export function SizeStep(props: StepProps): JSX.Element {
  const [line, setLine] = createSignal('');
  const settings = () => props.draft.draft().settings;
  const viewing = () => viewingOf({ ...props.state.everyScreen, ...settings() });
  const set = (name: keyof Viewing, value: number | undefined) => {
    setLine('');
    props.draft.edit((before) => withSetting(before, name, value));
  };
  const pick = (units: string) => {
    set('distanceMetres', distanceForLine(Number(units), viewing().diagonalInches));
    setLine(units);
  };
  return (
    <>
      <p>
        Stand where visitors stand. Look at the lines below on that very screen: open this page on
        it, or open <span class="setup-address">{addressText(testCardPath)}</span>, which shows the
        same lines.
      </p>
      <RadioGroup class="ladder" value={line()} onChange={pick}>
        <RadioGroup.Label class="dialog-legend">
          Which is the smallest line you read easily?
        </RadioGroup.Label>
        <For each={sampleUnits.toReversed()}>
          {(units) => (
            <RadioGroup.Item class="ladder-line" value={`${units}`}>
              <RadioGroup.ItemInput />
              <RadioGroup.ItemControl class="choice-dot" />
              <RadioGroup.ItemLabel style={{ 'font-size': `calc(${units} * 100vmin / 1080)` }}>
                {units} · Room 201, 10:30
              </RadioGroup.ItemLabel>
            </RadioGroup.Item>
          )}
        </For>
      </RadioGroup>
      <p class="dialog-note">
        If your eyes are good, choose one line larger. Without an answer it is drawn as for 55
        inches at 5 metres.
      </p>
      <fieldset class="setup-fields">
        <legend class="dialog-legend">Or measure</legend>
        <MeasureField
          label="Diagonal of the screen, in inches"
          name="diagonalInches"
          value={viewing().diagonalInches}
          set={set}
        />
        <MeasureField
          label="From the screen to where people read, in metres"
          name="distanceMetres"
          value={viewing().distanceMetres}
          set={set}
        />
      </fieldset>
      <p role="status">{sizeText(viewing())}</p>
      <Show when={scaleOf(viewing(), usualAspect).isTooFar}>
        <p class="dialog-complaint">
          This screen is too small to be read from there, however large it is drawn. Take a larger
          one, or hang it where people come closer.
        </p>
      </Show>
    </>
  );
}

function MeasureField(props: {
  readonly label: string;
  readonly name: keyof Viewing;
  readonly value: number;
  readonly set: (name: keyof Viewing, value: number | undefined) => void;
}): JSX.Element {
  return (
    <label class="setup-number">
      <span>{props.label}</span>
      <input
        class="field"
        type="number"
        step="any"
        min={viewingRanges[props.name].from}
        max={viewingRanges[props.name].to}
        value={props.value}
        onChange={({ currentTarget: { valueAsNumber } }) =>
          props.set(props.name, Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)
        }
      />
    </label>
  );
}

function sizeText(viewing: Viewing): string {
  const percent = Math.round(scaleOf(viewing, usualAspect).factor * 100);
  return `All is drawn at ${percent} % of its usual size.`;
}
