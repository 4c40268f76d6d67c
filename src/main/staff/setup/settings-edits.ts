import { screenNameAt } from '../../../core/board/screen-address';
import type { Privacy } from '../../../core/schedule/privacy';
import type { WrittenScreen } from '../../../core/staff/setup';
import { displayWords, readDisplays, sameDisplayName } from '../../settings/display-settings';
import { readHouse } from '../../settings/house';
import { readScreenSettings } from '../../settings/house-settings';
import type { SettingsEdit, WrittenSettings } from '../../settings/settings-file';

/*
 * Each edit leaves all else as it is written, also what this program does not know, and complains by the very
 * reader that will read it.
 */

export function withScreen(name: string, settings: WrittenScreen): SettingsEdit {
  return (written) => {
    const { complaints } = readHouse({ screens: { [name]: settings } });
    if (complaints.length > 0) return complaints.join('\n');
    return inPart(written, 'screens', (screens) => ({ ...screens, [name]: settings }));
  };
}

export function withEveryScreen(settings: WrittenScreen): SettingsEdit {
  return (written) => {
    const { complaints } = readScreenSettings(settings, 'everyScreen');
    return complaints.length > 0 ? complaints.join('\n') : { ...written, everyScreen: settings };
  };
}

export function withoutScreen(name: string): SettingsEdit {
  return (written) => {
    const bound = readDisplays(written.displays).bindings.find(
      ({ page }) => screenNameAt(page) === name,
    );
    if (bound)
      return `The display "${bound.display}" shows this screen. Give it another board first.`;
    return inPart(written, 'screens', (screens) => {
      if (!Object.hasOwn(screens, name)) return `There is no screen "${name}".`;
      return Object.fromEntries(Object.entries(screens).filter(([each]) => each !== name));
    });
  };
}

/** Replaces all that is written of it. */
export function withPrivacy(privacy: Privacy): SettingsEdit {
  return (written) => ({ ...written, privacy });
}

export type Binding = { readonly display: string; readonly page: string | null };

/**
 * `usual` is what the first display shows as long as nothing is bound at all: it goes on doing so when
 * another display is bound for the first time.
 */
export function withDisplay({ display, page }: Binding, usual: string): SettingsEdit {
  return (written) => {
    if (page !== null) {
      const { complaints, bindings } = readDisplays({ [display]: page });
      if (complaints.length > 0) return complaints.join('\n');
      const unknown = unknownScreen(bindings[0]?.page ?? '', written);
      if (unknown !== null) return unknown;
    }
    return inPart(written, 'displays', (displays) => {
      const next = boundIn(displays, { display, page }, usual);
      const before = readDisplays(displays).complaints;
      const fresh = readDisplays(next).complaints.filter((each) => !before.includes(each));
      return fresh.length > 0 ? fresh.join('\n') : next;
    });
  };
}

function boundIn(displays: WrittenSettings, { display, page }: Binding, usual: string) {
  const entries = Object.entries(displays);
  const isMeant = (name: string) => sameDisplayName(name, display);
  if (page === null) return Object.fromEntries(entries.filter(([name]) => !isMeant(name)));
  if (entries.length === 0) return { [displayWords.primary]: usual, [display]: page };
  if (!entries.some(([name]) => isMeant(name))) return { ...displays, [display]: page };
  return Object.fromEntries(
    entries.map(([name, board]) => [name, isMeant(name) ? page : board] as const),
  );
}

function unknownScreen(page: string, { screens }: WrittenSettings): string | null {
  const name = screenNameAt(page);
  const isKnown = name === null || (isObject(screens) && Object.hasOwn(screens, name));
  return isKnown ? null : `There is no screen "${name}". Save it first.`;
}

/** Edits what stands beneath one name. What stands there and is no object somebody wrote by hand, and it stays. */
function inPart(
  written: WrittenSettings,
  name: 'screens' | 'displays',
  edit: (part: WrittenSettings) => WrittenSettings | string,
): WrittenSettings | string {
  const part = written[name] ?? {};
  if (!isObject(part))
    return `"${name}" in the settings is no object. Mend it there, and try again.`;
  const edited = edit(part);
  return typeof edited === 'string' ? edited : { ...written, [name]: edited };
}

function isObject(value: unknown): value is WrittenSettings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
