import { z } from 'zod';
import type { House } from '../../core/board/house';
import type { Screen } from '../../core/board/screen';
import { readScreenSettings } from './house-settings';

/** What `settings.json` says of the screens, with what of it is not used and why, a line each. */
export type ReadHouse = {
  readonly house: Omit<House, 'logoId'>;
  readonly complaints: readonly string[];
};

/** As it stands in an address and is read out on the telephone. */
const screenName = /^[\p{L}\p{N}][\p{L}\p{N} _.-]{0,39}$/u;

const written = z.object({
  everyScreen: z.unknown().optional(),
  screens: z.record(z.string(), z.unknown()).catch({}),
});

/** Reads `everyScreen` and `screens`; what is not there holds nothing. */
export function readHouse(settings: Readonly<Record<string, unknown>>): ReadHouse {
  const { everyScreen = {}, screens } = written.parse({ screens: {}, ...settings });
  const every = readScreenSettings(everyScreen, 'everyScreen');
  const named = Object.entries(screens).map(([name, value]) => readNamed(name, value));
  const known = named.flatMap(({ name, screen }) => (screen ? [[name, screen] as const] : []));
  return {
    house: { everyScreen: every.screen, screens: Object.fromEntries(known) },
    complaints: [...every.complaints, ...named.flatMap(({ complaints }) => complaints)],
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
