import type { Room } from '../../../../core/schedule/room';
import type { Tag } from '../../../../core/schedule/tag';
import { defaultViewing, type Viewing } from '../../../../core/board/legibility';
import { listedIn, numberIn, turnsIn, type ScreenDraft } from '../../../../core/staff/screen-draft';
import { weekHoursIn, weekdays, type Weekday } from '../../../../core/staff/week-hours';
import { boardText } from '../board-words';
import { languageWords, themeWords } from './look-words';

/** One thing that was decided, and in which step. */
export type DraftLine = { readonly label: string; readonly text: string; readonly step: number };

type Known = {
  readonly rooms: readonly Room[];
  readonly tags: readonly Tag[];
  readonly everyScreen: Settings;
};

/** What was decided for a screen, in words. */
export function draftLines({ name, display, settings }: ScreenDraft, known: Known): DraftLine[] {
  const { diagonalInches, distanceMetres } = viewingOf({ ...known.everyScreen, ...settings });
  const boards = turnsIn(settings).map(({ board }) => boardText(board, known.rooms));
  return [
    { label: 'Name', text: name, step: 0 },
    { label: 'Display', text: display ?? 'By its address, in a browser', step: 0 },
    { label: 'Shows', text: boards.join(', then '), step: 1 },
    { label: 'Of', text: scopeText(settings, known), step: 2 },
    { label: 'Size', text: `As for ${diagonalInches} inches at ${distanceMetres} metres`, step: 3 },
    { label: 'Look', text: lookText(settings), step: 4 },
    { label: 'On', text: hoursText(settings), step: 4 },
  ];
}

type Settings = ScreenDraft['settings'];

/** Where people stand, by the settings; the default where they do not say. */
export function viewingOf(settings: Settings): Viewing {
  return {
    diagonalInches: numberIn(settings, 'diagonalInches') ?? defaultViewing.diagonalInches,
    distanceMetres: numberIn(settings, 'distanceMetres') ?? defaultViewing.distanceMetres,
  };
}

function scopeText(settings: Settings, { rooms, tags }: Known): string {
  const named = (ids: readonly string[], among: Known['rooms' | 'tags']) =>
    ids.map((id) => among.find((each) => each.id === id)?.name ?? id);
  const places = [...named(listedIn(settings, 'rooms'), rooms), ...listedIn(settings, 'folders')];
  const labels = named(listedIn(settings, 'tags'), tags);
  const where = places.length === 0 ? 'everything public' : places.join(', ');
  return labels.length === 0 ? capital(where) : `${capital(where)}, tagged ${labels.join(' or ')}`;
}

function lookText({ theme, language, stepFree }: Settings): string {
  const words = [
    typeof theme === 'string'
      ? themeWords(theme)[theme]
      : theme && 'One theme by day, one by night',
    typeof language === 'string' ? languageWords[language] : undefined,
    stepFree === true ? 'Ways without steps' : undefined,
  ].filter((word) => typeof word === 'string');
  return words.length === 0 ? 'As every screen' : words.join(' · ');
}

function hoursText(settings: Settings): string {
  const hours = weekHoursIn(settings);
  if (hours === null) return 'Always';
  const said = (day: Weekday) => hours[day].map(({ from, to }) => `${from}–${to}`).join(' and ');
  if (weekdays.every((day) => said(day) === said('sunday'))) return `Every day ${said('sunday')}`;
  return weekdays
    .filter((day) => hours[day].length > 0)
    .map((day) => `${capital(day).slice(0, 3)} ${said(day)}`)
    .join(', ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
