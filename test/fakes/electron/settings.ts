import type { Keyring } from './safe-storage';

/** What the launcher tells the double through one environment variable. */
export type DoubleSettings = {
  readonly browser: {
    readonly path: string;
    readonly env?: Readonly<Record<string, string>>;
  };
  /** Real windows on the X server that DISPLAY names; else none is seen anywhere. */
  readonly isHeaded: boolean;
  /** The first is the primary one. */
  readonly displays: readonly DisplaySettings[];
  /** What differs from a keyring that is there and open. */
  readonly keyring: Partial<Keyring>;
  /** The file that build-page-script.ts has made. */
  readonly pageScript: string;
};

/** A display in its own pixels; windows count in these divided by the scale. */
export type DisplaySettings = {
  readonly id?: number;
  readonly width: number;
  readonly height: number;
  /** 1 by default. */
  readonly scaleFactor?: number;
  /** Of the left upper corner on the desktop, in units of windows. 0 by default. */
  readonly x?: number;
  readonly y?: number;
  readonly rotation?: 0 | 90 | 180 | 270;
  readonly label?: string;
};

export const settingsVariable = 'NARTHEX_DOUBLE';

let settings: DoubleSettings | undefined;

/** Read once, and taken out of the environment, which is the app's. */
export function doubleSettings(): DoubleSettings {
  settings ??= JSON.parse(process.env[settingsVariable] ?? '') as DoubleSettings;
  Reflect.deleteProperty(process.env, settingsVariable);
  return settings;
}
