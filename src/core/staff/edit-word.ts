import type { Notice, SaidOfEvent, Saying, StaffWord } from './staff-word';

/** Kinds of saying that leave nothing to say of where and when. */
const wholeKinds: readonly SaidOfEvent['kind'][] = ['hidden', 'cancelled'];

/**
 * With `saying` instead of what was said of the same: where it is hidden or cancelled, instead of all that was
 * said of the instance.
 */
export function withSaying(word: StaffWord, saying: Saying): StaffWord {
  const isWhole = wholeKinds.includes(saying.kind);
  const isReplaced = (said: Saying) =>
    said.instanceId === saying.instanceId && (isWhole || isOfSame(said, saying));
  return { ...word, sayings: [...word.sayings.filter((said) => !isReplaced(said)), saying] };
}

/** Each public time of an instance may have another time of its own. */
function isOfSame(a: Saying, b: Saying): boolean {
  if (a.kind === 'new-time' && b.kind === 'new-time') return a.timeId === b.timeId;
  return a.kind === b.kind;
}

/** What makes nothing of `saying`, as long as it is said itself; null where nothing does. */
export function overruling({ sayings }: StaffWord, saying: Saying): 'hidden' | 'cancelled' | null {
  if (wholeKinds.includes(saying.kind)) return null;
  const ofInstance = sayings.filter(({ instanceId }) => instanceId === saying.instanceId);
  if (ofInstance.some(({ kind }) => kind === 'hidden')) return 'hidden';
  return ofInstance.some(({ kind }) => kind === 'cancelled') ? 'cancelled' : null;
}

export function withoutSaying(
  word: StaffWord,
  { instanceId, kind }: Pick<Saying, 'instanceId' | 'kind'>,
): StaffWord {
  const isMeant = (said: Saying) => said.instanceId === instanceId && said.kind === kind;
  return { ...word, sayings: word.sayings.filter((said) => !isMeant(said)) };
}

export function withNotice(word: StaffWord, notice: Notice): StaffWord {
  return { ...word, notices: [...word.notices, notice] };
}

export function withoutNotice(word: StaffWord, id: string): StaffWord {
  return { ...word, notices: word.notices.filter((notice) => notice.id !== id) };
}
