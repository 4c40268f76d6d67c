import type { Rectangle } from 'electron';
import { EventEmitter } from 'node:events';
import type { HeldWindow } from '../../src/main/desktop/hold-in-place';

/** A window of a system that does as it is asked, at once, and tells of it. */
export class FakeHeldWindow extends EventEmitter {
  bounds: Rectangle;
  readonly done: string[] = [];
  isFull = true;
  isSmall = false;
  isSeen = false;
  isGone = false;
  /** Wayland: a program says where, and the compositor does as it likes. */
  ignoresBounds = false;
  refusesFullScreen = false;

  constructor(bounds: Rectangle) {
    super();
    this.bounds = bounds;
  }

  get held(): HeldWindow {
    return this as unknown as HeldWindow;
  }

  /** The page has painted. */
  appear(): void {
    this.isSeen = true;
    this.emit('show');
  }

  getBounds(): Rectangle {
    return this.bounds;
  }
  isDestroyed(): boolean {
    return this.isGone;
  }
  isFullScreen(): boolean {
    return this.isFull;
  }
  isMinimized(): boolean {
    return this.isSmall;
  }
  isVisible(): boolean {
    return this.isSeen;
  }
  restore(): void {
    this.done.push('restore');
    this.isSmall = false;
  }
  show(): void {
    this.done.push('show');
    this.isSeen = true;
  }
  setBounds(bounds: Rectangle): void {
    this.done.push(`bounds ${bounds.width}x${bounds.height} at ${bounds.x}`);
    if (!this.ignoresBounds) this.bounds = bounds;
    this.emit('resize');
  }
  setFullScreen(isFull: boolean): void {
    this.done.push(isFull ? 'full' : 'not full');
    this.isFull = isFull && !this.refusesFullScreen;
    this.emit(this.isFull ? 'enter-full-screen' : 'leave-full-screen');
    this.emit('resize');
  }
}
