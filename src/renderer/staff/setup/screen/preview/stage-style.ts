import agenda from '../../../../board/agenda/agenda.css?inline';
import board from '../../../../board/board.css?inline';
import frame from '../../../../board/frame/frame.css?inline';
import notices from '../../../../board/frame/notice-strip.css?inline';
import doorSide from '../../../../board/room/door-side.css?inline';
import room from '../../../../board/room/room.css?inline';
import signUp from '../../../../board/sign-up/sign-up.css?inline';
import testCard from '../../../../board/test-card/test-card.css?inline';
import timeline from '../../../../board/timeline/timeline.css?inline';

const boards = [board, frame, notices, agenda, room, doorSide, signUp, testCard, timeline];

const around = `
  :host { display: block; contain: strict; container: stage / size; }
  .stage { font-size: 16px; line-height: normal; text-align: start; }
`;

/** The styles of boards as they hold on a stage: what they say of the page and the window is meant of the stage. */
export function stageStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(around + boards.map(onStage).join('\n'));
  return sheet;
}

function onStage(style: string): string {
  return style
    .replaceAll(/:root|\bhtml,\s*body\b/gu, '.stage')
    .replaceAll(/(\d*\.?\d+)v(min|w|h)\b/gu, 'calc($1 * var(--stage-v$2))')
    .replaceAll(/@media\s*\(orientation:/gu, '@container stage (orientation:');
}
