import type { Display, Rectangle, Screen } from 'electron/main';
import { EventEmitter } from 'node:events';
import { makeEvent, onlyAfterReady } from './lifecycle';
import { doubleSettings, type DisplaySettings } from './settings';

let displays: readonly Display[] | undefined;

function present(): readonly Display[] {
  displays ??= doubleSettings().displays.map(displayOf);
  return displays;
}

function displayOf(settings: DisplaySettings, index: number): Display {
  const { width, height, scaleFactor = 1, x = 0, y = 0, rotation = 0 } = settings;
  const size = { width: Math.round(width / scaleFactor), height: Math.round(height / scaleFactor) };
  const bounds = { x, y, ...size };
  return {
    id: settings.id ?? index + 1,
    label: settings.label ?? `Display ${index + 1}`,
    bounds,
    workArea: bounds,
    size,
    workAreaSize: size,
    scaleFactor,
    rotation,
    internal: false,
    detected: true,
    monochrome: false,
    colorDepth: 24,
    depthPerComponent: 8,
    colorSpace: '',
    displayFrequency: 60,
    accelerometerSupport: 'unavailable',
    touchSupport: 'unavailable',
    maximumCursorSize: { width: 64, height: 64 },
    nativeOrigin: { x: x * scaleFactor, y: y * scaleFactor },
  };
}

const events = new EventEmitter();

const members = {
  getAllDisplays: () => [...present()],
  getPrimaryDisplay: () => {
    const [primary] = present();
    // Electron has none to give either, and gives an empty one.
    return primary ?? displayOf({ id: -1, width: 0, height: 0 }, 0);
  },
  getDisplayMatching: (rect) => displayMatching(rect),
  getDisplayNearestPoint: (point) => displayMatching({ ...point, width: 1, height: 1 }),
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
} satisfies Partial<Screen>;

/** `screen` of Electron: no member of it can be touched before the app is ready. */
export const screen = new Proxy(Object.assign(events, members), {
  get: (target, name, receiver) => {
    onlyAfterReady("The 'screen' module can't be used before the app 'ready' event");
    const value: unknown = Reflect.get(target, name, receiver);
    return value;
  },
});

/** The display that shows most of a rectangle; where none does, the one nearest to it. */
export function displayMatching(rect: Rectangle): Display {
  const [best] = [...present()].sort(
    (a, b) =>
      overlap(b.bounds, rect) - overlap(a.bounds, rect) ||
      distance(a.bounds, rect) - distance(b.bounds, rect),
  );
  return best ?? members.getPrimaryDisplay();
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function distance(a: Rectangle, b: Rectangle): number {
  return Math.hypot(a.x + a.width / 2 - b.x - b.width / 2, a.y + a.height / 2 - b.y - b.height / 2);
}

/** Plugs displays in and out, or changes them, and tells of it as Electron does. */
export function setDisplays(next: readonly DisplaySettings[]): void {
  const before = present();
  displays = next.map(displayOf);
  for (const display of displays) {
    const old = before.find(({ id }) => id === display.id);
    if (!old) events.emit('display-added', makeEvent({}), display);
    else tellChange(old, display);
  }
  for (const old of before) {
    if (!displays.some(({ id }) => id === old.id)) {
      events.emit('display-removed', makeEvent({}), old);
    }
  }
  // Chromium sees by itself how fine a display is, whatever the app makes of it.
  for (const look of onlookers) look();
}

const onlookers: (() => void)[] = [];

/** For windows: calls `look` after each change, whichever it is. */
export function onDisplays(look: () => void): void {
  onlookers.push(look);
}

const metrics = ['bounds', 'workArea', 'scaleFactor', 'rotation'] as const;

function tellChange(old: Display, display: Display): void {
  const changed = metrics.filter(
    (name) => JSON.stringify(old[name]) !== JSON.stringify(display[name]),
  );
  if (changed.length > 0) {
    events.emit('display-metrics-changed', makeEvent({}), display, changed);
  }
}
