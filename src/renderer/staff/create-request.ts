import { createSignal, type Accessor } from 'solid-js';
import type { StaffAnswer } from '../../staff-contract';

export type Request = {
  /** What the host said against it; empty while it said nothing. */
  readonly complaint: Accessor<string>;
  readonly isAsking: Accessor<boolean>;
  /** Waits for an answer; `then` hears of what went well. */
  readonly send: <Value>(asked: Promise<StaffAnswer<Value>>, then: (value: Value) => void) => void;
};

/** A form's way to the host and back. */
export function createRequest(): Request {
  const [complaint, setComplaint] = createSignal('');
  const [isAsking, setIsAsking] = createSignal(false);
  return {
    complaint,
    isAsking,
    send: (asked, then) => {
      setIsAsking(true);
      setComplaint('');
      void asked.then((answer) => {
        setIsAsking(false);
        if (answer.ok) then(answer.value);
        else setComplaint(answer.complaint);
      });
    },
  };
}
