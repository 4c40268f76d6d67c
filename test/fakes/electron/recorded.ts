import type { CustomScheme, SaveDialogOptions } from 'electron/main';

/** What the app has asked of Electron and no page would show. Tests read it. */
export const recorded = {
  isSandboxEnabled: false,
  isHardwareAccelerationDisabled: false,
  schemes: [] as CustomScheme[],
  menu: undefined as unknown,
  userData: '',
  switches: [] as (readonly [string, string?])[],
  relaunches: [] as unknown[],
  /** Every request of every page, in the app's own addresses, with how it ended. */
  requests: [] as { readonly url: string; readonly end: 'served' | 'refused' }[],
  downloads: [] as { readonly url: string; readonly isPrevented: boolean }[],
  /** What was given to the person's own browser. */
  openedLinks: [] as string[],
  saveDialogs: [] as SaveDialogOptions[],
};

export type Recorded = typeof recorded;
