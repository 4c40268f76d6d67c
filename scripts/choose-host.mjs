/**
 * Which host `npm start` runs, and why. Windows are for where they can be: Electron needs its runtime and
 * a display, and its sandbox refuses root.
 *
 * @param {{
 *   isWebAsked: boolean,
 *   platform: string,
 *   env: Readonly<Record<string, string | undefined>>,
 *   isRoot: boolean,
 *   findRuntime: () => string | undefined,
 * }} machine
 * @returns {{ kind: 'desktop', runtime: string } | { kind: 'web', reason: string }}
 */
export function chooseHost({ isWebAsked, platform, env, isRoot, findRuntime }) {
  if (isWebAsked) return { kind: 'web', reason: '' };
  if (isRoot) return { kind: 'web', reason: 'windows cannot be opened as root' };
  const hasDisplay =
    platform === 'win32' || platform === 'darwin' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasDisplay) return { kind: 'web', reason: 'there is no display' };
  const runtime = findRuntime();
  if (runtime === undefined) {
    return {
      kind: 'web',
      reason: "Electron's runtime could not be downloaded (ELECTRON_MIRROR names another source)",
    };
  }
  return { kind: 'desktop', runtime };
}
