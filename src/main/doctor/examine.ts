import { isDataDirectoryHeld } from '../data-lock';
import { isRefusal } from '../settings/launch';
import { createTrustedClock } from '../sync/trusted-clock';
import { attempt, isTrouble, judged } from './attempt';
import type { DoctorMeans } from './doctor-means';
import type { Finding } from '../../core/staff/finding';
import { judgeAutostart } from './judge/judge-autostart';
import { judgeClock } from './judge/judge-clock';
import { judgeCredential } from './judge/judge-credential';
import { judgeDataDirectory } from './judge/judge-data-directory';
import { judgeDisplay, windowless } from './judge/judge-display';
import { judgeKeptDays } from './judge/judge-kept-days';
import { judgeLog } from './judge/judge-log';
import { judgeMending } from './judge/judge-mending';
import { judgeNetwork, type SeenNetwork } from './judge/judge-network';
import { judgeRunning } from './judge/judge-running';
import { judgeSettings } from './judge/judge-settings';
import { askService } from './look/ask-service';
import { lookAtAutostart } from './look/look-at-autostart';
import { lookAtDataDirectory } from './look/look-at-data-directory';
import { lookAtConnectors, lookAtNames, seesDesktop } from './look/look-at-displays';
import { lookAtKeptDays, type LookedAtDays } from './look/look-at-kept-days';
import { lookAtLog } from './look/look-at-log';
import { lookAtRecord } from './look/look-at-mending';
import { keptPlace, lookAtStart, type SeenStart } from './look/look-at-start';
import { lookAtTimeService } from './look/look-at-time-service';

/**
 * Looks at all of it, in the order in which somebody in front of a dark screen wants to know. Writes nothing,
 * takes no lock, and is done within about 15 s whatever hangs. Never rejects for what it looks at.
 */
export async function examine(means: DoctorMeans): Promise<readonly Finding[]> {
  const start = await lookAtStart(means);
  const [running, display, outside, folder, system] = await Promise.all([
    examineRunning(start, means),
    examineDisplay(start, means),
    examineOutside(start, means),
    examineFolder(start, means),
    examineSystem(start, means),
  ]);
  return [running, display, outside, folder, system].flat();
}

async function examineRunning(start: SeenStart, { clock, platform, host }: DoctorMeans) {
  const seen = await attempt(clock, () => isDataDirectoryHeld(start.directory, platform));
  return [judgeRunning(isTrouble(seen) ? { code: seen.trouble } : seen, host !== null)];
}

async function examineDisplay({ directory, options, settings }: SeenStart, means: DoctorMeans) {
  const { clock, env, platform, root, runtime, host } = means;
  const present = host?.displays() ?? null;
  if (host !== null && present === null) return [windowless];
  const seen = await attempt(clock, async () => ({
    platform,
    present,
    hasDesktop: seesDesktop(env),
    connectors: await lookAtConnectors(root),
    remembered: await lookAtNames(directory, clock),
    bindings: isRefusal(options) ? settings.settings.displays : options.bindings,
    runtime: await runtime(),
  }));
  return judged('display', seen, judgeDisplay);
}

/** Clock, network, credential and kept days, which bear witness of each other. */
async function examineOutside(start: SeenStart, means: DoctorMeans) {
  const { clock, builtAt, uptimeSeconds, host } = means;
  const ofHost = host?.credential() ?? null;
  const time = createTrustedClock({ clock, builtAt, uptimeMs: uptimeSeconds * 1000 });
  let isCompared = false;
  const heed: typeof time.heed = (date, atMono) => {
    isCompared = true;
    time.heed(date, atMono);
  };
  const [days, network, synchronized] = await Promise.all([
    attempt(clock, () => lookAtKeptDays(keptPlace(start), clock)),
    examineNetwork(start, means, heed),
    attempt(clock, () => lookAtTimeService(means.root)),
  ]);
  const { lastGoodAt, zone } = isTrouble(days) ? nothingSeen : days;
  time.remember(lastGoodAt);
  return [
    ...judgeClock({
      doubt: time.doubt(),
      isCompared,
      isSynchronized: isTrouble(synchronized) ? null : synchronized,
      zone: means.zone,
      churchZone: zone,
    }),
    ...judgeNetwork(network),
    ...judgeCredential(start.credential, { hasChurch: start.hasChurch, ofHost }),
    ...judged('kept days', days, ({ seen }) => judgeKeptDays(seen, clock.wall())),
  ];
}

const nothingSeen: Pick<LookedAtDays, 'lastGoodAt' | 'zone'> = { lastGoodAt: null, zone: null };

async function examineNetwork(
  { options }: SeenStart,
  { clock, fetch, lookUp, userAgent }: DoctorMeans,
  onDate: (date: number, atMono: number) => void,
): Promise<SeenNetwork> {
  if (isRefusal(options)) return { kind: 'nobody-to-ask' };
  return askService(options.source, { clock, fetch, lookUp, userAgent, onDate });
}

async function examineFolder(start: SeenStart, { clock }: DoctorMeans) {
  const { directory, settings, options, credential } = start;
  const folder = await attempt(clock, () => lookAtDataDirectory(directory));
  // What is wrong with the credential is said there.
  const isOther = isRefusal(options) && options !== credential.found;
  return [
    ...judged('data folder', folder, judgeDataDirectory),
    ...judgeSettings(settings.seen, isOther ? options.message : null),
  ];
}

async function examineSystem({ directory }: SeenStart, means: DoctorMeans) {
  const { clock, boot, uptimeSeconds } = means;
  const [autostart, record, log] = await Promise.all([
    attempt(clock, () => lookAtAutostart(means)),
    attempt(clock, () => lookAtRecord(directory)),
    attempt(clock, () => lookAtLog(directory)),
  ]);
  return [
    ...judged('autostart', autostart, judgeAutostart),
    ...judged('mending', record, (seen) => judgeMending({ record: seen, boot, uptimeSeconds })),
    ...judged('log', log, (seen) => judgeLog(seen, clock.wall())),
  ];
}
