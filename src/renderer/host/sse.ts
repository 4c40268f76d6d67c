import type { BoardBridge, PublicSchedule } from '../../board-contract';
import { isBoardAddress } from '../../core/board/screen-address';
import { listenTo } from './event-stream';

/**
 * The bridge over the web host's event stream at `/schedule`. It reconnects for as long as the page lives. A
 * board says there which one it is, as in `/board/agenda`; a preview and every other page do not.
 */
export function sseBridge(page: string): BoardBridge {
  return {
    onSchedule: (listener, at) =>
      listenTo({
        address: addressOf(page, at),
        onEvents: {
          schedule: (data) => {
            listener(JSON.parse(data) as PublicSchedule);
          },
        },
      }),
  };
}

function addressOf(page: string, at: string | undefined): string {
  if (at !== undefined) return `/schedule?at=${encodeURIComponent(at)}`;
  return isBoardAddress(page) ? `/schedule?page=${encodeURIComponent(page)}` : '/schedule';
}
