import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  overruling,
  withNotice,
  withoutNotice,
  withoutSaying,
  withSaying,
} from '../../../core/staff/edit-word';
import { longestWordMs, mostSaid, wordAt, type Saying } from '../../../core/staff/staff-word';
import { dayMs, type Instant } from '../../../core/time/instant';
import type { StaffCommands } from '../../../staff-contract';
import { done, refused, type StaffCommandTable } from '../staff-command';
import type { StaffFacts } from '../staff-view';
import type { WordKeeper } from '../word-keeper';
import { instanceIdSchema, noticeSchema, saidKindSchema, saidSchema } from '../word-schema';

type WordCommands = Pick<StaffCommandTable, 'say' | 'unsay' | 'put-notice' | 'end-notice'>;

/** How staff say something over the calendar. `facts` is what the engine knows at the moment of a command. */
export function wordCommands(
  keeper: Pick<WordKeeper, 'word' | 'change'>,
  facts: () => StaffFacts,
): WordCommands {
  return {
    say: {
      request: z.object({ instanceId: instanceIdSchema, said: saidSchema, until: z.int() }),
      run: async ({ instanceId, said, until }) => {
        const saying: Saying = { instanceId, until, ...said };
        const complaint = complaintOf(saying, keeper, facts());
        if (complaint !== null) return refused(complaint);
        return done(await keeper.change((word) => withSaying(word, saying)));
      },
    },
    unsay: {
      request: z.object({ instanceId: instanceIdSchema, kind: saidKindSchema }),
      run: async (what) => done(await keeper.change((word) => withoutSaying(word, what))),
    },
    'put-notice': {
      request: noticeSchema.omit({ id: true }),
      run: async (said) => {
        const complaint = noticeComplaint(said, keeper, facts());
        if (complaint !== null) return refused(complaint);
        const id = randomUUID();
        const { isKept } = await keeper.change((word) => withNotice(word, { id, ...said }));
        return done({ id, isKept });
      },
    },
    'end-notice': {
      request: noticeSchema.pick({ id: true }),
      run: async ({ id }) => done(await keeper.change((word) => withoutNotice(word, id))),
    },
  };
}

type Said = Pick<WordKeeper, 'word'>;

/** Null where nothing is wrong with it. */
function complaintOf(saying: Saying, { word }: Said, { calendar, present }: StaffFacts) {
  if (saying.kind === 'moved' && saying.to.kind === 'room') {
    const { roomId } = saying.to;
    if (!calendar.rooms.some(({ id }) => id === roomId)) return 'There is no such room.';
  }
  const held = wordAt(word(), present.now);
  if (withSaying(held, saying).sayings.length > mostSaid.sayings) {
    return `Screens say otherwise of ${mostSaid.sayings} events already: take something back first.`;
  }
  const stronger = overruling(held, saying);
  if (stronger === 'hidden') return 'This event is hidden from screens: show it again first.';
  if (stronger === 'cancelled') return 'This event is said to be cancelled: take that back first.';
  return endComplaint(saying.until, present.now);
}

function noticeComplaint(
  { screens, until }: StaffCommands['put-notice']['request'],
  { word }: Said,
  { present }: StaffFacts,
): string | null {
  const unknown = screens?.find((name) => !Object.hasOwn(present.house.screens, name));
  if (unknown !== undefined) return `There is no screen "${unknown}".`;
  if (wordAt(word(), present.now).notices.length >= mostSaid.notices) {
    return `There are ${mostSaid.notices} notices already: end one first.`;
  }
  return endComplaint(until, present.now);
}

function endComplaint(until: Instant, now: Instant): string | null {
  if (until <= now) return 'Its end is over already: choose a later one.';
  if (until <= now + longestWordMs) return null;
  return `Its end is more than ${longestWordMs / dayMs} days away: choose an earlier one.`;
}
