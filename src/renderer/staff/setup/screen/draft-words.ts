import type { Room } from '../../../../core/schedule/room';
import type { Tag } from '../../../../core/schedule/tag';
import { defaultViewing } from '../../../../core/board/legibility';
import { listedIn, numberIn, turnsIn, type ScreenDraft } from '../../../../core/staff/screen-draft';
import { weekHoursIn, weekdays } from '../../../../core/staff/week-hours';
import { boardText } from '../board-words';
import { languageWords, themeWords } from './look-words';

/** One thing that was decided, and in which step. */
export type DraftLine = { readonly label: string; readonly text: string; readonly step: number };

type Known = { readonly rooms: readonly Room[]; readonly tags: readonly Tag[] };

/** What was decided for a screen, in words. */
export function draftLines({ name, display, settings }: ScreenDraft, known: Known): DraftLine[] {
  const diagonal = numberIn(settings, 'diagonalInches') ?? defaultViewing.diagonalInches;
  const distance = numberIn(settings, 'distanceMetres') ?? defaultViewing.distanceMetres;
  const boards = turnsIn(settings).map(({ board }) => boardText(board, known.rooms));
  return [
    { label: 'Name', text: name, step: 0 },
    { label: 'Display', text: display ?? 'By its address, in a browser', step: 0 },
    { label: 'Shows', text: boards.join(', then '), step: 1 },
    { label: 'Of', text: scopeText(settings, known), step: 2 },
    { label: 'Size', text: `As for ${diagonal} inches at ${distance} metres`, step: 3 },
    { label: 'Look', text: lookText(settings), step: 4 },
    { label: 'On', text: hoursText(settings), step: 4 },
  ];
}

type Settings = ScreenDraft['settings'];

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
    themeWords(theme)[typeof theme === 'string' ? theme : theme === undefined ? '' : 'kept'],
    languageWords[typeof language === 'string' ? language : ''],
    stepFree === true ? 'ways without steps' : undefined,
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}

function hoursText(settings: Settings): string {
  const hours = weekHoursIn(settings);
  if (hours === null) return 'Always';
  return weekdays
    .filter((day) => hours[day].length > 0)
    .map((day) => {
      const stretches = hours[day].map(({ from, to }) => `${from}–${to}`);
      return `${capital(day).slice(0, 3)} ${stretches.join(' and ')}`;
    })
    .join(', ');
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
