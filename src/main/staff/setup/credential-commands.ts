import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { KeptWord, TriedCredential, TypedCredential } from '../../../core/staff/setup';
import type { StaffAnswer } from '../../../staff-contract';
import { createCalendarHttp } from '../../calendar/calendar-http';
import type { Credential } from '../../calendar/credential';
import { createCredentialKeeper, type CredentialKeeper } from '../../credential/credential-keeper';
import { paired } from '../../credential/given-credential';
import { sealWith } from '../../credential/seal-credential';
import { originOf } from '../../credential/service-origin';
import { withDeadline } from '../../deadline';
import { createEdgeLog } from '../../edge-log';
import { errorCode, reasonOf } from '../../error-code';
import { machineZone } from '../../machine-zone';
import { isRefusal } from '../../settings/launch';
import { userAgent } from '../../this-build';
import { done, refused, type StaffCommandTable } from '../staff-command';
import { probeChurch } from './probe-church';
import type { SetupWorkshop } from './setup-means';

type CredentialCommands = Pick<
  StaffCommandTable,
  'try-credential' | 'keep-credential' | 'forget-credential'
>;

/** A token is some sixty characters. */
const half = z.string().max(4096, 'is longer than any token');

const typed = z.object({ applicationId: half, secret: half });

/** The secret becomes one that does not print at the door, and is told to nobody but its origin and its keeper. */
export function credentialCommands(workshop: SetupWorkshop): CredentialCommands {
  const { inTurn } = workshop;
  let opening: string | null = null;

  async function tryAndRemember(given: Given): Promise<StaffAnswer<TriedCredential>> {
    const answer = await tryIt(given, workshop);
    if (answer.ok) opening = printOf(given);
    return answer;
  }

  /** One that opens nothing would take a good church from the boards. */
  async function keepTried(given: Given): Promise<StaffAnswer<KeptWord>> {
    const complaint = fixedWord(workshop);
    if (complaint !== null) return refused(complaint);
    if (opening !== printOf(given))
      return refused('Try it first: only what opens a church is kept.');
    return keep(given, workshop);
  }

  return {
    'try-credential': {
      request: typed,
      run: (given) => inTurn(() => withGiven(given, workshop, tryAndRemember)),
    },
    'keep-credential': {
      request: typed,
      run: (given) => inTurn(() => withGiven(given, workshop, keepTried)),
    },
    'forget-credential': { request: z.null(), run: () => inTurn(() => forget(workshop)) },
  };
}

type Given = Credential & { readonly origin: string };

/** By which a credential is known again, and not to be had. */
function printOf({ origin, applicationId, secret }: Given): string {
  const parts = [origin, applicationId, secret.reveal()];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function withGiven<Value>(
  { applicationId, secret }: TypedCredential,
  workshop: SetupWorkshop,
  act: (given: Given) => Promise<StaffAnswer<Value>>,
): Promise<StaffAnswer<Value>> {
  const pair = paired(
    { name: 'The application id', text: applicationId },
    { name: 'The secret', text: secret },
  );
  if (pair === null) return refused('Give application id and secret.');
  if (isRefusal(pair)) return refused(pair.message);
  const origin = originOf(workshop.host.start.env, null);
  return typeof origin === 'object' ? refused(origin.message) : act({ ...pair, origin });
}

async function tryIt(
  { origin, ...credential }: Given,
  { clock, fetch, host }: SetupWorkshop,
): Promise<StaffAnswer<TriedCredential>> {
  const http = createCalendarHttp({
    origin,
    credential,
    fetch,
    clock,
    random: Math.random,
    userAgent,
  });
  const { now } = host.engine.schedule();
  const tried = await withDeadline(clock, new AbortController().signal, (signal) =>
    probeChurch({
      http,
      call: { signal, mayRetry: () => false },
      now,
      fallbackTimeZone: machineZone(),
    }),
  );
  return typeof tried === 'string' ? refused(tried) : done(tried);
}

async function keep(given: Given, workshop: SetupWorkshop): Promise<StaffAnswer<KeptWord>> {
  const { host, keychain, clock, log } = workshop;
  const sealed = await sealWith(keychain, given.secret, clock);
  if (sealed !== null && isRefusal(sealed)) return refused(sealed.message);
  const kept = await onDisk(workshop, (keeper) => keeper.keep(given, sealed));
  if (!kept.ok) return kept;
  log.info(`Staff have given a credential for ${given.origin}.`);
  const after = (await showChurch(workshop)) ?? (await heedSource(workshop));
  if (after !== null) return refused(`The credential is kept. ${after}`);
  return done({ tier: kept.value, isShown: host.options().source.kind === 'calendar' });
}

async function forget(
  workshop: SetupWorkshop,
): Promise<StaffAnswer<{ readonly wasKept: boolean }>> {
  const complaint = fixedWord(workshop);
  if (complaint !== null) return refused(complaint);
  const forgotten = await onDisk(workshop, (keeper) => keeper.forget());
  if (!forgotten.ok) return forgotten;
  workshop.log.info('Staff have taken the credential away.');
  const after = await heedSource(workshop);
  return after === null ? done({ wasKept: forgotten.value }) : refused(after);
}

/** What is given with the start cannot be changed from here, and nothing is kept that would not count. */
function fixedWord({ host }: SetupWorkshop): string | null {
  const { given } = host.start;
  if (given === null || isRefusal(given)) return null;
  const place =
    given.from === 'systemd'
      ? 'systemd gives this start its credential'
      : 'The environment gives this start its credential';
  return `${place}, which counts before any other. Take it away there, and start Narthex again.`;
}

async function onDisk<Value>(
  { host, clock, log }: SetupWorkshop,
  act: (keeper: CredentialKeeper) => Promise<Value>,
): Promise<StaffAnswer<Value>> {
  const { directory } = host.start;
  const keeper = createCredentialKeeper({ directory, clock, log: createEdgeLog(log) });
  try {
    return done(await act(keeper));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return refused(`${keeper.path} cannot be written (${reasonOf(error)}). Nothing has changed.`);
  }
}

/** Whoever connects a church wants to see it, whatever they once wrote about the demonstration. */
async function showChurch({ file, host }: SetupWorkshop): Promise<string | null> {
  const written = await file.read();
  if (typeof written === 'string' || written.demo !== true || host.start.flags.demo) return null;
  return file.change((now) =>
    Object.fromEntries(Object.entries(now).filter(([name]) => name !== 'demo')),
  );
}

async function heedSource({ host }: SetupWorkshop): Promise<string | null> {
  return (await host.heedSource())?.message ?? null;
}
