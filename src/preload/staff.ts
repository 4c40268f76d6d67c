import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  staffBridgeName,
  type StaffAnswer,
  type StaffBridge,
  type StaffChannels,
  type StaffNews,
} from '../staff-contract';

const followed = 'staff:follow' satisfies keyof StaffChannels;
const told = 'staff:news' satisfies keyof StaffChannels;
const asked = 'staff:ask' satisfies keyof StaffChannels;
const opened = 'staff:open-link' satisfies keyof StaffChannels;
const saved = 'staff:save-pdf' satisfies keyof StaffChannels;

/** Why it was refused stands in the host's log. */
const refusal = {
  ok: false,
  complaint: 'The program could not do that; its log says why.',
} as const;

/** Neither `ipcRenderer` nor its events, which carry it, come into the page's hands. */
const bridge: StaffBridge = {
  onNews: (listener) => {
    let isOver = false;
    const hear = (_event: IpcRendererEvent, news: StaffNews) => listener(news);
    ipcRenderer.on(told, hear);
    const first = ipcRenderer.invoke(followed) as Promise<readonly StaffNews[]>;
    first.then(
      (news) => {
        if (!isOver) news.forEach(listener);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      ipcRenderer.off(told, hear);
    };
  },
  ask: (name, request) => invoke(asked, { name, request }) as Promise<never>,
  openLink: (url) => {
    ipcRenderer.invoke(opened, { url }).catch(() => undefined);
  },
  savePdf: () => invoke(saved) as Promise<StaffAnswer<null>>,
};

function invoke(channel: string, request?: unknown): Promise<unknown> {
  return ipcRenderer.invoke(channel, request).catch(() => refusal);
}

contextBridge.exposeInMainWorld(staffBridgeName, bridge);
