import type { House } from '../../core/board/house';
import type { Screen } from '../../core/board/screen';
import { readScreenSettings } from './house-settings';

/** What `settings.json` says of the screens, with what of it is not used and why, a line each. */
export type ReadHouse = {
  readonly house: Omit<House, 'logoId'>;
  readonly complaints: readonly string[];
};

/** As it stands in an address and is read out on the telephone. */
const screenName = /^[\p{L}\p{N}](?:[\p{L}\p{N} _.-]{0,38}[\p{L}\p{N}_.-])?$/u;

/** Reads `everyScreen` and `screens`; what is not there holds nothing. */
export function readHouse(settings: Readonly<Record<string, unknown>>): ReadHouse {
  const { everyScreen = {}, screens = {} } = settings;
  const isObject = typeof screens === 'object' && screens !== null && !Array.isArray(screens);
  const every = readScreenSettings(everyScreen, 'everyScreen');
  const named = Object.entries(isObject ? screens : {}).map(([name, value]) =>
    readNamed(name, value),
  );
  const known = named.flatMap(({ name, screen }) => (screen ? [[name, screen] as const] : []));
  return {
    house: { everyScreen: every.screen, screens: Object.fromEntries(known) },
    complaints: [
      ...every.complaints,
      ...(isObject ? [] : ['screens is no object with a name for each screen.']),
      ...named.flatMap(({ complaints }) => complaints),
    ],
  };
}

type NamedScreen = {
  readonly name: string;
  readonly screen: Screen | null;
  readonly complaints: readonly string[];
};

function readNamed(name: string, value: unknown): NamedScreen {
  if (screenName.test(name)) return { name, ...readScreenSettings(value, `screens.${name}`) };
  const mend = 'Use up to 40 letters, digits, spaces, dots and hyphens.';
  return { name, screen: null, complaints: [`screens: "${name}" is no name. ${mend}`] };
}
