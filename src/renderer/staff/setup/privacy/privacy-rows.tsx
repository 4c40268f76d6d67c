import { For, type JSX } from 'solid-js';
import { RadioGroup } from '@kobalte/core/radio-group';
import { privacyLevels, type Privacy, type PrivacyLevel } from '../../../../core/schedule/privacy';

const levelWords: Readonly<Record<PrivacyLevel, string>> = {
  name: 'Name',
  reserved: 'Reserved',
  nothing: 'Nothing',
};

/** A row for each, with one of three to choose. */
export function PrivacyRows(props: {
  readonly title: string;
  readonly nothing: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly levels: Privacy['rooms'];
  readonly choose: (id: string, level: PrivacyLevel) => void;
}): JSX.Element {
  return (
    <div>
      <h2>{props.title}</h2>
      <For each={props.rows} fallback={<p>{props.nothing}</p>}>
        {(row) => (
          <RadioGroup
            class="privacy-row"
            orientation="horizontal"
            value={props.levels[row.id] ?? 'name'}
            onChange={(level) => props.choose(row.id, level as PrivacyLevel)}
          >
            <RadioGroup.Label class="privacy-name">
              <bdi>{row.name}</bdi>
            </RadioGroup.Label>
            <div class="privacy-levels">
              <For each={privacyLevels}>
                {(level) => (
                  <RadioGroup.Item class="privacy-level" value={level}>
                    <RadioGroup.ItemInput />
                    <RadioGroup.ItemControl class="choice-dot" />
                    <RadioGroup.ItemLabel>{levelWords[level]}</RadioGroup.ItemLabel>
                  </RadioGroup.Item>
                )}
              </For>
            </div>
          </RadioGroup>
        )}
      </For>
    </div>
  );
}
