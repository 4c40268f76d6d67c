import type { WrittenScreen } from './setup';

/** A screen that somebody sets up and has not saved. No secret. */
export type ScreenDraft = {
  /** As it is to be called; of a screen that is being changed, as it is called. */
  readonly name: string;
  readonly isNew: boolean;
  /** Of the host's computer; null where another computer shows it, or nobody has chosen. */
  readonly display: string | null;
  readonly settings: WrittenScreen;
  /** How far they have come, 0 being the first step. */
  readonly step: number;
};

/** As written of a screen: its boards, each with how long it stays. */
export type WrittenTurn = { readonly board: string; readonly seconds: number };

/** Setting by setting; undefined takes it out, so that what holds for every screen holds. */
export function withSetting(settings: WrittenScreen, name: string, value: unknown): WrittenScreen {
  const others = Object.entries(settings).filter(([each]) => each !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}

/** A list in the settings; empty where it is none. */
export function listedIn(settings: WrittenScreen, name: string): readonly string[] {
  const value = settings[name];
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : [];
}

/** A list as it is written: none at all where nothing is chosen, which means everything. */
export function withList(
  settings: WrittenScreen,
  name: string,
  chosen: readonly string[],
): WrittenScreen {
  return withSetting(settings, name, chosen.length === 0 ? undefined : chosen);
}

export function numberIn(settings: WrittenScreen, name: string): number | null {
  const value = settings[name];
  return typeof value === 'number' ? value : null;
}

const usualSeconds = 30;

/** The boards that take turns; the agenda alone where nothing is written, as on every screen. */
export function turnsIn(settings: WrittenScreen): readonly WrittenTurn[] {
  const { boards } = settings;
  const turns = Array.isArray(boards) ? boards.filter(isTurn) : [];
  return turns.length > 0 ? turns : [{ board: 'agenda', seconds: usualSeconds }];
}

/** Puts a board at the end of the rotation, or takes it out; the last one stays. */
export function withBoard(settings: WrittenScreen, board: string, isOn: boolean): WrittenScreen {
  const others = turnsIn(settings).filter((turn) => turn.board !== board);
  const turns = isOn ? [...others, { board, seconds: usualSeconds }] : others;
  return turns.length === 0 ? settings : withSetting(settings, 'boards', turns);
}

export function withSeconds(
  settings: WrittenScreen,
  board: string,
  seconds: number,
): WrittenScreen {
  const turns = turnsIn(settings).map((turn) =>
    turn.board === board ? { ...turn, seconds } : turn,
  );
  return withSetting(settings, 'boards', turns);
}

function isTurn(value: unknown): value is WrittenTurn {
  if (typeof value !== 'object' || value === null) return false;
  const { board, seconds } = value as Partial<Record<keyof WrittenTurn, unknown>>;
  return typeof board === 'string' && typeof seconds === 'number';
}
