import type { Rectangle } from 'electron';

/** A display that is there now. Lengths and positions are device-independent pixels, as Electron gives them. */
export type SeenDisplay = {
  /** Differs with model and connector at best, and with the day at worst: on Wayland. */
  readonly id: number;
  /** What it calls itself, which two of a kind share. Empty where it is off or does not say. */
  readonly label: string;
  readonly bounds: Rectangle;
  /** Without task bars. */
  readonly workArea: Rectangle;
  readonly scaleFactor: number;
  /** The one that the system begins with. */
  readonly isPrimary: boolean;
};

/** `1920x1080`, in the pixels that its menu speaks of. */
export function sizeInPixels({ bounds, scaleFactor }: SeenDisplay): string {
  return `${Math.round(bounds.width * scaleFactor)}x${Math.round(bounds.height * scaleFactor)}`;
}

/** From left to right, then downwards. */
export function byPosition({ bounds: a }: SeenDisplay, { bounds: b }: SeenDisplay): number {
  return a.x - b.x || a.y - b.y;
}
