import type { z } from 'zod';
import type { StaffAnswer, StaffCommandName, StaffCommands } from '../../staff-contract';

type Response<Name extends StaffCommandName> = StaffAnswer<StaffCommands[Name]['response']>;

/** How one command is read and carried out. */
export type StaffCommand<Name extends StaffCommandName> = {
  /** What a page sent, decoded at the door: it may be anything. */
  readonly request: z.ZodType<StaffCommands[Name]['request']>;
  readonly run: (
    request: StaffCommands[Name]['request'],
  ) => Promise<Response<Name>> | Response<Name>;
};

/** Every command there is. */
export type StaffCommandTable = { readonly [Name in StaffCommandName]: StaffCommand<Name> };

export function done<Value>(value: Value): StaffAnswer<Value> {
  return { ok: true, value };
}

export function refused(complaint: string): StaffAnswer<never> {
  return { ok: false, complaint };
}

/** Carries out what a page asks for. Whatever it sends, the answer is a value; a bug of ours rejects. */
export async function answerCommand(
  table: Partial<StaffCommandTable>,
  name: unknown,
  said: unknown,
): Promise<StaffAnswer<unknown>> {
  const command = isCommandName(table, name) ? table[name] : undefined;
  if (command === undefined) return refused('This program knows no such command.');
  return answer(command, said);
}

/** What every command has in common: it takes what its own schema gives, and nothing else. */
type AnyCommand = {
  readonly request: z.ZodType;
  readonly run: (request: never) => Promise<StaffAnswer<unknown>> | StaffAnswer<unknown>;
};

async function answer(command: AnyCommand, said: unknown): Promise<StaffAnswer<unknown>> {
  const request = command.request.safeParse(said);
  if (request.success) return command.run(request.data as never);
  const [issue] = request.error.issues;
  const place = issue?.path.join('.') ?? '';
  return refused(
    [place, issue?.message ?? 'does not fit'].filter((part) => part !== '').join(': '),
  );
}

function isCommandName(table: object, name: unknown): name is StaffCommandName {
  return typeof name === 'string' && Object.hasOwn(table, name);
}
