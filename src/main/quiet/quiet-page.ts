import { html, raw } from 'hono/html';
import { createHash } from 'node:crypto';
import { isBoardAddress } from '../../core/board/screen-address';
import type { PublicSchedule } from '../../core/schedule/public-schedule';
import { pageHeaders, type BoardFile } from '../board-files';
import { quietBoardAt, type QuietBoard, type QuietRow } from './quiet-board';

/** Where both hosts have the quiet form of a board: `/quiet/board/agenda`. */
export const quietPrefix = '/quiet';

/** Whether it is one of a board, whether or not the church has that. */
export function isQuietAddress(path: string): boolean {
  return path.startsWith(`${quietPrefix}/`) && isBoardAddress(path.slice(quietPrefix.length));
}

/**
 * A board as a page without script, picture or font of its own, which asks for itself anew twice a minute.
 * `path` begins with `quietPrefix`.
 */
export function quietPage(schedule: PublicSchedule, path: string): BoardFile {
  const board = quietBoardAt(schedule, path.slice(quietPrefix.length), schedule.now);
  const style = styleOf(board);
  return {
    body: new TextEncoder().encode(pageOf(board, style)),
    contentType: 'text/html; charset=utf-8',
    headers: { 'Content-Security-Policy': policyFor(style) },
  };
}

const againSeconds = 30;

/** The words are escaped, by the template; the style holds numbers and colours of ours alone. */
function pageOf(board: QuietBoard, style: string): string {
  const page = html`<!doctype html>
    <html lang="${board.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="refresh" content="${againSeconds}" />
        <link rel="icon" href="data:," />
        <title>Narthex</title>
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        ${board.isOpen ? openBoard(board) : ''}
      </body>
    </html>`;
  // Nothing in it is awaited: it is a text, not the promise of one.
  return page as string;
}

function openBoard(board: QuietBoard): unknown {
  const { title, clock, notes, notices, headline, rows, more } = board;
  return html`${notices.map((notice) => html`<p class="notice" dir="auto">${notice}</p>`)}
    <header>
      <h1>${title}</h1>
      <p class="clock">${clock}</p>
    </header>
    <p class="notes">${notes.join(' · ')}</p>
    <main>
      ${headline === '' ? '' : html`<p class="headline">${headline}</p>`}
      <table>
        ${rows.map(rowMarkup)}
      </table>
    </main>
    <p class="notes">${more}</p>`;
}

function rowMarkup({ time, name, place, remark, isNow }: QuietRow): unknown {
  return html`<tr class="${isNow ? 'now' : 'next'}">
    <td class="time">${time}</td>
    <td class="name">${name}</td>
    <td class="place">${place}</td>
    <td class="remark">${remark}</td>
  </tr>`;
}

/** Text as large as the rows allow, with some room left for names that take two lines. */
function styleOf({ palette, rows, isOpen }: QuietBoard): string {
  const { ink, paper, dim, nowText, nowGround, nowEdge, hairline, newsGround, newsText } = palette;
  const count = Math.max(6, rows.length);
  const wide = Math.min(4.2, 62 / (count * 1.85)).toFixed(2);
  const tall = Math.min(4.2, 145 / (count * 4.4)).toFixed(2);
  return [
    `*{margin:0;box-sizing:border-box}`,
    `html{background:${isOpen ? ink : '#000'};color:${paper};cursor:none;overflow:hidden}`,
    `body{height:100vh;padding:3vmin 4vmin;display:flex;flex-direction:column;font:600 3.2vmin/1.25 Inter,system-ui,sans-serif}`,
    `.notice{background:${newsGround};color:${newsText};font-size:3.9vmin;padding:1vmin 2vmin;margin-bottom:1vmin}`,
    `header{display:flex;justify-content:space-between;gap:4vmin}`,
    `h1,.clock{font-size:5.6vmin}`,
    `.notes{color:${dim};min-height:1.25em}`,
    `main{flex:1;min-height:0;margin:2vmin 0;overflow:hidden;font-size:${wide}vmin}`,
    `.headline{font-size:5.4vmin;padding:2vmin 0}`,
    `table{width:100%;border-collapse:collapse}`,
    `td{padding:.28em .4em;vertical-align:baseline}`,
    `tr{border-left:.25em solid transparent;border-bottom:1px solid ${hairline}}`,
    `.now{background:${nowGround};border-left-color:${nowEdge}}`,
    `.now .remark{color:${nowText}}`,
    `.time,.remark{white-space:nowrap}`,
    `.remark{color:${dim};text-align:right}`,
    `@media (orientation:portrait){main{font-size:${tall}vmin}tr{display:grid;grid-template-columns:auto 1fr;padding:.28em 0}td{padding:0 .4em}.time{grid-row:span 3;min-width:6em}.remark{text-align:left}}`,
  ].join('');
}

/** That of all pages, without script, and with this one style. */
function policyFor(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return pageHeaders['Content-Security-Policy']
    .replace("script-src 'self'; ", '')
    .replace("style-src 'self'", `style-src 'sha256-${hash}'`);
}
