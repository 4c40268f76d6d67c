import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  boardBridgeName,
  type BoardBridge,
  type IpcChannels,
  type PublicSchedule,
} from '../board-contract';

const asked = 'board:get-schedule' satisfies keyof IpcChannels;
const sent = 'board:schedule' satisfies keyof IpcChannels;
const checked = 'board:check-paint' satisfies keyof IpcChannels;
const told = 'board:tell-paint' satisfies keyof IpcChannels;

type Asked = IpcChannels[typeof asked];

type Listener = (schedule: PublicSchedule) => void;

/** Neither `ipcRenderer` nor its events, which carry it, come into the page's hands. */
const bridge: BoardBridge = {
  onSchedule: (listener, at) =>
    at === undefined ? followPresent(listener) : followMoment(listener, at),
  onPaintCheck: (prove) => {
    ipcRenderer.on(checked, () => {
      // Where it is refused, the host has logged why, and asks again.
      ipcRenderer.invoke(told, prove()).catch(() => undefined);
    });
  },
};

function followPresent(listener: Listener): () => void {
  let isOver = false;
  let hasNews = false;
  const hear = (_event: IpcRendererEvent, schedule: PublicSchedule) => {
    hasNews = true;
    listener(schedule);
  };
  ipcRenderer.on(sent, hear);
  ask(undefined, (schedule) => {
    // An answer that was overtaken on its way is older than what the page has.
    if (!isOver && !hasNews) listener(schedule);
  });
  return () => {
    isOver = true;
    ipcRenderer.off(sent, hear);
  };
}

/** What is sent is about the present, and tells when to ask again. */
function followMoment(listener: Listener, at: string): () => void {
  let questions = 0;
  const askAgain = () => {
    const question = (questions += 1);
    ask({ at }, (schedule) => {
      if (question === questions) listener(schedule);
    });
  };
  ipcRenderer.on(sent, askAgain);
  askAgain();
  return () => {
    // What is on its way answers nobody any more.
    questions += 1;
    ipcRenderer.off(sent, askAgain);
  };
}

function ask(request: Asked['request'], listener: Listener): void {
  const answer = ipcRenderer.invoke(asked, request) as Promise<Asked['response']>;
  // Where it is refused, the host has logged why. The next poll brings the schedule all the same.
  answer.then(listener, () => undefined);
}

contextBridge.exposeInMainWorld(boardBridgeName, bridge);
