import type { Display } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { electronDisplays } from '../../../../src/main/desktop/displays/display-source';
import { display, inRow } from '../../../fakes/displays';

function screenOf(displays: readonly object[], primary: object | undefined) {
  const events = new EventEmitter();
  const screen = Object.assign(events, {
    getAllDisplays: () => displays as Display[],
    getPrimaryDisplay: () => primary as Display,
  });
  return { events, source: electronDisplays(screen as never) };
}

test('what Electron says of its displays is taken as far as it matters', () => {
  const [left, right] = [display({ id: 7 }), display({ id: 8, bounds: inRow(1) })];
  const { source } = screenOf([{ ...left, rotation: 90 }, right], right);
  expect(source.look()).toEqual([left, { ...right, isPrimary: true }]);
});

test('a display without a size is none yet', () => {
  const empty = display({ bounds: { x: 0, y: 0, width: 0, height: 0 } });
  expect(screenOf([empty], empty).source.look()).toEqual([]);
});

test('where there is no display, the one that Electron makes up is none', () => {
  expect(screenOf([], display({ id: -1 })).source.look()).toEqual([]);
});

test.each(['display-added', 'display-removed', 'display-metrics-changed'])(
  '%s is told',
  (event) => {
    const { events, source } = screenOf([], undefined);
    let changes = 0;
    source.onChange(() => (changes += 1));
    events.emit(event, {}, display(), []);
    expect(changes).toBe(1);
  },
);
