import { describe, expect, test } from 'vitest';
import { useDesktop } from './use-desktop';

describe('app:// of the desktop', () => {
  const { desktop, board } = useDesktop();

  const asked = (path: string, method = 'GET') =>
    board().evaluate(
      async ([at, by]) => {
        const response = await fetch(at, { method: by });
        return {
          status: response.status,
          policy: response.headers.get('content-security-policy') ?? '',
          contentType: response.headers.get('content-type') ?? '',
        };
      },
      [path, method] as const,
    );

  /** What the board's own requests are answered. */
  const answers = async () => {
    const told: { path: string; status: number; policy: string }[] = [];
    board().on('response', (response) => {
      const policy = response.headers()['content-security-policy'] ?? '';
      told.push({ path: new URL(response.url()).pathname, status: response.status(), policy });
    });
    await board().reload();
    await board().locator('.row').first().waitFor();
    board().removeAllListeners('response');
    return told;
  };

  test('serves the built board and every asset of it, with a policy', async () => {
    const told = await answers();
    expect(told.map(({ path }) => path)).toContain('/board/agenda');
    expect(told.filter(({ path }) => path.startsWith('/assets/')).length).toBeGreaterThan(2);
    expect(told.filter(({ status }) => status !== 200)).toEqual([]);
    expect(told[0]?.policy).toContain("default-src 'none'");
  });

  test.each([
    ['GET', '/board/agenda', 200, 'text/html; charset=utf-8'],
    ['GET', '/board/nothing', 404, 'text/html; charset=utf-8'],
    ['GET', '/assets/nothing.js', 404, 'text/plain; charset=utf-8'],
    ['GET', '/../../package.json', 404, 'text/plain; charset=utf-8'],
    ['GET', '/..%2f..%2fpackage.json', 404, 'text/plain; charset=utf-8'],
    ['POST', '/board/agenda', 405, 'text/plain; charset=utf-8'],
  ])('answers %s %s with %d', async (method, path, status, contentType) => {
    const answer = await asked(path, method);
    expect(answer).toMatchObject({ status, contentType });
    expect(answer.policy).toContain("default-src 'none'");
  });

  test('is all that a page has asked for', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron does not tell its requests');
    const { requests } = await controls.recorded();
    expect(requests.length).toBeGreaterThan(3);
    expect(requests.filter(({ url }) => !url.startsWith('app://narthex/'))).toEqual([]);
    expect(requests.filter(({ end }) => end !== 'served')).toEqual([]);
  });

  test('has an origin, and no way around the policy', async (context) => {
    const { controls } = desktop();
    if (!controls) return context.skip('Electron does not tell its schemes');
    expect((await controls.recorded()).schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });
});
