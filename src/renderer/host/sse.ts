import type { BoardBridge, PublicSchedule } from '../../board-contract';
import { listenTo } from './event-stream';

/** The bridge over the web host's event stream at `/schedule`. It reconnects for as long as the page lives. */
export function sseBridge(): BoardBridge {
  return {
    onSchedule: (listener, at) =>
      listenTo({
        address: at === undefined ? '/schedule' : `/schedule?at=${encodeURIComponent(at)}`,
        onEvents: {
          schedule: (data) => {
            listener(JSON.parse(data) as PublicSchedule);
          },
        },
      }),
  };
}
