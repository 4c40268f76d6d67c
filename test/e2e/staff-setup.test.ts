import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { credentialName } from '../../src/main/credential/credential-file';
import { createKeychain } from '../../src/main/credential/keychain';
import { createDemoChurch } from '../../src/main/demo/demo-church';
import { startCalendarService, type CalendarService } from '../fakes/calendar-service';
import { canary, holdsCanary } from '../fakes/canary';
import { fakeSafeStorage } from '../fakes/fake-safe-storage';
import type { SetupHostOptions } from '../fakes/setup-host';
import { useBoardPages } from './board-pages';
import { choose, press, question, write } from './by-keyboard';
import { enterSetup, startSetupHost, type SetupPagesHost } from './setup-pages';

const { browser } = useBoardPages();

const typed = { applicationId: 'application-7c20', secret: canary };

let service: CalendarService;
beforeAll(async () => {
  vi.stubGlobal('builtAt', 0);
  const church = createDemoChurch({
    now: Date.now,
    timeZone: 'UTC',
    seed: 2,
    credential: typed,
    churchName: 'Saint Canary',
  });
  service = await startCalendarService(church);
});
afterAll(async () => {
  await service.close();
  vi.unstubAllGlobals();
});

type Opened = { readonly host: SetupPagesHost; readonly page: Page; readonly told: string[] };

