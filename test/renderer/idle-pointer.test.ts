import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hideIdlePointer } from '../../src/renderer/board/frame/idle-pointer';

/** A page with as much of a document as the pointer needs. */
function page() {
  const classes = new Set<string>();
  const listeners: ((event: object) => void)[] = [];
  vi.stubGlobal('document', {
    documentElement: {
      classList: {
        add: (name: string) => classes.add(name),
        remove: (name: string) => classes.delete(name),
        contains: (name: string) => classes.has(name),
      },
    },
  });
  vi.stubGlobal('addEventListener', (_name: string, listen: (event: object) => void) =>
    listeners.push(listen),
  );
  hideIdlePointer();
  return {
    move: (screenX: number, pointerType = 'mouse') => {
      for (const listen of listeners) listen({ pointerType, screenX, screenY: 5 });
    },
    isShown: () => classes.has('has-pointer'),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the pointer on a board', () => {
  test('is hidden, and costs no timer, while nobody moves it', () => {
    const { isShown } = page();
    vi.advanceTimersByTime(60_000);
    expect([isShown(), vi.getTimerCount()]).toEqual([false, 0]);
  });

  test('is shown when somebody moves it', () => {
    const { move, isShown } = page();
    move(1);
    move(2);
    expect(isShown()).toBe(true);
  });

  test('is hidden three seconds after the last movement', () => {
    const { move, isShown } = page();
    move(1);
    move(2);
    vi.advanceTimersByTime(2_000);
    move(3);
    vi.advanceTimersByTime(2_999);
    expect(isShown()).toBe(true);
    vi.advanceTimersByTime(1);
    expect([isShown(), vi.getTimerCount()]).toEqual([false, 0]);
  });

  test('has one timer, however much it is moved', () => {
    const { move } = page();
    for (let x = 0; x < 100; x += 1) move(x);
    expect(vi.getTimerCount()).toBe(1);
  });

  test('stays hidden when the page changes beneath it', () => {
    const { move, isShown } = page();
    move(7);
    move(7);
    expect(isShown()).toBe(false);
  });

  test('stays hidden where the page appears beneath it', () => {
    const { move, isShown } = page();
    move(7);
    expect(isShown()).toBe(false);
  });

  test('is none where somebody touches the glass', () => {
    const { move, isShown } = page();
    move(1, 'touch');
    move(2, 'touch');
    expect(isShown()).toBe(false);
  });
});
