import type { WebContents } from 'electron';
import { z } from 'zod';
import { isStaffLink } from '../../../core/staff/planning-center-link';
import type { StaffAnswer, StaffChannels, StaffNews } from '../../../staff-contract';
import type { StaffDesk } from '../../staff/staff-desk';
import { createIpcDoor, type IpcOptions } from '../ipc';

export type StaffIpcOptions = IpcOptions & {
  readonly desk: StaffDesk;
  /** Opens an address in the person's own browser. It is one of Planning Center's. */
  readonly openLink: (url: string) => void;
  readonly savePdf: (contents: WebContents) => Promise<StaffAnswer<null>>;
};

/** What staff windows may ask and hear; a window of a board is a stranger here. */
export function serveStaffIpc({ desk, openLink, savePdf, ...options }: StaffIpcOptions) {
  const door = createIpcDoor<StaffChannels>(options);
  door.handle('staff:follow', nothing, (): readonly StaffNews[] => [
    { kind: 'present', present: desk.present() },
    { kind: 'calendar', calendar: desk.calendar() },
  ]);
  door.handle('staff:ask', one(command), ({ name, request }) => desk.ask(name, request));
  door.handle('staff:open-link', one(link), ({ url }) => {
    openLink(url);
    return undefined;
  });
  door.handle('staff:save-pdf', nothing, (_request, sender) => savePdf(sender));
  return {
    /** Lets the page of a window ask, and tells it all that is new until the window is gone. */
    admit: (contents: WebContents) => {
      door.admit(contents);
      const end = desk.onNews((news) => door.send(contents, 'staff:news', news));
      contents.once('destroyed', end);
    },
  };
}

const command = z.strictObject({ name: z.string(), request: z.unknown() });

const link = z.strictObject({ url: z.string().refine(isStaffLink) });

function one<Request>(schema: z.ZodType<Request>) {
  return (said: readonly unknown[]): Request | 'malformed' => {
    const request = schema.safeParse(said[0]);
    return request.success && said.length === 1 ? request.data : 'malformed';
  };
}

function nothing(said: readonly unknown[]): undefined | 'malformed' {
  return said.every((each) => each === undefined) ? undefined : 'malformed';
}
