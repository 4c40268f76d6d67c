import { Match, Switch, type JSX } from 'solid-js';
import type { ScreenAddress } from '../../core/board/screen-address';
import type { HostState } from '../host/create-host-state';
import { Agenda } from './agenda/agenda';
import { Directory } from './directory';

/** The board that the address asks for, or what there is instead. */
export function BoardPage(props: {
  readonly address: ScreenAddress;
  readonly host: HostState;
}): JSX.Element {
  const asked = () => (props.address.kind === 'board' ? props.address : null);
  const boardNamed = (name: string) => {
    const known = asked();
    return known?.board.name === name ? known : null;
  };
  return (
    <Switch fallback={<Directory address={props.address} host={props.host} />}>
      <Match when={boardNamed('agenda')}>
        {(known) => <Agenda screen={known().screen} host={props.host} shownSince={0} />}
      </Match>
    </Switch>
  );
}
