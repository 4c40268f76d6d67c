import type { Rectangle } from 'electron/main';
import { runningChromium } from './chromium';
import type { Target } from './targets';

/** Puts the real window of a headed Chromium where the app has put its own. */
export async function placeWindow(
  target: Target,
  bounds: Rectangle,
  isFull: boolean,
): Promise<void> {
  const browser = runningChromium()?.browser;
  if (!browser) return;
  try {
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: target.id });
    const set = (wanted: object) =>
      browser.send('Browser.setWindowBounds', { windowId, bounds: wanted });
    await set({ windowState: 'normal' });
    await set({ left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height });
    if (isFull) await set({ windowState: 'fullscreen' });
  } catch {
    // The window is gone meanwhile.
  }
}
