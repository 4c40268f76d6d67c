import type { Context, Env, Handler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { StaffGate } from '../staff-access/staff-gate';
import { isOfOwnPage } from './own-page';
import { sessionOf } from './staff-cookie';

type StaffContext = Context<Env, string>;

/** What answers a request that has met all conditions before it. */
export type StaffAnswering = (context: StaffContext) => Response | Promise<Response>;

/** Without a staff password, what follows the staff pages answers: that of an address that is unknown. */
export function whereOpen(
  gate: Pick<StaffGate, 'isOpen'>,
): (answer: StaffAnswering) => Handler<Env, string> {
  return (answer) => async (context, next) =>
    (await gate.isOpen()) ? await answer(context) : await next();
}

export function ofOwnPage(answer: StaffAnswering): StaffAnswering {
  return (context) =>
    isOfOwnPage(context)
      ? answer(context)
      : context.text('Only a staff page of this host may ask for that.\n', 403);
}

/** Signed in. What answers is told the session, too. */
export function forStaff(
  gate: Pick<StaffGate, 'admits'>,
): (
  answer: (context: StaffContext, session: string) => Response | Promise<Response>,
) => StaffAnswering {
  return (answer) => async (context) => {
    const session = sessionOf(context);
    if (session !== undefined && (await gate.admits(session))) return answer(context, session);
    return context.text('Sign in at /staff first.\n', 401);
  };
}

/** With a body of `maxSize` bytes at most. */
export function limited(maxSize: number, answer: StaffAnswering): StaffAnswering {
  const limit = bodyLimit({ maxSize, onError: (context) => context.text('Too long.\n', 413) });
  const pass = () => Promise.resolve();
  return async (context) => (await limit(context, pass)) ?? answer(context);
}
