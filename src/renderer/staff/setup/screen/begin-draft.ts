import { screenPath } from '../../../../core/board/screen-address';
import type { ScreenDraft } from '../../../../core/staff/screen-draft';
import type { SetupState } from '../../../../core/staff/setup';

/**
 * What somebody goes on with: what they left unfinished of this screen, or the screen as it is written.
 * `name` is null for a new one. Null where there is no such screen.
 */
export function beginDraft(
  name: string | null,
  state: SetupState,
  left: ScreenDraft | null,
): ScreenDraft | null {
  if (left !== null && (name === null ? left.isNew : !left.isNew && left.name === name))
    return left;
  if (name === null) return { name: '', isNew: true, display: null, settings: {}, step: 0 };
  const settings = Object.hasOwn(state.screens, name) ? state.screens[name] : undefined;
  if (settings === undefined) return null;
  return { name, isNew: false, display: displayOf(name, state), settings, step: 0 };
}

/** The display that shows a screen by the settings, or null. */
export function displayOf(screen: string, { displays }: SetupState): string | null {
  return displays?.find(({ page }) => page === screenPath(screen).slice(1))?.name ?? null;
}
