import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DoctorMeans } from '../../src/main/doctor/doctor-means';
import { givenWithStart } from '../../src/main/credential/given-credential';
import { isRefusal, parseFlags } from '../../src/main/settings/launch';
import { at } from './event-instance';
import { manualClock, type ManualClock } from './manual-clock';

/** A computer of which nothing is known but a folder: no network, no desktop, a clock at Sunday 10:12. */
export function doctorMeans(
  folder: string,
  more: Partial<DoctorMeans> & { readonly args?: readonly string[] } = {},
): DoctorMeans & { readonly clock: ManualClock } {
  const { args = [], ...means } = more;
  const flags = parseFlags(['doctor', '--data-dir', join(folder, 'data'), ...args]);
  if (isRefusal(flags)) throw new Error(flags.message);
  return {
    flags,
    env: {},
    given: () => givenWithStart(more.env ?? {}),
    host: null,
    platform: 'linux',
    home: join(folder, 'home'),
    root: join(folder, 'root'),
    fetch: () => Promise.reject(new Error('There is no network')),
    lookUp: () => Promise.reject(Object.assign(new Error('As told'), { code: 'ENOTFOUND' })),
    userAgent: 'Narthex',
    builtAt: at('0:00', 1),
    uptimeSeconds: 4_000,
    boot: 'this boot',
    zone: 'America/New_York',
    runtime: () => Promise.resolve('runs'),
    ...means,
    clock: manualClock(at('10:12')),
  };
}

/** All that lies in a folder: each name with its rights, its last change, and a hash of what it holds. */
export function traceOf(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return ['', ...names].map((name) => {
    const path = join(folder, name);
    const found = statSync(path);
    const hash = found.isFile()
      ? createHash('sha256').update(readFileSync(path)).digest('hex')
      : '';
    return [name, found.mode, found.mtimeMs, hash].join(' ');
  });
}
