/** What can befall a board's window. */
export type Trouble =
  /** Its process is gone, in Electron's own words: crashed, oom, killed, launch-failed … */
  | { readonly kind: 'gone'; readonly reason: string }
  /** Its process lives, and answers nothing. */
  | { readonly kind: 'hung' }
  /** It answers, and nothing stands on it. */
  | { readonly kind: 'blank' }
  /** It answers, and has drawn no frame for a while although it is in view. */
  | { readonly kind: 'frameless' }
  /** Its page could not be loaded. */
  | { readonly kind: 'unloaded'; readonly reason: string }
  /** It was closed, and not by us. */
  | { readonly kind: 'closed' };

/** For the log. */
export function describeTrouble(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'gone':
      return `lost its process (${trouble.reason})`;
    case 'hung':
      return 'answers no more';
    case 'blank':
      return 'shows nothing';
    case 'frameless':
      return 'draws no more';
    case 'unloaded':
      return `could not load its page (${trouble.reason})`;
    case 'closed':
      return 'was closed by somebody else';
  }
}
