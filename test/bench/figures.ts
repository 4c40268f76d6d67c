import { once } from 'node:events';
import { spawn, execFileSync, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { startBoardHost } from '../e2e/board-host';
import { launchBrowser } from '../e2e/find-browser';
import { startCalendarService } from '../fakes/calendar-service';
import { editedChurch, withAttributes } from '../fakes/edited-church';
import { staffKeyDelays } from './staff-keys';

/** `npm run bench`: measures the figures of docs/figures.md and prints them as its table. Takes 5 minutes. */

const root = join(import.meta.dirname, '../..');
const credential = { applicationId: 'bench', secret: 'bench' };
const changes = 40;
const polls = 60;

type Chunk = { readonly file: string; readonly imports?: readonly string[] };

/** All JavaScript that the page of one kind of board loads, each file compressed by itself as a server would. */
async function boardScriptBytes(board: string): Promise<number> {
  const folder = join(root, 'out/renderer');
  const text = await readFile(join(folder, '.vite/manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, Chunk>;
  const chunksOf = (name: string): Chunk[] => {
    const chunk = manifest[name];
    return chunk ? [chunk, ...(chunk.imports ?? []).flatMap(chunksOf)] : [];
  };
  const entries = ['board/index.html', `board/${board}/${board}.tsx`];
  const files = new Set(entries.flatMap(chunksOf).map((chunk) => chunk.file));
  const sizes = [...files].map(async (file) => gzipSync(await readFile(join(folder, file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** From the end of an answer that holds a change to the first frame that shows it, in milliseconds. */
async function changeDelays(): Promise<number[]> {
  let name = 'Change 0';
  let answeredAt = 0;
  const host = await startBoardHost({
    now: '2026-11-22T10:12:05-05:00',
    pollMs: 250,
    through: (church) => async (request) => {
      const edited = editedChurch(church, (row) =>
        row.attributes?.name === 'Morning Worship' ? withAttributes(row, { name }) : row,
      );
      const response = await edited(request);
      answeredAt = performance.timeOrigin + performance.now();
      return response;
    },
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.goto(`${host.url}board/agenda`);
  await page.locator('.agenda-now .row:visible').first().waitFor();
  const delays: number[] = [];
  for (let change = 1; change <= changes; change += 1) {
    const next = `Change ${change}`;
    const painted = page.evaluate(paintedAt, next);
    await host.nextPoll();
    const hasReachedPage = painted.then((at) => ({ at }));
    name = next;
    const { at } = await hasReachedPage;
    delays.push(at - answeredAt);
  }
  await browser.close();
  await host.close();
  return delays;
}

/** Runs in the page: resolves with the wall time of the frame after `text` came to stand in a row. */
function paintedAt(text: string): Promise<number> {
  return new Promise((resolve) => {
    const check = () => {
      const names = [...document.querySelectorAll('section:not(.agenda-ruler) .row-name')];
      if (!names.some((element) => element.textContent === text)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        channel.port2.postMessage(null);
      });
    };
    const observer = new MutationObserver(check);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    check();
  });
}

/** The built web host as its own process, against a demonstration church over HTTP. */
async function startWebHost(pollSeconds: number) {
  const church = createDemoChurch({
    now: Date.now,
    timeZone: 'America/New_York',
    seed: 1,
    credential,
  });
  const service = await startCalendarService(church);
  const directory = await mkdtemp(join(tmpdir(), 'narthex-'));
  const child = spawn(process.execPath, ['out/main/web.js', '--port', '0'], {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NARTHEX_DATA_DIR: directory,
      NARTHEX_POLL_SECONDS: String(pollSeconds),
      NARTHEX_PLANNING_CENTER_URL: service.origin,
      NARTHEX_PLANNING_CENTER_APP_ID: credential.applicationId,
      NARTHEX_PLANNING_CENTER_SECRET: credential.secret,
    },
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
    await service.close();
    await rm(directory, { recursive: true, force: true });
  };
  return { child, service, stop };
}

async function requestsInFirstMinute(): Promise<number> {
  const { service, stop } = await startWebHost(60);
  await wait(60_000);
  const count = service.requests.length;
  await stop();
  return count;
}

async function residentAfterPolls(): Promise<{ polls: number; mebibytes: number }> {
  const { child, service, stop } = await startWebHost(5);
  const pollsSoFar = () =>
    service.requests.filter((request) => request.includes('/event_instances')).length;
  while (pollsSoFar() < polls && child.exitCode === null) await wait(500);
  const result = { polls: pollsSoFar(), mebibytes: residentOf(child) };
  await stop();
  return result;
}

function residentOf({ pid }: ChildProcess): number {
  const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kibibytes.trim()) / 1024;
}

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

const spread = (delays: readonly number[]) =>
  `median ${quantile(delays, 0.5).toFixed(0)} ms, 95 % within ${quantile(delays, 0.95).toFixed(0)} ms`;

const scripts: string[] = [];
for (const board of ['agenda', 'timeline', 'room', 'sign-up']) {
  scripts.push(`${board} ${((await boardScriptBytes(board)) / 1000).toFixed(1)} kB`);
}
const delays = await changeDelays();
const keys = await staffKeyDelays();
const [requests, resident] = await Promise.all([requestsInFirstMinute(), residentAfterPolls()]);
const rows = [
  ['Requests to Planning Center in the first minute', `${requests}`],
  [
    'From the end of an answer to the frame that shows its change',
    `${spread(delays)} (${delays.length} changes)`,
  ],
  [
    `Staff viewer, ${keys.events.toLocaleString('en-US')} events: from a key in the search to the frame`,
    `${spread(keys.search)} (${keys.search.length} keys)`,
  ],
  ['The same, from an arrow in the list', `${spread(keys.arrow)} (${keys.arrow.length} keys)`],
  ['JavaScript of a board, gzip', scripts.join(', ')],
  [
    `Resident memory of the web host after ${resident.polls} polls at 5 s`,
    `${resident.mebibytes.toFixed(0)} MiB`,
  ],
];
process.stdout.write(
  ['| what | measured |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`), ''].join(
    '\n',
  ),
);
