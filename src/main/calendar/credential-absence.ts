/**
 * Why there is no credential to ask with, although a church was connected:
 * - `opening`: the keychain was asked a moment ago;
 * - `unanswered`: it was asked more than a few seconds ago, and may be waiting for somebody's password;
 * - `locked`: it says that it cannot be opened now;
 * - `unopenable`: it is open, and what was sealed is not to be had from it;
 * - `windows-only`: the keychain is that of the desktop windows, and this host has none;
 * - `broken`, `newer`, `unreadable`: the file that keeps it is damaged, of a newer Narthex, or cannot be read.
 */
export type CredentialAbsence =
  | 'opening'
  | 'unanswered'
  | 'locked'
  | 'unopenable'
  | 'windows-only'
  | 'broken'
  | 'newer'
  | 'unreadable';

const giveAgain = 'or give it again with --keep-credential';

const words = {
  opening: "This computer's keychain is being asked for the credential.",
  unanswered: `This computer's keychain does not give the credential: it may wait for a password. Unlock it, ${giveAgain}.`,
  locked: `The credential in this computer's keychain cannot be opened now. Unlock it and start Narthex again, ${giveAgain}.`,
  unopenable: `The credential in this computer's keychain cannot be opened. Unlock it and start Narthex as the person who gave it, ${giveAgain}.`,
  'windows-only': `The credential is in this computer's keychain, which only Narthex's own windows can open. Start without --web, ${giveAgain} and --web.`,
  broken:
    'The kept credential is damaged and cannot be used. Give it again with --keep-credential.',
  newer: `The credential was kept by a newer Narthex. Install that one again, ${giveAgain}.`,
  unreadable: `The file that keeps the credential cannot be read. Start Narthex as the person who gave it, ${giveAgain}.`,
} as const satisfies Record<CredentialAbsence, string>;

/** For staff and the log: why, and what to do. The boards go on from what is kept, and ask nobody. */
export function describeAbsence(absence: CredentialAbsence): string {
  return `${words[absence]} Until then nothing new is read; boards show what is kept.`;
}
