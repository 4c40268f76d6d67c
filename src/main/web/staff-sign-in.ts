import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';
import { z } from 'zod';
import type { SignInEnd, StaffGate } from '../staff-access/staff-gate';
import { bodyOf } from './json-body';
import { giveSession, sessionOf } from './staff-cookie';
import type { StaffAnswering } from './staff-conditions';

const schema = z.object({ password: z.string() });

const busySeconds = 5;

/** Answers `{"password": "…"}`. One that is missing or no text is as wrong as any other. */
export function signInOver(gate: Pick<StaffGate, 'signIn'>): StaffAnswering {
  return async (context) => {
    const said = schema.safeParse(await bodyOf(context));
    const end = await gate.signIn({
      address: getConnInfo(context).remote.address ?? '',
      said: said.success ? said.data.password : '',
      former: sessionOf(context),
    });
    return answerOf(context, end);
  };
}

function answerOf(context: Context, end: SignInEnd): Response {
  if (end.kind === 'in') {
    giveSession(context, end.id);
    return context.body(null, 204);
  }
  if (end.kind === 'wrong') return context.text('That is not the staff password.\n', 401);
  const isBusy = end.kind === 'busy';
  const seconds = isBusy ? busySeconds : Math.ceil(end.waitMs / 1000);
  context.header('Retry-After', String(seconds));
  return context.text(`Try again in ${seconds} seconds.\n`, isBusy ? 503 : 429);
}
