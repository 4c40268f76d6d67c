import { z } from 'zod';
import { characterCount, plainLine } from '../../core/staff/plain-line';
import {
  mostCharacters,
  type Notice,
  type SaidOfEvent,
  type StaffWord,
} from '../../core/staff/staff-word';

const id = z.string().min(1).max(200);

/** One line, however it was typed. */
function lineOf(most: number) {
  return z
    .string()
    .max(10_000)
    .transform(plainLine)
    .refine((line) => line !== '', { error: 'is empty' })
    .refine((line) => characterCount(line) <= most, { error: `is longer than ${most} characters` });
}

const movedTo = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('room'), roomId: id }),
  z.object({ kind: z.literal('place'), text: lineOf(mostCharacters.place) }),
]);

const newTime = z
  .object({ kind: z.literal('new-time'), timeId: id, startsAt: z.int(), endsAt: z.int() })
  .refine(({ startsAt, endsAt }) => startsAt <= endsAt, { error: 'ends before it starts' });

export const saidKindSchema = z.enum(['hidden', 'cancelled', 'moved', 'new-time']);

export const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hidden') }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('moved'), to: movedTo }),
  newTime,
]) satisfies z.ZodType<SaidOfEvent>;

export const instanceIdSchema = id;

export const noticeSchema = z.object({
  id,
  text: lineOf(mostCharacters.notice),
  screens: z.array(z.string().min(1).max(200)).min(1).max(200).nullable(),
  until: z.int(),
}) satisfies z.ZodType<Notice>;

/** As it stands on disk. */
export const wordSchema = z.object({
  sayings: z.array(z.intersection(z.object({ instanceId: id, until: z.int() }), saidSchema)),
  notices: z.array(noticeSchema),
}) satisfies z.ZodType<StaffWord>;
