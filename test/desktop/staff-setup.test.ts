import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { press, question, tabTo, write } from '../e2e/by-keyboard';
import { launchDesktop } from './harness/launch-desktop';
import { staffPageOf } from './staff-windows';

test('a screen is set up by keyboard alone at the desk, from the day to its settings', async () => {
  const app = await launchDesktop({ args: ['--demo', '--staff'] });
  onTestFinished(() => app.close());
  const page = await staffPageOf(app);
  await tabTo(page, page.getByRole('link', { name: 'Show a board on…' }));
  await page.keyboard.press('Enter');
  await question(page, 'Setup');
  await tabTo(page, page.getByRole('link', { name: 'Add a screen' }));
  await page.keyboard.press('Enter');
  await question(page, 'Where is it?');
  await write(page, 'Name', 'Lobby');
  for (const next of [
    'What should it show?',
    'Of which rooms and events?',
    'How large must it be?',
    'How should it look, and when?',
    'Is it right?',
  ]) {
    await press(page, 'Next');
    await question(page, next);
  }
  const path = join(app.directory, 'settings.json');
  const written = async () => JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as object;
  expect(await written()).not.toHaveProperty('screens');
  await press(page, 'Save this screen');
  await question(page, 'It is saved');
  expect(await written()).toHaveProperty('screens.Lobby');
}, 60_000);
