import { z } from 'zod';
import type { ScreenDraft } from '../../../core/staff/screen-draft';
import { done, type StaffCommandTable } from '../staff-command';

const draft: z.ZodType<ScreenDraft> = z.object({
  name: z.string().max(120),
  isNew: z.boolean(),
  display: z.string().max(120).nullable(),
  settings: z.record(z.string(), z.json()),
  step: z.int().min(0).max(20),
});

/** What somebody left unfinished waits in memory, and nowhere else: nothing is written before it is confirmed. */
export function draftCommands(): Pick<StaffCommandTable, 'read-draft' | 'keep-draft'> {
  let kept: ScreenDraft | null = null;
  return {
    'read-draft': { request: z.null(), run: () => done(kept) },
    'keep-draft': {
      request: z.object({ draft: draft.nullable() }),
      run: (asked) => {
        kept = asked.draft;
        return done(null);
      },
    },
  };
}
