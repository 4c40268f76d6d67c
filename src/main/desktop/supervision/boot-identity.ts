import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { errorCode } from '../../error-code';

const minuteMs = 60_000;

/**
 * Names the present boot of this computer. Linux numbers them; elsewhere it is the moment of the boot to
 * the nearest ten minutes, since two readings of it differ a little.
 */
export function bootIdentity(wallMs: number): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return `up since ${Math.round((wallMs - uptime() * 1000) / (10 * minuteMs))}`;
  }
}
