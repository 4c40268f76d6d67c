import {
  displayWords,
  sameDisplayName,
  type DisplayBinding,
} from '../../settings/display-settings';
import type { Finding } from '../../../core/staff/finding';
import { attention, unknown, well } from '../finding';

export type SeenDisplays = {
  readonly platform: NodeJS.Platform;
  /** Names of those that are on, by a host that has windows; null where nobody asks who could know. */
  readonly present: readonly string[] | null;
  /** Whether this command was started inside of a desktop. Means nothing but on Linux. */
  readonly hasDesktop: boolean;
  /** What can be plugged into, by the kernel; none where it does not say. */
  readonly connectors: readonly Connector[];
  /** Names that displays have had. */
  readonly remembered: readonly string[];
  readonly bindings: readonly DisplayBinding[];
  readonly runtime: SeenRuntime;
};

export type Connector = { readonly name: string; readonly isConnected: boolean };

/** What opens windows: it runs this very command, lies ready, is not there, or is not for us to know. */
export type SeenRuntime = 'runs' | 'ready' | 'missing' | 'unknown';

const topic = 'display';
const howToLight = 'Switch the display on, and look at its cable and its input.';
const howToName = '--identify shows the name of each display that is there.';

export function judgeDisplay(seen: SeenDisplays): readonly Finding[] {
  if (seen.present !== null) return [judgePresent(seen.present), ...judgeNames(seen)];
  const ofLinux = seen.platform === 'linux' ? [judgeDesktop(seen), judgeConnectors(seen)] : [];
  const other = unknown(topic, 'Without a window it is not seen which displays are on.', howToName);
  return [
    ...(seen.platform === 'linux' ? ofLinux : [other]),
    ...judgeNames(seen),
    ...judgeRuntime(seen.runtime),
  ];
}

/** What a host without windows has to say of all displays. */
export const windowless = well(
  topic,
  'Narthex opens no window here: boards are served for browsers.',
);

function judgePresent(present: readonly string[]): Finding {
  if (present.length > 0) return well(topic, `On now: ${present.join(', ')}.`);
  return attention(topic, 'No display is on.', howToLight);
}

function judgeDesktop({ hasDesktop }: SeenDisplays): Finding {
  if (hasDesktop) return well(topic, 'This command runs on a desktop, where windows can open.');
  const word =
    'This command sees no desktop (DISPLAY, WAYLAND_DISPLAY), as it is over SSH. From here, boards would be served for a browser.';
  return unknown(topic, word, 'For windows, start it in a terminal of the desktop.');
}

function judgeConnectors({ connectors }: SeenDisplays): Finding {
  const connected = connectors.filter(({ isConnected }) => isConnected).map(({ name }) => name);
  if (connected.length > 0) return well(topic, `Connected: ${connected.join(', ')}.`);
  if (connectors.length === 0) {
    return unknown(topic, 'The kernel does not say here what is connected.');
  }
  const word = `Nothing is connected to ${connectors.map(({ name }) => name).join(', ')}.`;
  return attention(topic, word, howToLight);
}

function judgeNames({ remembered, bindings }: SeenDisplays): readonly Finding[] {
  const words: readonly string[] = Object.values(displayWords);
  const bound = bindings.map(({ display }) => display).filter((name) => !words.includes(name));
  const isKnown = (name: string) => remembered.some((other) => sameDisplayName(other, name));
  const strange = bound.filter((name) => !isKnown(name));
  const seen =
    remembered.length === 0 ? [] : [well(topic, `Seen so far: ${remembered.join(', ')}.`)];
  if (strange.length === 0) return seen;
  const word = `settings.json has a board for ${strange.join(', ')}, and no display of that name was ever seen.`;
  return [...seen, attention(topic, word, howToName)];
}

function judgeRuntime(runtime: SeenRuntime): readonly Finding[] {
  switch (runtime) {
    case 'runs':
      return [];
    case 'ready':
      return [well(topic, "Electron's runtime, which opens windows, is there.")];
    case 'missing': {
      const word = "Electron's runtime, which opens windows, has not been downloaded yet.";
      const advice = 'npm start fetches it; ELECTRON_MIRROR names another source.';
      return [attention(topic, word, advice)];
    }
    case 'unknown':
      return [unknown(topic, 'Whether windows can be opened is not seen from here.')];
  }
}
