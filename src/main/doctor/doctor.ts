import { version } from '../../../package.json';
import { givenWithStart } from '../credential/given-credential';
import type { LaunchFlags } from '../settings/launch';
import { dataDirectory } from '../settings/options';
import { computerMeans } from './computer-means';
import type { DoctorMeans } from './doctor-means';
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
  const given = () => givenWithStart(env);
  const findings = await examine(computerMeans({ flags, env, given, host: null, runtime }));
  const head = `Narthex ${version} looks at this computer, and changes nothing. Its data folder is`;
  const lines = [head, dataDirectory(flags, env), '', ...findingLines(findings)];
  const isBroken = findings.some(({ verdict }) => verdict === 'broken');
  return { text: `${lines.join('\n')}\n`, exitCode: isBroken ? 1 : 0 };
}
