import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { PublicSchedule } from '../../src/board-contract';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { testCredential } from '../e2e/board-host';
import { startCalendarService, type CalendarService } from '../fakes/calendar-service';
import { withCanaries } from '../fakes/hidden-canaries';
import type { DesktopApp } from './harness/desktop-app';
import { launchDesktop } from './harness/launch-desktop';

/* The whole way: a calendar service over HTTP, the main process, IPC, the preload, the page. */

describe('what comes to a window', () => {
  let service: CalendarService;
  let app: DesktopApp;
  let board: Page;
  let told = '';

  beforeAll(async () => {
    const church = withCanaries(
      createDemoChurch({
        now: Date.now,
        timeZone: 'America/New_York',
        seed: 1,
        credential: testCredential,
      }),
    );
    service = await startCalendarService(async (request) => {
      const text = await (await church(request)).text();
      told += text;
      return new Response(text, { headers: { 'content-type': 'application/vnd.api+json' } });
    });
    app = await launchDesktop({
      args: [],
      env: {
        NARTHEX_PLANNING_CENTER_URL: service.origin,
        NARTHEX_PLANNING_CENTER_APP_ID: testCredential.applicationId,
        NARTHEX_PLANNING_CENTER_SECRET: testCredential.secret,
      },
    });
    board = await app.firstBoard();
  });

  afterAll(async () => {
    await app.close();
    await service.close();
  });

  /** Everything that the page has, and all that the bridge brings. */
  async function received(): Promise<string> {
    const schedule = await board.evaluate(
      () => new Promise<PublicSchedule>((resolve) => narthexBoard.onSchedule(resolve)),
    );
    expect(schedule.isDemo).toBe(false);
    expect(schedule.times.length).toBeGreaterThan(0);
    return JSON.stringify(schedule) + (await board.content());
  }

  test('holds no name that is not public', async () => {
    const text = await received();
    expect(text.match(/canary-[\w-]+/gu)).toBeNull();
  });

  test('could have held some: the service tells them', () => {
    const kinds = new Set(told.match(/canary-[A-Za-z]+/gu));
    expect(kinds).toEqual(
      new Set([
        'canary-EventInstance',
        'canary-EventResourceRequest',
        'canary-EventTime',
        'canary-Resource',
        'canary-Tag',
        'canary-recurrence',
      ]),
    );
  });

  test('holds no credential, in any of its forms; nor do output and log', async () => {
    const { applicationId, secret } = testCredential;
    const log = await readFile(join(app.directory, 'logs', 'narthex.log'), 'utf8');
    const text = (await received()) + app.stdout() + app.stderr() + log;
    const forms = [secret, btoa(secret), btoa(`${applicationId}:${secret}`), applicationId];
    expect(forms.filter((form) => text.includes(form))).toEqual([]);
  });

  test('leaves no credential in the environment of the main process', async () => {
    const names = await app.evaluate(() => Object.keys(process.env));
    expect(names.filter((name) => /SECRET|APP_ID/u.test(name))).toEqual([]);
  });
});
