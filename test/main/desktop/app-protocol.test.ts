import { describe, expect, test } from 'vitest';
import { scheduleOf, publicTime } from '../../fakes/public-schedule';
import { pageHeaders, type BoardFiles } from '../../../src/main/board-files';
import {
  answerAppRequest,
  appScheme,
  boardAddress,
  isOwnAddress,
  plainAddress,
  quietAddress,
  type Served,
} from '../../../src/main/desktop/app-protocol';
import { logoHeaders, type Logo } from '../../../src/main/logo';

const bytes = (text: string) => new TextEncoder().encode(text);

const files: BoardFiles = {
  buildId: 'build',
  page: (name) => ({ body: bytes(`the ${name} page`), contentType: 'text/html; charset=utf-8' }),
  file: (path) =>
    ['/assets/board.js', '/secret.txt'].includes(path)
      ? { body: bytes('script'), contentType: 'text/javascript; charset=utf-8' }
      : undefined,
};

const logo: Logo = {
  id: 'c0ffee',
  file: { body: bytes('<svg/>'), contentType: 'image/svg+xml', headers: logoHeaders },
};

const schedule = () => scheduleOf([publicTime('Choir', '10:00', '11:00')]);

const ask = (url: string, method = 'GET', served: Partial<Served> = {}) =>
  answerAppRequest(new Request(url, { method }), { files, logo, schedule, ...served });

describe('the app protocol', () => {
  test('serves the board page at the address of a board, whatever its parameters', async () => {
    const response = ask(`${boardAddress('/board/agenda')}?rooms=1,2`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('the board page');
  });

  test('serves a board without pictures and movement', async () => {
    expect(await ask(plainAddress('/board/agenda')).text()).toBe('the board page');
  });

  test('serves a board without script, which names the day', async () => {
    const response = ask(quietAddress('/board/agenda'));
    const text = await response.text();
    expect(text).toContain('Choir');
    expect(text).not.toContain('<script');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
  });

  test('has no quiet page of what is no board', () => {
    expect(ask(quietAddress('/nonsense')).status).toBe(404);
  });

  test('serves the page that names a display', async () => {
    const response = ask('app://narthex/identify?name=Samsung+TV');
    expect([response.status, await response.text()]).toEqual([200, 'the identify page']);
  });

  test('serves a built asset with its type', async () => {
    const response = ask('app://narthex/assets/board.js');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toBe('script');
  });

  test('serves the logo, which runs nothing when it is opened by itself', async () => {
    const response = ask('app://narthex/logo/c0ffee');
    expect([response.status, await response.text()]).toEqual([200, '<svg/>']);
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });

  test('has no logo where the church has none', () => {
    const response = ask('app://narthex/logo/c0ffee', 'GET', { files, logo: null });
    expect(response.status).toBe(404);
  });

  test('answers HEAD without a body', async () => {
    const response = ask('app://narthex/assets/board.js', 'HEAD');
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test.each([
    'app://narthex/',
    'app://narthex/board/',
    'app://narthex/board/unknown',
    'app://narthex/board/turnover',
    'app://narthex/turnover',
    'app://narthex/board/agenda/',
    'app://narthex/secret.txt',
    'app://narthex/assets/',
    'app://narthex/logo/',
    'app://narthex/logo/facade',
    'app://narthex/logo/c0ffee/',
    'app://other/logo/c0ffee',
    'app://narthex/assets/missing.js',
    'app://narthex/assets/../secret.txt',
    'app://narthex/assets/..%2fsecret.txt',
    'app://narthex/assets/%2e%2e/secret.txt',
    'app://narthex//assets/board.js',
    'app://other/assets/board.js',
    'app://narthex.evil/assets/board.js',
    'app://narthex:80/assets/board.js',
    'https://narthex/assets/board.js',
  ])('has nothing at %s', (url) => {
    expect(ask(url).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', (method) => {
    const response = ask(boardAddress('/board/agenda'), method);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test.each([
    ['a page', boardAddress('/board/agenda'), 'GET'],
    ['an asset', 'app://narthex/assets/board.js', 'GET'],
    ['nothing', 'app://narthex/nothing', 'GET'],
    ['a refusal', boardAddress('/board/agenda'), 'POST'],
  ])('sends its policy with %s', (_what, url, method) => {
    const { headers } = ask(url, method);
    for (const [name, value] of Object.entries(pageHeaders)) expect(headers.get(name)).toBe(value);
  });

  test('claims an origin, and no way around the policy or into it from elsewhere', () => {
    expect(appScheme.privileges).toEqual({ standard: true, secure: true, supportFetchAPI: true });
  });
});

describe('an own address', () => {
  test.each(['app://narthex/', 'app://narthex/board/agenda?rooms=1#x'])('is %s', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  test.each([
    '',
    'narthex',
    'about:blank',
    'about:srcdoc',
    'app:narthex',
    'app://',
    'app://narthex.evil/',
    'app://evil/narthex',
    'app://evil@other/',
    'app://narthex:8080/',
    'apps://narthex/',
    'https://narthex/',
    'file:///board/agenda',
    'data:text/html,app://narthex/',
    'blob:app://narthex/3f2a',
    'javascript:void 0',
    'view-source:app://narthex/',
  ])('is not %s', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});
