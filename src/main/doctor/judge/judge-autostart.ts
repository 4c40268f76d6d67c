import type { Finding } from '../../../core/staff/finding';
import { attention, unknown, well } from '../finding';

/** What of this computer's files starts Narthex with it. Linux only. */
export type SeenAutostart = {
  readonly platform: NodeJS.Platform;
  /** Targets of systemd that want the service, such as `graphical-session.target`. */
  readonly wantedBy: readonly string[];
  /** The desktop of Raspberry Pi OS is set up here: it tells systemd nothing by itself. */
  readonly hasLabwc: boolean;
  /** Its own autostart names Narthex. */
  readonly isInLabwc: boolean;
  /** Entries of the desktop's own autostart, by name. */
  readonly entries: readonly string[];
};

const topic = 'autostart';
const page = 'See docs/autostart.md.';

export function judgeAutostart(seen: SeenAutostart): Finding {
  const { platform, wantedBy, hasLabwc, isInLabwc, entries } = seen;
  if (platform !== 'linux') {
    return unknown(topic, 'This system does not say what it starts by itself.', page);
  }
  const isEnabled = wantedBy.length > 0;
  if (isEnabled && hasLabwc && !isInLabwc) {
    const word = 'The service is enabled, and ~/.config/labwc/autostart does not start it.';
    return attention(topic, word, 'Add the line of step 4 in docs/autostart.md.');
  }
  if (isEnabled) return well(topic, `The service is enabled (${wantedBy.join(', ')}).`);
  if (entries.length > 0) return well(topic, `The desktop starts ${entries.join(', ')}.`);
  if (isInLabwc) {
    const word = '~/.config/labwc/autostart starts it; no service is enabled to start it again.';
    return well(topic, word);
  }
  const word = 'Nothing is found that starts Narthex with this computer; there are other ways.';
  return unknown(topic, word, page);
}
