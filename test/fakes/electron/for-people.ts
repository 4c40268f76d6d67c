import type * as Electron from 'electron';
import { recorded } from './recorded';

/** What the system would open for a person. Nothing opens: it is noted. */
export const shell = {
  openExternal: (url: string) => {
    recorded.openedLinks.push(url);
    return Promise.resolve();
  },
} satisfies Partial<Electron.Shell>;

/** Dialogs of the system, which nobody sees: each ends at once, as `setSavePath` has said. */
export const dialog = {
  showSaveDialog: (options: Electron.SaveDialogOptions) => {
    recorded.saveDialogs.push(options);
    return Promise.resolve({ canceled: savePath === '', filePath: savePath });
  },
} satisfies Partial<Record<keyof Electron.Dialog, unknown>>;

let savePath = '';

/** Where whoever is asked keeps a file from now on; empty for one who thinks better of it. */
export function setSavePath(path: string): void {
  savePath = path;
}
