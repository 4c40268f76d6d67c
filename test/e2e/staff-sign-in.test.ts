import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { canary } from '../fakes/canary';
import { useBoardPages } from './board-pages';

const { browser, hostAt } = useBoardPages();

async function staffPage(path = 'staff'): Promise<Page> {
  const host = await hostAt({ staffPassword: canary });
  const context = await browser().newContext({ viewport: { width: 1280, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${host.url}${path}`);
  return page;
}

const field = (page: Page) => page.getByLabel('Staff password');
const desk = (page: Page) => page.getByRole('button', { name: 'Sign out' });

/** As somebody does who has no mouse. */
async function typeIn(page: Page, password: string): Promise<void> {
  await expect
    .poll(() => field(page).evaluate((element) => element === document.activeElement))
    .toBe(true);
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
}

/** From one thing to the next, until that of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  for (let steps = 0; steps < 100 && (await focused()) !== name; steps += 1) {
    await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe(name);
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test('somebody signs in by keyboard alone, and out again', async () => {
  const page = await staffPage();
  await typeIn(page, canary);
  await desk(page).waitFor();
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await field(page).waitFor();
});

test('who is signed in stays so when the page is loaded anew, at another address too', async () => {
  const page = await staffPage('staff/viewer');
  await typeIn(page, canary);
  await desk(page).waitFor();
  await page.goto(new URL('/staff/print/week', page.url()).href);
  await page.getByRole('heading', { name: 'The week' }).waitFor();
});

test('a wrong password is said, and may be typed over at once', async () => {
  const page = await staffPage();
  await typeIn(page, 'a wrong one');
  await page.getByRole('alert').getByText('That is not the staff password.').waitFor();
  await typeIn(page, canary);
  await desk(page).waitFor();
});

test('after five wrong ones it is said how long to wait', async () => {
  const page = await staffPage();
  for (let wrong = 0; wrong < 5; wrong += 1) {
    await typeIn(page, `a wrong one ${wrong}`);
    await page.getByText('That is not the staff password.').waitFor();
  }
  await typeIn(page, canary);
  await page
    .getByRole('alert')
    .getByText(/^Please wait \d+ seconds, then try again\.$/u)
    .waitFor();
});

test('the password is shown to who asks for it', async () => {
  const page = await staffPage();
  await field(page).fill('garden');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await field(page).getAttribute('type')).toBe('text');
  expect(
    await page.getByRole('button', { name: 'Show password' }).getAttribute('aria-pressed'),
  ).toBe('true');
});

test('a session that ends elsewhere leads back to the sign-in', async () => {
  const page = await staffPage();
  await typeIn(page, canary);
  await desk(page).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await desk(other).click();
  await field(page).waitFor();
});

test('no script of a page sees the session, and no board is sent it', async () => {
  const page = await staffPage();
  await typeIn(page, canary);
  await desk(page).waitFor();
  expect(await page.evaluate(() => document.cookie)).toBe('');
  const [cookie] = await page.context().cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/staff' });
  const asked = page.waitForRequest((request) => request.url().includes('/board/agenda'));
  await page.goto(new URL('/board/agenda', page.url()).href);
  expect((await (await asked).allHeaders()).cookie).toBeUndefined();
});

test('axe finds nothing at the sign-in, nor once a wrong password is said', async () => {
  const page = await staffPage();
  await field(page).waitFor();
  await expectNoViolations(page);
  await typeIn(page, 'a wrong one');
  await page.getByText('That is not the staff password.').waitFor();
  await expectNoViolations(page);
});

test('without a staff password there is no such page', async () => {
  const host = await hostAt();
  expect((await fetch(`${host.url}staff`)).status).toBe(404);
});
