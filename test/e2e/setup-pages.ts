import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readBoardFiles } from '../../src/main/board-files';
import { Secret } from '../../src/main/calendar/credential';
import { systemClock } from '../../src/main/clock';
import { isRefusal } from '../../src/main/settings/launch';
import { createHostDesk } from '../../src/main/staff/host-desk';
import { encodePassword } from '../../src/main/staff-password/kept-password';
import { passwordName } from '../../src/main/staff-password/password-file';
import { hashPassword } from '../../src/main/staff-password/password-hash';
import { openStaffDoor } from '../../src/main/web/open-staff-door';
import { startWebServer } from '../../src/main/web/web-server';
import { lightScrypt } from '../fakes/light-scrypt';
import { setupHost, type SetupHost, type SetupHostOptions } from '../fakes/setup-host';

/** The whole web host with its staff pages, which can set it up. */
export type SetupPagesHost = SetupHost & {
  readonly url: string;
  readonly close: () => Promise<void>;
};

export const staffPassword = 'a garden of figs';

export async function startSetupHost(options: SetupHostOptions = {}): Promise<SetupPagesHost> {
  const made = await setupHost(options);
  const { host, directory } = made;
  const log = { info: () => undefined, warn: () => undefined };
  const kept = await hashPassword(new Secret(staffPassword), lightScrypt);
  await writeFile(join(directory, passwordName), encodePassword(kept), { mode: 0o600 });
  const displays = options.displays ?? null;
  const keychain = options.keychain ?? null;
  const desk = createHostDesk({ host, keychain, displays, log, screens: [] });
  const server = await startWebServer({
    engine: host.engine,
    files: await readBoardFiles(join(import.meta.dirname, '../../out/renderer')),
    logo: null,
    staff: openStaffDoor(desk, { directory, clock: systemClock, log }),
    clock: systemClock,
    host: '127.0.0.1',
    port: 0,
  });
  if (isRefusal(server)) throw new Error(server.message);
  return {
    ...made,
    url: server.url,
    close: async () => {
      await made.end();
      await server.close();
    },
  };
}

/** Signs in at a page of Setup, as somebody does who has no mouse. */
export async function enterSetup(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Staff password').waitFor();
  await page.keyboard.type(staffPassword);
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { level: 1 })
    .and(page.getByText(/^(?!Staff$)/u))
    .waitFor();
}
