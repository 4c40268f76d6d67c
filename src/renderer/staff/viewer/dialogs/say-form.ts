import { createSignal, type Accessor } from 'solid-js';

export const kinds = {
  cancelled: 'Cancelled',
  moved: 'Moved to another place',
  'new-time': 'New time',
} as const;

export type SayValues = {
  readonly kind: keyof typeof kinds;
  /** Empty for a place in words. */
  readonly roomId: string;
  readonly place: string;
  /** Of the public time that is at another time; empty for the first. */
  readonly timeId: string;
  /** As fields for times have them: "14:30". */
  readonly from: string;
  readonly until: string;
};

export type SayForm = {
  readonly values: Accessor<SayValues>;
  readonly set: (change: Partial<SayValues>) => void;
};

export function createSayForm(): SayForm {
  const [values, setValues] = createSignal<SayValues>({
    kind: 'cancelled',
    roomId: '',
    place: '',
    timeId: '',
    from: '',
    until: '',
  });
  return { values, set: (change) => setValues((before) => ({ ...before, ...change })) };
}
