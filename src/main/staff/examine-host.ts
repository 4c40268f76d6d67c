import type { Finding } from '../../core/staff/finding';
import type { SetupDisplay } from '../../core/staff/setup-display';
import { computerMeans } from '../doctor/computer-means';
import type { RunningHost } from '../doctor/doctor-means';
import { examine } from '../doctor/examine';
import type { LiveHost } from '../live-host';

export type ExaminedHost = {
  readonly host: Pick<LiveHost, 'start' | 'options' | 'absence'>;
  /** Null in a host without windows. */
  readonly displays: (() => readonly SetupDisplay[]) | null;
};

/** The doctor, asked by the very host that runs on this computer. */
export function examineHost(means: ExaminedHost): Promise<readonly Finding[]> {
  const { flags, env, given } = means.host.start;
  return examine(
    computerMeans({
      flags,
      env,
      given: () => given,
      host: runningHost(means),
      // Where there are windows, Electron is this program; where there are none, nobody asks for it.
      runtime: () => Promise.resolve('runs'),
    }),
  );
}

function runningHost({ host, displays }: ExaminedHost): RunningHost {
  return {
    displays: () => {
      const present = displays?.().filter(({ isPresent }) => isPresent);
      return present?.map(({ name }) => name) ?? null;
    },
    credential: () =>
      host.options().source.kind === 'demo' ? 'unasked' : (host.absence() ?? 'open'),
  };
}
