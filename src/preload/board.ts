import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  boardBridgeName,
  type BoardBridge,
  type IpcChannels,
  type PublicSchedule,
} from '../board-contract';

const asked = 'board:get-schedule' satisfies keyof IpcChannels;
const sent = 'board:schedule' satisfies keyof IpcChannels;

/** Neither `ipcRenderer` nor its events, which carry it, come into the page's hands. */
const bridge: BoardBridge = {
  onSchedule: (listener) => {
    let isOver = false;
    let hasNews = false;
    const hear = (_event: IpcRendererEvent, schedule: PublicSchedule) => {
      hasNews = true;
      listener(schedule);
    };
    ipcRenderer.on(sent, hear);
    const answer = ipcRenderer.invoke(asked) as Promise<IpcChannels[typeof asked]['response']>;
    answer.then(
      (schedule) => {
        // An answer that was overtaken on its way is older than what the page has.
        if (!isOver && !hasNews) listener(schedule);
      },
      // The host has logged why. The next poll brings the schedule all the same.
      () => undefined,
    );
    return () => {
      isOver = true;
      ipcRenderer.off(sent, hear);
    };
  },
};

contextBridge.exposeInMainWorld(boardBridgeName, bridge);
