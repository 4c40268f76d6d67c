import { expect, onTestFinished, test } from 'vitest';
import { canary } from '../fakes/canary';
import { useBoardPages } from './board-pages';
import { listenAsStaff } from './staff-listener';

const { hostAt, boardOf } = useBoardPages();

const soon = { timeout: 5_000 };

/** A host with a screen, and somebody in the office who listens. */
async function world() {
  const host = await hostAt({ staffPassword: canary, house: { screens: { lobby: {} } } });
  const staff = await listenAsStaff(host.url, canary);
  onTestFinished(staff.leave);
  const said = () => (staff.heard.at(-1) ?? []).map(({ name, state }) => `${name} ${state}`);
  return { host, said };
}

test('staff hear within seconds which browsers are at which screen', async () => {
  const { host, said } = await world();
  await boardOf(host, 'screen/lobby');
  await expect.poll(said, soon).toEqual(['lobby connected']);
  await boardOf(host, 'screen/lobby');
  await boardOf(host, 'board/timeline');
  await expect
    .poll(said, soon)
    .toEqual(['2 browsers at lobby connected', '/board/timeline connected']);
});

test('a preview, the list of boards and a staff page are no screens', async () => {
  const { host, said } = await world();
  const preview = await boardOf(host, 'board/agenda?at=2026-11-22T10:12');
  const list = await preview.context().newPage();
  await list.goto(host.url);
  await list.getByRole('link', { name: 'lobby' }).waitFor();
  await list.goto(`${host.url}staff`);
  await boardOf(host, 'screen/lobby');
  await expect.poll(said, soon).toEqual(['lobby connected']);
});
