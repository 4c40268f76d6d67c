/** What stands on a board once it says something. */
export const somethingSaid =
  '.agenda-label:visible, .board-message, .sign-up-name, .timeline-row, .door-date:not(:empty)';
