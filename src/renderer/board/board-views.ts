import { lazy } from 'solid-js';
import type { BoardName } from '../../core/board/screen';

/** Each kind of board in a file of its own: a screen loads what it shows, and no more. */
export const boardViews = {
  agenda: lazy(async () => ({ default: (await import('./agenda/agenda')).Agenda })),
  timeline: lazy(async () => ({ default: (await import('./timeline/timeline')).Timeline })),
  room: lazy(async () => ({ default: (await import('./room/room')).Room })),
  signUp: lazy(async () => ({ default: (await import('./sign-up/sign-up')).SignUpBoard })),
  testCard: lazy(async () => ({ default: (await import('./test-card/test-card')).TestCard })),
} as const;

/** Loads what `name` needs to be drawn, once. */
export function preloadBoard(name: BoardName): Promise<unknown> {
  if (name === 'sign-up') return boardViews.signUp.preload();
  return name === 'test-card' ? boardViews.testCard.preload() : boardViews[name].preload();
}
