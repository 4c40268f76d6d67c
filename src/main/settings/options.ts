import envPaths from 'env-paths';
import { isAbsolute, resolve } from 'node:path';
import { pageNamed } from '../../core/board/screen-address';
import type { Privacy } from '../../core/schedule/privacy';
import type { FoundCredential } from '../credential/find-credential';
import { originOf } from '../credential/service-origin';
import { displayWords, type DisplayBinding } from './display-settings';
import type { ReadHouse } from './house';
import { boardWords, usageRefusal, isRefusal, type LaunchFlags, type Refusal } from './launch';
import type { Settings } from './settings';

/** Everything that a start is told, resolved: flag before variable before setting before default. */
export type Options = {
  readonly dataDirectory: string;
  /** The path of the page where no display is named. */
  readonly page: string;
  /** Windows and browsers, from one engine. The web host serves browsers anyway. */
  readonly serves: boolean;
  /** What each display shows; at least one. */
  readonly bindings: readonly DisplayBinding[];
  /** A window among others instead of full screens. */
  readonly isWindowed: boolean;
  /** The window for staff, and no boards on this computer's displays. */
  readonly isForStaff: boolean;
  readonly host: string;
  readonly port: number;
  readonly pollSeconds: number;
  readonly source: Source;
  /** Absolute; null where the church has named none. */
  readonly logoPath: string | null;
  readonly house: ReadHouse['house'];
  /** What of the church boards are not told. */
  readonly privacy: Privacy;
};

/** Where the schedule comes from. */
export type Source =
  | { readonly kind: 'calendar'; readonly origin: string; readonly credential: FoundCredential }
  | { readonly kind: 'demo'; readonly isInsteadOfCalendar: boolean };

type Environment = Readonly<Record<string, string | undefined>>;

const defaults = {
  page: '/board/agenda',
  host: '127.0.0.1',
  port: 8420,
  pollSeconds: 60,
} as const;

/** Whoever wants tablets served has them elsewhere on the network. */
const everywhere = '0.0.0.0';

/** Where schedule and settings live. The same for both hosts, so that they share what is kept. */
export function dataDirectory(flags: LaunchFlags, env: Environment): string {
  const named = nonEmpty(flags.dataDir) ?? nonEmpty(env.NARTHEX_DATA_DIR);
  if (named === undefined) return envPaths('narthex', { suffix: '' }).data;
  return isAbsolute(named) ? named : resolve(named);
}

/** `found` is what `findCredential` gives. */
export function resolveOptions(
  flags: LaunchFlags,
  env: Environment,
  settings: Settings,
  found: FoundCredential | Refusal | null,
): Options | Refusal {
  const page = pageOf(flags.board ?? settings.board) ?? defaults.page;
  const port = portOf(flags.port) ?? settings.port ?? defaults.port;
  const pollSeconds =
    pollSecondsOf(nonEmpty(env.NARTHEX_POLL_SECONDS)) ??
    settings.pollSeconds ??
    defaults.pollSeconds;
  const source = sourceOf(flags.demo || settings.demo === true, env, found);
  if (typeof page === 'object') return page;
  if (typeof port === 'object') return port;
  if (typeof pollSeconds === 'object') return pollSeconds;
  if (isRefusal(source)) return source;
  const serves = flags.serve || settings.serve === true;
  const host = flags.host ?? settings.host ?? (serves ? everywhere : defaults.host);
  if (host === '') return usageRefusal('--host is empty. Name an address, such as 127.0.0.1.');
  if (flags.dataDir === '') return usageRefusal('--data-dir is empty. Name a folder.');
  const directory = dataDirectory(flags, env);
  const { house, privacy, logo } = settings;
  return {
    dataDirectory: directory,
    page,
    serves,
    bindings: bindingsOf(flags, settings, page),
    isWindowed: flags.windowed || settings.windowed === true,
    isForStaff: flags.staff,
    host,
    port,
    pollSeconds,
    source,
    logoPath: logo === undefined ? null : resolve(directory, logo),
    house,
    privacy,
  };
}

/** What was typed counts before what stands in the file: a board that is asked for is there to be seen. */
function bindingsOf(
  { board }: LaunchFlags,
  { displays }: Settings,
  page: string,
): readonly DisplayBinding[] {
  const hasOwn = board === undefined && displays.length > 0;
  return hasOwn ? displays : [{ display: displayWords.primary, page }];
}

function pageOf(name: string | undefined): string | Refusal | undefined {
  if (name === undefined) return undefined;
  const refusal = usageRefusal(`There is no board "${name}". There is: ${boardWords}.`);
  return pageNamed(name) ?? refusal;
}

function portOf(text: string | undefined): number | Refusal | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/u.test(text) && Number(text) <= 65_535) return Number(text);
  return usageRefusal(`--port "${text}" is no port. Give a number from 0 to 65535.`);
}

function pollSecondsOf(text: string | undefined): number | Refusal | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,5}$/u.test(text) && Number(text) >= 5 && Number(text) <= 86_400) return Number(text);
  return usageRefusal(
    `NARTHEX_POLL_SECONDS "${text}" does not fit. Give whole seconds from 5 to 86400.`,
  );
}

function sourceOf(
  wantsDemo: boolean,
  env: Environment,
  found: FoundCredential | Refusal | null,
): Source | Refusal {
  if (wantsDemo || found === null) {
    return { kind: 'demo', isInsteadOfCalendar: wantsDemo && found !== null };
  }
  if (isRefusal(found)) return found;
  const origin = originOf(env, found.origin);
  return typeof origin === 'object' ? origin : { kind: 'calendar', origin, credential: found };
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
