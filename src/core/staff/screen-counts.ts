import type { ScreenHealth } from './staff-present';

/** How many screens there are in each state. `painting` are seen to draw; `connected` are browsers, of which that cannot be known. */
export type ScreenCounts = {
  readonly painting: number;
  readonly connected: number;
  readonly dark: number;
  readonly total: number;
  readonly failing: readonly string[];
};

export function screenCounts(screens: readonly ScreenHealth[]): ScreenCounts {
  const those = (state: ScreenHealth['state']) =>
    screens.filter((screen) => screen.state === state);
  return {
    painting: those('painting').length,
    connected: those('connected').length,
    dark: those('dark').length,
    total: screens.length,
    failing: those('failing').map(({ name }) => name),
  };
}

/** "Screens: 2 painting, 1 connected." */
export function screensText({ painting, connected, dark, total, failing }: ScreenCounts): string {
  if (total === 0) return 'No screen is showing a board now.';
  const parts = [
    painting > 0 ? `${painting} painting` : '',
    connected > 0 ? `${connected} connected` : '',
    dark > 0 ? `${dark} dark at this hour` : '',
    failing.length > 0 ? `${failing.length} failing` : '',
  ];
  return `Screens: ${parts.filter((part) => part !== '').join(', ')}.`;
}
