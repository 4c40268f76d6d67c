import { linkWorlds } from './world-link';

/** In the page's own world, before any script of it: takes what the preload exposes. Leaves no name behind. */
export function openMainWorld(secret: string): void {
  const link = linkWorlds(`${secret}:page`, `${secret}:preload`);
  link.offer((name, api) => {
    if (Object.hasOwn(window, name as string)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, name as string, { value: frozen(api), enumerable: true });
  });
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}
