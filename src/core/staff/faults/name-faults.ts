import { screenIn, type House } from '../../board/house';
import { timesInScope, type Screen } from '../../board/screen';
import type { PublicTime } from '../../schedule/public-time';
import { listed } from '../staff-words';
import type { LookedDay, ShownInstance } from './day-facts';
import { nameFits } from './name-fit';
import { faultOf, type ScreenFault } from './screen-fault';

/** Names that are cut off on a screen that shows them. See `nameFits` for how far that may be believed. */
export function nameFaults(day: LookedDay): ScreenFault[] {
  const screens = agendaScreens(day.house);
  return day.shown.flatMap((each) => longName(day, screens, each));
}

type NamedScreen = { readonly name: string; readonly screen: Screen };

/** Those that staff have named, or else the usual one, if an agenda has its turn there. */
function agendaScreens(house: House): NamedScreen[] {
  const names = Object.keys(house.screens);
  if (names.length === 0) return [{ name: 'the screens', screen: house.everyScreen }];
  return names.flatMap((name) => {
    const found = screenIn(house, { kind: 'screen', name, screen: {}, at: undefined });
    const hasAgenda = found?.turns.some(({ board }) => board.name === 'agenda') === true;
    return hasAgenda ? [{ name, screen: found.screen }] : [];
  });
}

function longName(
  day: LookedDay,
  screens: readonly NamedScreen[],
  { instance, times }: ShownInstance,
): ScreenFault[] {
  const rooms = [...day.rooms.values()];
  const isCut = (time: PublicTime, screen: Screen) => !nameFits(time.name, screen);
  const cutting = screens.filter(({ screen }) =>
    timesInScope({ rooms, times }, screen).some((time) => isCut(time, screen)),
  );
  if (cutting.length === 0) return [];
  const first = times.find((time) => cutting.some(({ screen }) => isCut(time, screen)));
  return [
    faultOf(instance, first, {
      kind: 'long-name',
      severity: 'look',
      what: `Its name is too long for two lines on ${listed(cutting.map(({ name }) => name))}, and is cut off there.`,
      mend: 'Open the event in Planning Center Calendar and shorten its name, with the words that matter first.',
    }),
  ];
}
