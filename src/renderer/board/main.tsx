import '@fontsource-variable/inter/wght.css';
import './board.css';
import { render } from 'solid-js/web';
import { screenAt } from '../../core/board/screen-address';
import { createHostState } from '../host/create-host-state';
import { Agenda } from './agenda/agenda';

const address = new URL(location.href);
const name = address.pathname.split('/').at(-1) ?? '';
const screen = screenAt(name, (parameter) => address.searchParams.get(parameter));

// Both hosts answer 404 for a board that does not exist, so that this page never stands on its address.
if (screen === null) throw new Error(`There is no board "${name}"`);

render(() => {
  // Made once, here: a call inside the JSX would be made anew each time that the property is read.
  const host = createHostState();
  return <Agenda screen={screen} host={host} />;
}, document.body);
