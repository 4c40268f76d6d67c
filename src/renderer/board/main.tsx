import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/noto-sans-kr/wght.css';
import './board.css';
import './frame/frame.css';
import './frame/notice-strip.css';
// All at once, though boards are loaded one by one: one without its style would say things that are not so.
import './agenda/agenda.css';
import './room/room.css';
import './room/door-side.css';
import './sign-up/sign-up.css';
import './test-card/test-card.css';
import './timeline/timeline.css';
import { render } from 'solid-js/web';
import { screenAddress } from '../../core/board/screen-address';
import { createHostState } from '../host/create-host-state';
import { ipcBridge } from '../host/ipc';
import { provePaint } from '../host/prove-paint';
import { BoardPage } from './board-page';
import { hideIdlePointer } from './frame/idle-pointer';

const { pathname, searchParams } = new URL(location.href);
const address = screenAddress(pathname, (name) => searchParams.get(name));
// Asked for by a host whose windows keep failing: fewer things can go wrong on such a board.
document.documentElement.classList.toggle('is-plain', searchParams.has('plain'));

hideIdlePointer();
render(() => {
  // Made once, here: a call inside the JSX would be made anew each time that the property is read.
  const host = createHostState({ at: address.kind === 'mistake' ? undefined : address.at });
  return <BoardPage address={address} host={host} />;
}, document.body);

provePaint(ipcBridge());
