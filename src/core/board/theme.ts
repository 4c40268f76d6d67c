import type { Instant } from '../time/instant';
import { wallClock } from '../time/venue-time';
import { palettes, type Palette, type ThemeName } from './palettes';

/** One theme for good, or one by day and one by night. */
export type ThemeChoice = ThemeName | DayAndNight;

/**
 * `day` is shown from `from` until `to`, the end excluded: minutes since 0:00 by the venue's wall clock.
 * An end that is not after its start belongs to the next day.
 */
export type DayAndNight = {
  readonly day: ThemeName;
  readonly night: ThemeName;
  readonly from: number;
  readonly to: number;
};

export const themeNames = Object.keys(palettes) as readonly ThemeName[];

/** The theme that a screen shows at a moment. */
export function themeAt(choice: ThemeChoice, now: Instant, timeZone: string): ThemeName {
  if (typeof choice === 'string') return choice;
  const { day, night, from, to } = choice;
  const { minuteOfDay } = wallClock(now, timeZone);
  const isDay =
    from < to ? from <= minuteOfDay && minuteOfDay < to : from <= minuteOfDay || minuteOfDay < to;
  return isDay ? day : night;
}

/**
 * What a window sets on its root element, property by property: `--now-ground` and the like, and
 * `color-scheme`. The styles hold no colour of their own, so that none escapes the tests of contrast.
 */
export function themeVariables(palette: Palette): Readonly<Record<string, string>> {
  const { scheme, ...colours } = palette;
  const variables = Object.entries(colours).map(([key, colour]) => [propertyName(key), colour]);
  return { 'color-scheme': scheme, ...(Object.fromEntries(variables) as Record<string, string>) };
}

/** `raised2` is `--raised-2`. */
function propertyName(key: string): string {
  return `--${key.replaceAll(/[A-Z]|\d+/gu, (part) => `-${part.toLowerCase()}`)}`;
}
