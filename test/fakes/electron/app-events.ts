import { EventEmitter } from 'node:events';

/** What `app` emits; apart from it, because windows emit there too. */
export const appEvents = new EventEmitter().setMaxListeners(50);
