import { join } from 'node:path';
import { isRefusal, type Refusal } from '../../settings/launch';
import { dataDirectory, resolveOptions, type Options } from '../../settings/options';
import { fileNames } from '../../store/kept-schedule';
import { serviceKeyOf } from '../../store/owner';
import { attempt, isTrouble } from '../attempt';
import type { DoctorMeans } from '../doctor-means';
import type { SeenCredential } from '../judge/judge-credential';
import { isThere } from './is-there';
import { lookAtCredential } from './look-at-credential';
import type { KeptPlace } from './look-at-kept-days';
import { lookAtSettings, withDefaults, type LookedAtSettings } from './look-at-settings';

/** What a start with the same line and variables would go by. */
export type SeenStart = {
  readonly directory: string;
  readonly settings: LookedAtSettings;
  readonly credential: SeenCredential;
  readonly options: Options | Refusal;
  /** Whether days of a church lie in the data directory, and nobody asks for the demonstration instead. */
  readonly hasChurch: boolean;
};

export async function lookAtStart({ flags, env, given, clock }: DoctorMeans): Promise<SeenStart> {
  const directory = dataDirectory(flags, env);
  const [settings, credential, hasChurch] = await Promise.all([
    attempt(clock, () => lookAtSettings(directory)),
    attempt(clock, async () => lookAtCredential(given(), directory)),
    attempt(clock, () => isThere(join(directory, 'calendar', fileNames.current))),
  ]);
  const readSettings = isTrouble(settings)
    ? withDefaults({ kind: 'unreadable', code: settings.trouble }, directory)
    : settings;
  const seenCredential = isTrouble(credential) ? unreadable : credential;
  return {
    directory,
    settings: readSettings,
    credential: seenCredential,
    options: resolveOptions(flags, env, readSettings.settings, seenCredential.found),
    hasChurch: hasChurch === true && !flags.demo && readSettings.settings.demo !== true,
  };
}

const unreadable: SeenCredential = {
  found: { kind: 'lost', why: 'unreadable', origin: null },
  from: 'file',
  backend: null,
  isOpenToOthers: false,
};

/** Where the days lie that a start would show; a church's, where one was connected. */
export function keptPlace({ directory, options, credential, hasChurch }: SeenStart): KeptPlace {
  const source = isRefusal(options) ? null : options.source;
  if (source?.kind === 'calendar') {
    return { directory, kind: 'calendar', service: serviceOf(source) };
  }
  const isUnconnected = !hasChurch && credential.found === null;
  const isDemo = source?.isInsteadOfCalendar === true || isUnconnected;
  return { directory, kind: isDemo ? 'demo' : 'calendar', service: null };
}

function serviceOf(source: Extract<Options['source'], { kind: 'calendar' }>): string | null {
  const { origin, credential: found } = source;
  if (found.kind === 'lost') return null;
  const applicationId =
    found.kind === 'open' ? found.credential.applicationId : found.applicationId;
  return serviceKeyOf(origin, applicationId);
}
