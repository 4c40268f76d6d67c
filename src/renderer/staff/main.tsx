import '@fontsource-variable/inter/wght.css';
import './staff.css';
import './sign-in.css';
import { render } from 'solid-js/web';
import { staffHttp } from '../host/staff-http';
import { staffIpcBridge } from '../host/staff-ipc';
import { Desk } from './desk';
import { Door } from './door';

render(() => {
  const bridge = staffIpcBridge();
  if (bridge) return <Desk bridge={bridge} />;
  // Made once, here: a call inside the JSX would be made anew each time that the property is read.
  const host = staffHttp();
  return <Door host={host} />;
}, document.body);
