import '@fontsource-variable/inter/wght.css';
import './staff.css';
import { render } from 'solid-js/web';
import { staffIpcBridge } from '../host/staff-ipc';
import { Desk } from './desk';

const bridge = staffIpcBridge();
if (bridge) render(() => <Desk bridge={bridge} />, document.body);
