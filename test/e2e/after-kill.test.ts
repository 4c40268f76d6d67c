import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PublicSchedule } from '../../src/board-contract';
import { hourMs, minuteMs } from '../../src/core/time/instant';
import { temporaryMark } from '../../src/main/store/disk';
import { startCalendarService } from '../fakes/calendar-service';
import { wallTime } from '../fakes/venue-oracle';
import { writtenChurch } from '../fakes/written-church';
import { rowsOf, useBoardPages } from './board-pages';

const { browser } = useBoardPages();
const entry = join(import.meta.dirname, '../../out/main/web.js');

let directory: string;
const children: ChildProcess[] = [];
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'narthex-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  await rm(directory, { recursive: true, force: true });
});

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** A web host of its own, which asks the service at `origin`. */
function startHost(origin: string) {
  const child = spawn(process.execPath, [entry, '--port', '0'], {
    env: {
      PATH: process.env.PATH,
      HOME: directory,
      NARTHEX_DATA_DIR: directory,
      NARTHEX_PLANNING_CENTER_APP_ID: 'app-61d0',
      NARTHEX_PLANNING_CENTER_SECRET: 'canary-8ab2',
      NARTHEX_PLANNING_CENTER_URL: origin,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const url = new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const [, address] = /serving boards at (http:\S+)/u.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The host ended: ${output}`)));
  });
  return { child, url };
}

/** Whether a file of the data directory holds each of `texts`, whatever it is called, unless it is still being written. */
async function isKept(texts: readonly string[]): Promise<boolean> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile() && !each.name.includes(temporaryMark));
  const contents = await Promise.all(
    files.map((each) => readFile(join(each.parentPath, each.name), 'utf8').catch(() => '')),
  );
  return contents.some((content) => texts.every((text) => content.includes(text)));
}

async function firstScheduleOf(url: string): Promise<PublicSchedule> {
  const response = await fetch(new URL('schedule', url), { signal: AbortSignal.timeout(10_000) });
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const [, data] = /^data: ?(.+)\n\n/mu.exec(text) ?? [];
    if (data !== undefined) return JSON.parse(data) as PublicSchedule;
  }
  throw new Error('The stream ended without a schedule');
}

/** A zone in which it is between noon and one, so that no midnight comes near. */
function noonZone(now: number): string {
  const ahead = 12 - new Date(now).getUTCHours();
  // Etc counts to the west.
  return ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** A machine that does other things meanwhile is slow now and then, and not each time. */
const onNoisyMachines = { retry: 2 };

test(
  '39 · a host that was killed shows the right events within 2 s of its next start, without a network',
  onNoisyMachines,
  async () => {
    const now = Math.floor(Date.now() / minuteMs) * minuteMs;
    const zone = noonZone(now);
    const worship = { name: 'Worship', startsAt: now - hourMs, endsAt: now + 2 * hourMs };
    const lunch = { name: 'Lunch', startsAt: now + 50 * minuteMs, endsAt: now + 3 * hourMs };
    const over = { name: 'Early prayer', startsAt: now - 3 * hourMs, endsAt: now - 2 * hourMs };
    const service = await startCalendarService(writtenChurch([worship, lunch, over], zone));

    const killed = startHost(service.origin);
    await killed.url;
    await expect.poll(() => isKept(['Worship', 'Lunch']), { timeout: 10_000 }).toBe(true);
    await kill(killed.child);
    expect(killed.child.signalCode).toBe('SIGKILL');
    await service.close();

    const isUpForLong = uptime() >= 300;
    const url = await startHost(service.origin).url;
    const listeningMs = performance.now();
    const schedule = await firstScheduleOf(url);
    expect(schedule.times.map(({ name }) => name)).toEqual(['Early prayer', 'Worship', 'Lunch']);
    // A computer that is just up may show the time at which it went down: then nothing is called on.
    if (isUpForLong) expect(schedule.isClockDoubted).toBe(false);

    const page = await browser().newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(`${url}board/agenda`);
    await page.locator('.agenda-label:visible').first().waitFor();
    const rows = await rowsOf(page);
    const untilShownMs = performance.now() - listeningMs;
    const labels = await page.locator('.agenda-label:visible').allInnerTexts();
    await page.close();
    const told = (instant: number) => {
      const { hour, minute } = wallTime(instant, zone);
      return [
        `${hour > 12 ? hour - 12 : hour}:${String(minute).padStart(2, '0')}`,
        hour < 12 ? 'AM' : 'PM',
      ];
    };
    const row = ({ name, startsAt, endsAt }: typeof worship) => [
      told(startsAt).join(''),
      name,
      'Sanctuary',
      `until ${told(endsAt)[0] ?? ''}`,
    ];
    expect(rows).toEqual([row(worship), row(lunch)]);
    expect(labels.includes('Now')).toBe(!schedule.isClockDoubted);
    expect(untilShownMs).toBeLessThan(2_000);
  },
);
