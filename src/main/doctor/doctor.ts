import { lookup } from 'node:dns/promises';
import { homedir, uptime } from 'node:os';
import { version } from '../../../package.json';
import { ianaZone } from '../calendar/time-zone';
import { systemClock } from '../clock';
import { bootIdentity } from '../desktop/supervision/boot-identity';
import type { LaunchFlags } from '../settings/launch';
import { dataDirectory } from '../settings/options';
import type { DoctorMeans } from './doctor-means';
import { buildMoment, userAgent } from '../this-build';
import { examine } from './examine';
import { findingLines } from './finding-lines';

/** What to print, and what to leave with: 1 where something is broken. */
export type DoctorWord = { readonly text: string; readonly exitCode: 0 | 1 };

/** Looks at this computer as the flags say. `runtime` is what the host knows of Electron. */
export async function askDoctor(
  flags: LaunchFlags,
  runtime: DoctorMeans['runtime'],
): Promise<DoctorWord> {
  const { env } = process;
  const findings = await examine({
    flags,
    env,
    platform: process.platform,
    home: homedir(),
    root: '/',
    clock: systemClock,
    fetch: (request) => fetch(request),
    lookUp: (name) => lookup(name),
    userAgent,
    builtAt: buildMoment(),
    uptimeSeconds: uptime(),
    boot: bootIdentity(systemClock.wall()),
    zone: ianaZone(new Intl.DateTimeFormat().resolvedOptions().timeZone),
    runtime,
  });
  const head = `Narthex ${version} looks at this computer, and changes nothing. Its data folder is`;
  const lines = [head, dataDirectory(flags, env), '', ...findingLines(findings)];
  const isBroken = findings.some(({ verdict }) => verdict === 'broken');
  return { text: `${lines.join('\n')}\n`, exitCode: isBroken ? 1 : 0 };
}
