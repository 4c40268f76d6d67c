import { restartsLeft, type BootRecord } from '../../desktop/supervision/boot-record';
import type { Finding } from '../../../core/staff/finding';
import { attention, well } from '../finding';

export type SeenMending = {
  /** Null where no window was ever opened from the data directory, or where that cannot be read. */
  readonly record: BootRecord | null;
  /** Names the present boot of the computer. */
  readonly boot: string;
  readonly uptimeSeconds: number;
};

const topic = 'mending';

export function judgeMending({ record, boot, uptimeSeconds }: SeenMending): readonly Finding[] {
  if (record === null) {
    return [well(topic, 'No note of a window that had to be mended.')];
  }
  const left = record.boot === boot ? restartsLeft(record, uptimeSeconds) : null;
  return [judgeRestarts(left), ...judgeGraphics(record.softwareBuild)];
}

/** Null: nothing was noted since the computer was switched on. */
function judgeRestarts(left: number | null): Finding {
  if (left === null) return well(topic, 'Windows have not run since this computer was started.');
  if (left === 0) {
    const word = 'No restart is left: after faults, only the plain board is shown.';
    return attention(
      topic,
      word,
      'Start the computer anew, and send the log to who looks after it.',
    );
  }
  const times = left === 1 ? 'once more' : `${left} times`;
  return well(topic, `After a fault it may begin anew ${times} today.`);
}

function judgeGraphics(softwareBuild: string | null): readonly Finding[] {
  if (softwareBuild === null) return [];
  const word = `The graphics card is left alone, since it failed Narthex ${softwareBuild}.`;
  return [attention(topic, word, "Boards go on. An update of the system's graphics may mend it.")];
}
