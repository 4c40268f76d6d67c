import { lookup } from 'node:dns/promises';
import { homedir, uptime } from 'node:os';
import { ianaZone } from '../calendar/time-zone';
import { systemClock } from '../clock';
import { bootIdentity } from '../desktop/supervision/boot-identity';
import { buildMoment, userAgent } from '../this-build';
import type { DoctorMeans } from './doctor-means';

/** What the doctor has to be told; the rest is this computer. */
export type AskedDoctor = Pick<DoctorMeans, 'flags' | 'env' | 'given' | 'host' | 'runtime'>;

/** This computer as it is at this moment. */
export function computerMeans(asked: AskedDoctor): DoctorMeans {
  return {
    ...asked,
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
  };
}