/** A page of Setup, signed in, with all that the host answers to it. */
async function opened(path: string, options: SetupHostOptions = {}): Promise<Opened> {
  const env = { NARTHEX_PLANNING_CENTER_URL: service.origin, ...options.env };
  const keychain = createKeychain(fakeSafeStorage(), 'linux');
  const host = await startSetupHost({ keychain, ...options, env });
  onTestFinished(host.close);
  await expect.poll(() => host.host.engine.schedule().organization).not.toBeNull();
  const context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const told: string[] = [];
  page.on('response', (response) => {
    told.push(response.url());
    if (!response.url().endsWith('/staff/ask')) return;
    void response.text().then(
      (text) => told.push(text),
      () => undefined,
    );
  });
  await enterSetup(page, `${host.url}${path}`);
  return { host, page, told };
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

const isCredentialKept = ({ directory }: SetupPagesHost) =>
  existsSync(join(directory, credentialName));

async function tryCredential(page: Page, secret: string): Promise<void> {
  await write(page, 'Application id', typed.applicationId);
  await write(page, 'Secret', secret);
  await page.keyboard.press('Enter');
}

/** To the last step of a new screen, looked at by axe on the way. */
async function walkThroughSteps(page: Page): Promise<void> {
  await question(page, 'Where is it?');
  await expectNoViolations(page);
  await write(page, 'Name', 'Gym door');
  await press(page, 'Next');
  await question(page, 'What should it show?');
  await choose(page, 'Board', 'The door of a room: what is in it now, and what follows.');
  await expectNoViolations(page);
  await press(page, 'Next');
  await question(page, 'Of which rooms and events?');
  await choose(page, 'It shows', 'Only some rooms, or only events with some tags');
  await expectNoViolations(page);
  await choose(page, 'It shows', 'Everything that the public may see');
  await press(page, 'Next');
  await question(page, 'How large must it be?');
  await choose(page, 'Which is the smallest line you read easily?', '50 · Room 201, 10:30');
  await expectNoViolations(page);
  await press(page, 'Next');
  await question(page, 'How should it look, and when?');
  await choose(page, 'Colours', 'Light, for bright foyers');
  await expectNoViolations(page);
  await press(page, 'Next');
  await question(page, 'Is it right?');
}

test('a church is connected by keyboard alone, after a wrong secret, and nothing is kept before', async () => {
  const { host, page } = await opened('staff/setup/connect');
  await expectNoViolations(page);
  await tryCredential(page, 'a wrong one');
  await page.getByRole('alert').getByText('refused').waitFor();
  await expectNoViolations(page);
  await tryCredential(page, canary);
  await question(page, 'Saint Canary');
  await expectNoViolations(page);
  expect([isCredentialKept(host), host.written()]).toEqual([false, null]);
  await press(page, 'Keep it and connect');
  await question(page, 'Connected');
  await expectNoViolations(page);
  expect(isCredentialKept(host)).toBe(true);
  await expect
    .poll(() => host.host.engine.schedule().organization?.name, { timeout: 10_000 })
    .toBe('Saint Canary');
});

test('the secret is in no answer, address or page once it is kept', async () => {
  const { page, told } = await opened('staff/setup/connect');
  await tryCredential(page, canary);
  await question(page, 'Saint Canary');
  await press(page, 'Keep it and connect');
  await question(page, 'Connected');
  const fields = await page
    .locator('input')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
  const all = [...told, page.url(), await page.content(), ...fields];
  expect(all.filter((text) => holdsCanary(text))).toEqual([]);
});

test('who leaves in the middle of it and comes back finds empty fields', async () => {
  const { page } = await opened('staff/setup/connect');
  await tryCredential(page, canary);
  await question(page, 'Saint Canary');
  await page.goto(new URL('/staff/setup', page.url()).href);
  await page.goBack();
  await page.getByLabel('Secret', { exact: true }).waitFor();
  expect(await page.getByLabel('Secret', { exact: true }).inputValue()).toBe('');
});

test('a credential of the environment is said, and there is no way to keep another', async () => {
  const env = {
    NARTHEX_PLANNING_CENTER_APP_ID: typed.applicationId,
    NARTHEX_PLANNING_CENTER_SECRET: canary,
  };
  const { page } = await opened('staff/setup/connect', { env });
  await page.getByText('comes from the environment').waitFor();
  expect(await page.locator('input').count()).toBe(0);
});

test('a room is kept from boards by keyboard alone, once that is saved', async () => {
  const { host, page } = await opened('staff/setup/privacy');
  await write(page, 'Find a room or tag', 'chapl');
  await choose(page, 'Chapel', 'Reserved');
  await expectNoViolations(page);
  expect(host.written()).toBeNull();
  await press(page, 'Save');
  await page.getByText('Saved. The boards follow at once.').waitFor();
  expect(Object.values((host.written() as { privacy: { rooms: object } }).privacy.rooms)).toEqual([
    'reserved',
  ]);
});

test(
  'a screen is added by keyboard alone, written when it is confirmed, and stands at its address',
  { timeout: 60_000 },
  async () => {
    const { host, page } = await opened('staff/setup/screen');
    await walkThroughSteps(page);
    await page.locator('.preview-stage .door').waitFor();
    await expectNoViolations(page);
    expect(host.written()).toBeNull();
    await press(page, 'Save this screen');
    await question(page, 'It is saved');
    await expectNoViolations(page);
    expect(host.written()).toMatchObject({
      screens: { 'Gym door': { theme: 'light', distanceMetres: 6.6 } },
    });
    const address = await page.locator('.setup-address').innerText();
    const board = await page.context().newPage();
    await board.goto(address);
    await board.locator('.door').waitFor();
  },
);

test('a screen that is gone through and saved is written as it was, with what Setup does not know', async () => {
  const hours = { sunday: ['07:00-14:00', '17:00-21:30'], friday: ['18:00-02:00'] };
  const Lobby = { signs: { 4108: { way: 'upstairs' } }, accent: '#7a2048', hours };
  const { host, page } = await opened('staff/setup/screen/Lobby', {
    settings: { screens: { Lobby } },
  });
  for (let step = 1; step < 6; step += 1) {
    await page.getByText(`Step ${step} of 6`).waitFor();
    if (step === 5) await expectNoViolations(page);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByText('Sun 07:00–14:00 and 17:00–21:30, Fri 18:00–02:00').waitFor();
  await page.getByRole('button', { name: 'Save this screen' }).click();
  await question(page, 'It is saved');
  expect(host.written()).toEqual({ screens: { Lobby } });
});

test('a screen that is left unfinished is taken up again, and may be thrown away', async () => {
  const { host, page } = await opened('staff/setup/screen');
  await write(page, 'Name', 'Lobby');
  await press(page, 'Next');
  const kept = page.waitForResponse((response) =>
    /keep-draft.*timeline/u.test(response.request().postData() ?? ''),
  );
  await choose(
    page,
    'Board',
    'The day by rooms, as bars along the hours. For people who stand close.',
  );
  await kept;
  await page.goto(new URL('/staff/setup', page.url()).href);
  await expectNoViolations(page);
  await page.getByRole('link', { name: 'Take it up again' }).press('Enter');
  await question(page, 'What should it show?');
  expect(await page.getByRole('radio', { name: 'The day by rooms' }).isChecked()).toBe(true);
  await page.goto(new URL('/staff/setup', page.url()).href);
  await press(page, 'Throw it away');
  await page.getByRole('link', { name: 'Take it up again' }).waitFor({ state: 'detached' });
  expect(host.written()).toBeNull();
});

test('a screen is removed once that is confirmed', async () => {
  const { host, page } = await opened('staff/setup', { settings: { screens: { Lobby: {} } } });
  await expectNoViolations(page);
  await press(page, 'Remove Lobby');
  expect(host.written()).toEqual({ screens: { Lobby: {} } });
  await press(page, 'Remove this screen');
  await page.getByText('No screen has a name yet.').waitFor();
  expect(host.written()).toEqual({ screens: {} });
});
