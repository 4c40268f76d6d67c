import { Hono, type Context } from 'hono';
import type { BoardFile } from '../board-files';
import type { Clock } from '../clock';
import type { EdgeLog } from '../edge-log';
import type { StaffDesk } from '../staff/staff-desk';
import type { StaffGate } from '../staff-access/staff-gate';
import { askDesk } from './staff-ask';
import { forStaff, limited, ofOwnPage, whereOpen } from './staff-conditions';
import { sessionOf, takeSession } from './staff-cookie';
import { signInOver } from './staff-sign-in';
import { createStaffStreams } from './staff-stream';

/** What is behind the staff pages, and who watches over the way there. */
export type StaffDoor = {
  readonly desk: StaffDesk;
  readonly gate: StaffGate;
  readonly log: EdgeLog;
};

export type StaffAppOptions = {
  readonly door: StaffDoor;
  readonly page: () => BoardFile;
  readonly clock: Pick<Clock, 'after'>;
};

/** The same page at each, signed in or not: it holds no data, and knows by its address what to ask for. */
const pages = ['/', '/viewer', '/setup', '/setup/*', '/turnover', '/doctor', '/print/*'];

/** A password of 200 characters, however they are written. */
const mostOfSignIn = 1024;
const mostOfCommand = 64 * 1024;

/**
 * What is under `/staff`. Where no staff password is set, nothing is: each request goes on to what answers
 * an unknown address. A GET changes nothing; a POST is of an own page, or it is refused.
 */
export function createStaffApp({ door, page, clock }: StaffAppOptions): Hono {
  const { gate } = door;
  const open = whereOpen(gate);
  const staff = forStaff(gate);
  const streams = createStaffStreams({ ...door, clock });
  const app = new Hono();
  app.on('GET', pages, open(sendPage(page)));
  app.get('/session', open(staff((context) => context.body(null, 204))));
  app.get('/news', open(staff(streams)));
  app.post('/sign-in', open(ofOwnPage(limited(mostOfSignIn, signInOver(gate)))));
  app.post('/sign-out', open(ofOwnPage(limited(mostOfSignIn, signOutOver(gate)))));
  app.post('/ask', open(ofOwnPage(staff(limited(mostOfCommand, askDesk(door))))));
  return app;
}

function sendPage(page: StaffAppOptions['page']): (context: Context) => Response {
  return (context) => {
    const { body, contentType } = page();
    return context.body(body, 200, { 'Content-Type': contentType });
  };
}

function signOutOver(gate: StaffGate): (context: Context) => Response {
  return (context) => {
    const session = sessionOf(context);
    if (session !== undefined) gate.signOut(session);
    takeSession(context);
    return context.body(null, 204);
  };
}
