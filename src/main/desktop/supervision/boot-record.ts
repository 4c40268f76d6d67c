import { z } from 'zod';

/** What is remembered from one start of the desktop to the next, so that it does not go round in circles. */
export type BootRecord = z.infer<typeof bootRecordSchema>;

const bootRecordSchema = z.object({
  version: z.literal(1),
  /** The boot of the computer that all but the last two fields are about. */
  boot: z.string(),
  /** When a start began anew after a fault: seconds since that boot. */
  restarts: z.array(z.number().nonnegative()).max(100),
  /** How often a start has ended for want of a display. */
  displayWaits: z.int().nonnegative(),
  /** True from the beginning of a start until it has stood for a while, or has ended as it should. */
  isUnsettled: z.boolean(),
  /** The graphics process has died since the start that `isUnsettled` is about. */
  hasLostGpu: z.boolean(),
  /** The build that does without the graphics card; null where none does. Another build tries it again. */
  softwareBuild: z.string().nullable(),
});

/** Null where it is nothing that can be used. */
export function decodeBootRecord(text: string): BootRecord | null {
  try {
    return bootRecordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export function freshRecord(boot: string, softwareBuild: string | null): BootRecord {
  return {
    version: 1,
    boot,
    restarts: [],
    displayWaits: 0,
    isUnsettled: false,
    hasLostGpu: false,
    softwareBuild,
  };
}

const daySeconds = 86_400;
const mostRestarts = 3;
const mostDisplayWaits = 3;

/** Restarts that count: a fault that a screen has outlived by a day is forgiven. docs/decisions/0013 */
export function recentRestarts(record: BootRecord, uptimeSeconds: number): readonly number[] {
  return record.restarts.filter((moment) => uptimeSeconds - moment < daySeconds);
}

/** How often the program may still begin anew to mend itself. */
export function restartsLeft(record: BootRecord, uptimeSeconds: number): number {
  return Math.max(0, mostRestarts - recentRestarts(record, uptimeSeconds).length);
}

/** Whether it may do so once more. */
export function mayRestart(record: BootRecord, uptimeSeconds: number): boolean {
  return restartsLeft(record, uptimeSeconds) > 0;
}

/** Whether a start without a display may still end, for a service manager to try again. */
export function mayWaitOutside({ displayWaits }: BootRecord): boolean {
  return displayWaits < mostDisplayWaits;
}

/** The record at the beginning of a start, from what the last one left behind; null where that is nothing. */
export function recordAtStart(
  left: BootRecord | null,
  { boot, build }: { readonly boot: string; readonly build: string },
): BootRecord {
  if (left === null) return { ...freshRecord(boot, null), isUnsettled: true };
  const softwareBuild = left.softwareBuild === build ? build : null;
  const record = left.boot === boot ? left : freshRecord(boot, softwareBuild);
  // The whole program went down with its graphics process, before it had stood for long.
  const fellWithGpu = record.isUnsettled && record.hasLostGpu;
  return {
    ...record,
    isUnsettled: true,
    hasLostGpu: false,
    softwareBuild: fellWithGpu ? build : softwareBuild,
  };
}
