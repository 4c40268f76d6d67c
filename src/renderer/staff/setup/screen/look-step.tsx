import { untrack, type JSX } from 'solid-js';
import { Checkbox } from '@kobalte/core/checkbox';
import { withSetting } from '../../../../core/staff/screen-draft';
import { Choice } from '../../choice';
import { HoursField } from './hours-field';
import { keptTheme, languageWords, themeWords, usual } from './look-words';
import type { StepProps } from './screen-steps';

/** Colours, language, ways without steps, and when it is on. */
export function LookStep(props: StepProps): JSX.Element {
  const settings = () => props.draft.draft().settings;
  const written = untrack(() => settings().theme);
  const choose = (name: string) => (value: string) => {
    const chosen = value === keptTheme ? written : value;
    props.draft.edit((before) => withSetting(before, name, value === usual ? undefined : chosen));
  };
  return (
    <>
      <Choice
        label="Colours"
        options={themeWords(written)}
        value={wordOf(settings().theme)}
        choose={choose('theme')}
      />
      <Choice
        label="Language"
        options={languageWords}
        value={wordOf(settings().language)}
        choose={choose('language')}
      />
      <Checkbox
        class="dialog-choice"
        checked={settings().stepFree === true}
        onChange={(isOn) =>
          props.draft.edit((before) => withSetting(before, 'stepFree', isOn || undefined))
        }
      >
        <Checkbox.Input />
        <Checkbox.Control class="check-box">
          <Checkbox.Indicator>✓</Checkbox.Indicator>
        </Checkbox.Control>
        <Checkbox.Label>Show the ways without steps, where the signs have them</Checkbox.Label>
      </Checkbox>
      <HoursField {...props} />
    </>
  );
}

function wordOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? usual : keptTheme;
}
