import type { BoardTurn, Screen } from './screen';
import type { ScreenAddress } from './screen-address';

/** What staff have decided for the screens of the church. No secret: every board receives it. */
export type House = {
  /** Holds for each screen that does not say otherwise. */
  readonly everyScreen: Screen;
  /** Displays by the names that staff gave them, which stand in their addresses. */
  readonly screens: Readonly<Record<string, Screen>>;
  /** Changes with the picture; null where the church has none. */
  readonly logoId: string | null;
};

export const bareHouse: House = { everyScreen: {}, screens: {}, logoId: null };

/** Where both hosts have the church's logo, of which `id` tells one from another. */
export function logoPath(id: string): string {
  return `/logo/${id}`;
}

/** A screen with the boards that take turns on it. */
export type ResolvedScreen = {
  readonly screen: Screen;
  readonly turns: readonly BoardTurn[];
  /** As staff named it; null of a board that is shown without one. */
  readonly name: string | null;
};

/** What stands on a screen of which staff said no more. */
export const agendaAlone: readonly BoardTurn[] = [{ board: { name: 'agenda' }, seconds: 60 }];

/**
 * The screen at an address: what the address says counts before what the named screen says, and that before
 * what holds for every screen. Null where nobody has named such a screen, or the address is a mistake.
 */
export function screenIn(house: House, address: ScreenAddress): ResolvedScreen | null {
  if (address.kind === 'mistake') return null;
  if (address.kind === 'board') {
    const screen = { ...house.everyScreen, ...address.screen };
    return { screen, turns: [{ board: address.board, seconds: 60 }], name: null };
  }
  const { screens, everyScreen } = house;
  const named = Object.hasOwn(screens, address.name) ? screens[address.name] : undefined;
  if (named === undefined) return null;
  const screen = { ...everyScreen, ...named, ...address.screen };
  return { screen, turns: screen.turns ?? agendaAlone, name: address.name };
}
