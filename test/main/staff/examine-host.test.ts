import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { examineHost } from '../../../src/main/staff/examine-host';
import { startCalendarService, type CalendarService } from '../../fakes/calendar-service';
import { canary, holdsCanary } from '../../fakes/canary';
import { setupHost, type SetupHost } from '../../fakes/setup-host';

beforeAll(() => vi.stubGlobal('builtAt', 0));
afterAll(() => vi.unstubAllGlobals());

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Of a church whose service refuses everybody. */
async function hostOfChurch(): Promise<SetupHost & { readonly service: CalendarService }> {
  const service = await startCalendarService(() => new Response('', { status: 401 }));
  endings.push(service.close);
  const host = await setupHost({
    env: {
      NARTHEX_PLANNING_CENTER_APP_ID: 'app-19c2',
      NARTHEX_PLANNING_CENTER_SECRET: canary,
      NARTHEX_PLANNING_CENTER_URL: service.origin,
    },
  });
  endings.push(host.end);
  return { ...host, service };
}

test('a host that has forgotten its variables knows that they gave its credential', async () => {
  const findings = await examineHost({ ...(await hostOfChurch()), displays: null });
  expect(findings.filter(({ topic }) => topic === 'credential')).toEqual([
    expect.objectContaining({ word: 'Given by variables of the environment.' }),
  ]);
});

test('the service is asked with that credential, and no finding holds any of it', async () => {
  const findings = await examineHost({ ...(await hostOfChurch()), displays: null });
  const [network] = findings.filter(({ topic }) => topic === 'network');
  expect(network?.verdict).toBe('broken');
  expect(network?.word).toContain('refused');
  expect(holdsCanary(JSON.stringify(findings))).toBe(false);
  expect(JSON.stringify(findings)).not.toContain('app-19c2');
});

test('the displays that are on are those of the host', async () => {
  const display = { label: '', width: 1920, height: 1080, page: null };
  const displays = () => [
    { ...display, name: 'Samsung TV', isPresent: true },
    { ...display, name: 'Beamer', isPresent: false },
  ];
  const findings = await examineHost({ ...(await hostOfChurch()), displays });
  expect(findings.find(({ topic }) => topic === 'display')?.word).toBe('On now: Samsung TV.');
});
