import type { PowerMonitor, PowerSaveBlocker } from 'electron/main';
import { EventEmitter } from 'node:events';
import { onlyAfterReady } from './lifecycle';

type Kind = Parameters<PowerSaveBlocker['start']>[0];

const blockers = new Map<number, Kind>();
let started = 0;

export const powerSaveBlocker = {
  start: (type) => {
    const id = (started += 1);
    blockers.set(id, type);
    return id;
  },
  stop: (id) => blockers.delete(id),
  isStarted: (id) => blockers.has(id),
} satisfies PowerSaveBlocker;

/** Which kinds hold at present, for tests. */
export function presentBlockers(): Kind[] {
  return [...blockers.values()];
}

/** As a system does that thinks better of it. */
export function dropBlockers(): void {
  blockers.clear();
}

/** Its events are emitted by tests, as `powerMonitor.emit('suspend')`. */
export const powerMonitor = new Proxy(
  Object.assign(new EventEmitter(), {
    getSystemIdleState: () => 'active',
    getSystemIdleTime: () => 0,
    getCurrentThermalState: () => 'nominal',
    isOnBatteryPower: () => false,
  } satisfies Partial<PowerMonitor>),
  {
    get: (target, name, receiver) => {
      onlyAfterReady("The 'powerMonitor' module can't be used before the app 'ready' event");
      const value: unknown = Reflect.get(target, name, receiver);
      return value;
    },
  },
);
