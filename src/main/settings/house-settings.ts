import { z } from 'zod';
import { accentComplaint } from '../../core/board/accent';
import { isColour, type Colour } from '../../core/board/colour';
import { viewingRanges } from '../../core/board/legibility';
import type { OpeningHours } from '../../core/board/opening-hours';
import { readOpeningHours } from '../../core/board/opening-hours-text';
import type { Board, Screen } from '../../core/board/screen';
import { boardAt } from '../../core/board/screen-address';
import { themeNames, type ThemeChoice } from '../../core/board/theme';
import { languages } from '../../core/language/words';

/** What staff wrote about one screen, or about every screen, with what of it does not fit, a line each. */
export type ReadScreen = { readonly screen: Screen; readonly complaints: readonly string[] };

/** Lists are for people to survey; what is longer is a mistake. */
const mostListed = 200;

const ids = z.array(z.string().min(1)).min(1).max(mostListed);

const sign = z.strictObject({
  name: z.string().trim().min(1).max(120).optional(),
  way: z.string().trim().min(1).max(16).optional(),
  stepFreeWay: z.string().trim().min(1).max(16).optional(),
});

/** Long enough for the first page and another. */
const turnLength = 'must be a number from 20 to 3600';

const turn = z.strictObject({
  board: z.string().transform(toBoard),
  seconds: z
    .number({ error: turnLength })
    .min(20, { error: turnLength })
    .max(3600, { error: turnLength }),
});

/** By the name of each setting: how it is written, and what of a screen it becomes. */
const settings = {
  boards: z
    .array(turn)
    .min(1)
    .max(20)
    .transform((turns) => ({ turns })),
  rooms: ids.transform((roomIds) => ({ roomIds })),
  tags: ids.transform((tagIds) => ({ tagIds })),
  folders: ids.transform((folders) => ({ folders })),
  language: z.enum(languages).transform((language) => ({ language })),
  theme: z
    .union([z.enum(themeNames), dayAndNight()])
    .transform((theme: ThemeChoice) => ({ theme })),
  accent: z.string().transform(toAccent),
  diagonalInches: ranged('diagonalInches'),
  distanceMetres: ranged('distanceMetres'),
  marginPercent: ranged('marginPercent'),
  hours: z.unknown().transform(toHours),
  signs: z.record(z.string(), sign).transform((signs) => ({ signs })),
  stepFree: z.boolean().transform((isStepFree) => ({ isStepFree })),
  available: z.boolean().transform((saysAvailable) => ({ saysAvailable })),
  notAvailableText: z
    .string()
    .trim()
    .min(1)
    .max(160)
    .transform((notAvailableText) => ({ notAvailableText })),
} as const;

/**
 * Reads each setting by itself: one that does not fit is left out and complained of, with where it stands
 * and what would fit; the others hold.
 */
export function readScreenSettings(written: unknown, where: string): ReadScreen {
  if (typeof written !== 'object' || written === null || Array.isArray(written)) {
    return { screen: {}, complaints: [`${where} is no object with settings.`] };
  }
  const parts = Object.entries(written).map(([name, value]) => readSetting(name, value, where));
  return {
    screen: Object.assign({}, ...parts.filter((part) => typeof part === 'object')) as Screen,
    complaints: parts.filter((part) => typeof part === 'string'),
  };
}

function readSetting(name: string, value: unknown, where: string): Partial<Screen> | string {
  const schema = Object.hasOwn(settings, name) ? settings[name as keyof typeof settings] : null;
  if (schema === null) {
    return `${where}.${name} is no setting. There is: ${Object.keys(settings).join(', ')}.`;
  }
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = [where, name, ...(issue?.path ?? [])].join('.');
  return `${place}: ${issue?.message ?? 'does not fit'}`;
}

function ranged(key: keyof typeof viewingRanges) {
  const { from, to } = viewingRanges[key];
  const error = `must be a number from ${from} to ${to}`;
  return z
    .number({ error })
    .min(from, { error })
    .max(to, { error })
    .transform((value): Screen => ({ [key]: value }));
}

function dayAndNight() {
  const time = z.string().transform(toMinutes);
  return z.strictObject({
    day: z.enum(themeNames),
    night: z.enum(themeNames),
    from: time,
    to: time,
  });
}

type Context = z.RefinementCtx;

function complain(context: Context, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function toBoard(name: string, context: Context): Board {
  return boardAt(`/board/${name}`) ?? complain(context, `there is no board "${name}"`);
}

/** Minutes since 0:00 of "19:00". */
function toMinutes(text: string, context: Context): number {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/u.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  const isTime = Number(minutes) < 60 && total <= 24 * 60;
  return isTime ? total : complain(context, `"${text}" is no time. Write one such as "19:00"`);
}

function toAccent(text: string, context: Context): { readonly accent: Colour } {
  const complaint = accentComplaint(text);
  if (complaint !== null) return complain(context, complaint);
  return isColour(text) ? { accent: text } : complain(context, `"${text}" is no colour`);
}

function toHours(written: unknown, context: Context): { readonly hours: OpeningHours } {
  const read = readOpeningHours(written);
  if (read.kind === 'hours') return { hours: read.hours };
  const [first] = read.complaints;
  const { where = '', what = '', mend = '' } = first ?? {};
  return complain(context, [where, what, mend].filter((part) => part !== '').join(' '));
}
