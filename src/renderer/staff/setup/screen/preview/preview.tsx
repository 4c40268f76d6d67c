import type { JSX } from 'solid-js';
import type { WrittenScreen } from '../../../../../core/staff/setup';
import type { Staff } from '../../../staff-context';

export function Preview(props: {
  readonly staff: Staff;
  readonly settings: WrittenScreen;
}): JSX.Element {
  return <p>{Object.keys(props.settings).length}</p>;
}
