import { isOwnAddress } from './app-protocol';

/** The part of Electron's IPC events that says who sent a message. */
export type SentBy<Contents> = {
  readonly sender: Contents;
  /** Null once the frame has navigated or is gone. */
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null | undefined;
};

/**
 * Why a message is not to be answered, or undefined where it is: it came from the main frame, on our own
 * origin, of a window that we opened. An empty page and a frame without an address are strangers too.
 * https://www.electronjs.org/docs/latest/tutorial/security#17-validate-the-sender-of-all-ipc-messages
 */
export function whyRefused<Contents>(
  { sender, senderFrame }: SentBy<Contents>,
  admitted: Pick<ReadonlySet<Contents>, 'has'>,
): string | undefined {
  if (!admitted.has(sender)) return 'not from a window of ours';
  if (!senderFrame) return 'from a frame that is gone';
  if (senderFrame.parent !== null) return 'from a frame within a page';
  if (!isOwnAddress(senderFrame.url)) return 'from a page of another origin';
  return undefined;
}
