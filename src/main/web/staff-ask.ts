import { z } from 'zod';
import { sayFault, type EdgeLog } from '../edge-log';
import { refused } from '../staff/staff-command';
import type { StaffDesk } from '../staff/staff-desk';
import { bodyOf } from './json-body';
import type { StaffAnswering } from './staff-conditions';

const schema = z.object({ name: z.string(), request: z.unknown() });

export type AskedDesk = { readonly desk: Pick<StaffDesk, 'ask'>; readonly log: EdgeLog };

/** Answers `{"name": "…", "request": …}` with a `StaffAnswer`, whatever was sent. */
export function askDesk({ desk, log }: AskedDesk): StaffAnswering {
  return async (context) => {
    const asked = schema.safeParse(await bodyOf(context));
    if (!asked.success) return context.json(refused('This is no command.'), 400);
    try {
      return context.json(await desk.ask(asked.data.name, asked.data.request));
    } catch (error) {
      sayFault(log, 'staff command', error);
      return context.json(refused('A fault of the program ended it; the log says more.'), 500);
    }
  };
}
