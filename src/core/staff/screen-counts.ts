import type { ScreenHealth } from './staff-present';

/**
 * How many screens there are in each state, and which of them somebody should look at. `painting` are seen to
 * draw; of `connected` and `quiet` that cannot be known.
 */
export type ScreenCounts = {
  readonly painting: number;
  readonly connected: number;
  readonly dark: number;
  readonly quiet: number;
  readonly total: number;
  readonly failing: readonly string[];
  readonly missing: readonly string[];
};

export function screenCounts(screens: readonly ScreenHealth[]): ScreenCounts {
  const those = (state: ScreenHealth['state']) =>
    screens.filter((screen) => screen.state === state);
  return {
    painting: those('painting').length,
    connected: those('connected').length,
    dark: those('dark').length,
    quiet: those('quiet').length,
    total: screens.length,
    failing: those('failing').map(({ name }) => name),
    missing: those('missing').map(({ name }) => name),
  };
}

/** "Screens: 2 painting, 1 connected." */
export function screensText(counts: ScreenCounts): string {
  const { painting, connected, dark, quiet, total, failing, missing } = counts;
  if (total === 0) return 'No screen is showing a board now.';
  const parts = [
    painting > 0 ? `${painting} painting` : '',
    connected > 0 ? `${connected} connected` : '',
    dark > 0 ? `${dark} dark at this hour` : '',
    quiet > 0 ? `${quiet} on a plain page` : '',
    missing.length > 0 ? `${missing.length} missing` : '',
    failing.length > 0 ? `${failing.length} failing` : '',
  ];
  return `Screens: ${parts.filter((part) => part !== '').join(', ')}.`;
}
