import type { DisplayBinding } from '../../settings/display-settings';

/**
 * What to say where boards are bound to displays and the system lets no program choose one, or null.
 * https://github.com/electron/electron/issues/43493, and which of the two Electron takes:
 * https://github.com/electron/electron/pull/48301
 */
export function waylandWord(
  bindings: readonly DisplayBinding[],
  { platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>,
): string | null {
  const isWayland = platform === 'linux' && env.XDG_SESSION_TYPE === 'wayland';
  if (!isWayland || bindings.length < 2) return null;
  return (
    'This is a Wayland session, where no program chooses the display of its windows: boards may stand ' +
    'on the wrong one. Start Narthex with XDG_SESSION_TYPE=x11.'
  );
}
