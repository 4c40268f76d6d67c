import { uptime } from 'node:os';
import { join } from 'node:path';
import type { House } from '../core/board/house';
import type { Tag } from '../core/schedule/tag';
import type { Fetch } from './calendar/fetch-page';
import { createAwaitedClient } from './calendar/awaited-client';
import { createCalendarClient } from './calendar/calendar-client';
import { failed, type Outcome } from './calendar/calendar-failure';
import { createCalendarHttp } from './calendar/calendar-http';
import { readTags } from './calendar/church-tags';
import type { CredentialAbsence } from './calendar/credential-absence';
import { Secret, type Credential, type CredentialSource } from './calendar/credential';
import { systemClock } from './clock';
import type { FoundCredential } from './credential/find-credential';
import type { Keychain } from './credential/keychain';
import { startCredential } from './credential/start-credential';
import { withDeadline } from './deadline';
import { createDemoChurch } from './demo/demo-church';
import { createEdgeLog, type EdgeLog } from './edge-log';
import { createEngine, type Engine } from './engine';
import type { Log } from './log';
import { machineZone } from './machine-zone';
import type { Options, Source } from './settings/options';
import { createWordFile } from './staff/word-file';
import { createWordKeeper, type WordKeeper } from './staff/word-keeper';
import { serviceKeyOf } from './store/owner';
import { createSnapshotStore } from './store/snapshot-store';
import { createTrustedClock, type TrustedClock } from './sync/trusted-clock';
import { buildMoment, userAgent } from './this-build';

/** What a host serves, by which its pages know that it has become something else. */
export type ServedIds = Pick<House, 'logoId'> & { readonly buildId: string };

/** What a host brings along: a keychain is known to Electron alone. */
export type HostMeans = {
  readonly log: Log;
  readonly keychain: Keychain | null;
  readonly time: TrustedClock;
};

/** What time it is, by this computer's clock and whatever speaks against it. */
export function hostTime(): TrustedClock {
  return createTrustedClock({
    clock: systemClock,
    builtAt: buildMoment(),
    uptimeMs: uptime() * 1000,
  });
}

/** An engine with what staff say over its calendar, and what else can be asked of the church that it reads. */
export type AssembledEngine = Engine & {
  readonly readTags: TagReader;
  readonly words: WordKeeper;
  /** Why it has no credential to ask with; null where it has one. */
  readonly absence: () => CredentialAbsence | null;
};

type TagReader = () => Promise<Outcome<readonly Tag[]>>;

/** The engine that both hosts run, from what the start was told. */
export function assembleEngine(
  options: Options,
  served: ServedIds,
  means: HostMeans,
): AssembledEngine {
  const { log, keychain, time } = means;
  const service = serviceOf(options.source);
  const { origin, found } = service;
  const edges = createEdgeLog(log);
  const clock = systemClock;
  const credential = startCredential(found, {
    directory: options.dataDirectory,
    keychain,
    clock,
    log: edges,
    onOpened: () => engine.resume(),
  });
  const { applicationId } = credential.source;
  const kept = {
    folder: join(options.dataDirectory, options.source.kind),
    service: applicationId === null ? null : serviceKeyOf(origin, applicationId),
    clock,
    log: edges,
  };
  const words = createWordKeeper({ file: createWordFile(kept), clock, time, log: edges });
  const engine = createEngine({
    client: createAwaitedClient(credential.source, clientMaker(service, time, edges)),
    store: createSnapshotStore(kept),
    clock,
    time,
    random: Math.random,
    log,
    pollMs: options.pollSeconds * 1000,
    buildId: served.buildId,
    isDemo: options.source.kind === 'demo',
    house: { ...options.house, logoId: served.logoId },
    words,
    privacy: options.privacy,
  });
  return {
    ...engine,
    readTags: tagReader(credential.source, service),
    words,
    absence: () => {
      const { present, absence } = credential.source;
      return present() === null ? absence() : null;
    },
    start: async () => {
      // First: no board may show for a moment what staff have hidden.
      await words.load();
      await engine.start();
    },
    stop: async () => {
      credential.stop();
      await Promise.all([engine.stop(), words.close()]);
    },
  };
}

function clientMaker({ origin, fetch }: Service, time: TrustedClock, log: EdgeLog) {
  const fallbackTimeZone = machineZone();
  return (credential: Credential) =>
    createCalendarClient({
      origin,
      credential,
      fetch,
      clock: systemClock,
      random: Math.random,
      onDate: time.heed,
      fallbackTimeZone,
      onUnknownTimeZone: (name) => {
        const word = `The church's time zone "${name}" is not known here; ${fallbackTimeZone} is used.`;
        log.say('zone', 'warn', word);
      },
      userAgent,
    });
}

/** Asked now and then by a person, and never by a poll. */
function tagReader(
  { present, absence, settled }: CredentialSource,
  service: Pick<Service, 'origin' | 'fetch'>,
): TagReader {
  const never = new AbortController().signal;
  return async () => {
    await settled();
    const credential = present();
    if (credential === null) return failed({ kind: 'no-credential', absence: absence() });
    const clock = systemClock;
    const http = createCalendarHttp({
      ...service,
      credential,
      clock,
      random: Math.random,
      userAgent,
    });
    return withDeadline(clock, never, (signal) =>
      readTags(http, { signal, mayRetry: () => false }),
    );
  };
}

type Service = {
  readonly origin: string;
  readonly found: FoundCredential;
  readonly fetch: Fetch;
};

/** The demonstration church is asked as the real service is, through the same client, only without a network. */
function serviceOf(source: Source): Service {
  if (source.kind === 'calendar') {
    const { origin, credential: found } = source;
    return { origin, found, fetch: (request) => fetch(request) };
  }
  const demo = { applicationId: 'demo', secret: 'demo' };
  return {
    origin: 'https://demo.invalid',
    found: { kind: 'open', credential: { ...demo, secret: new Secret(demo.secret) }, origin: null },
    fetch: createDemoChurch({
      now: systemClock.wall,
      timeZone: machineZone(),
      seed: 1,
      credential: demo,
    }),
  };
}
