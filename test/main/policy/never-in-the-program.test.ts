import { beforeAll, describe, expect, test } from 'vitest';
import { placesIn, sourceTexts, withoutComments, type SourceText } from './source-text';

let program: readonly SourceText[];

beforeAll(async () => {
  program = await sourceTexts();
});

test('the whole program is looked at', () => {
  expect(program.length).toBeGreaterThan(200);
});

/** What is nowhere, and how it would look if it were. */
const nowhere: readonly (readonly [what: string, pattern: RegExp, example: string])[] = [
  ['text is run as a program', /\beval\s*\(|\bnew Function\b|\bimportScripts\b/u, 'eval(text)'],
  ['a timer runs text', /\bset(?:Timeout|Interval)\(\s*['"`]/u, 'setTimeout("go()", 1)'],
  ['a script is put into a page', /\bexecuteJavaScript|\binsertCSS\b/u, 'c.executeJavaScript(t)'],
  [
    'the sandbox is turned off',
    /no-?sandbox|setuid-sandbox|sandbox: false/iu,
    'f({ sandbox:false })',
  ],
  ['a page gets Node', /nodeIntegration\w*: true/u, 'f({ nodeIntegrationInWorker:true })'],
  [
    'a page shares the world of its preload',
    /contextIsolation: false/u,
    'f({contextIsolation: false})',
  ],
  ['web security is off', /disable-web-security|webSecurity: false/u, 'f({ webSecurity: false })'],
  ['insecure content is let in', /InsecureContent: true/u, 'f({allowRunningInsecureContent:true})'],
  ['a feature of Blink is chosen', /ableBlinkFeatures/u, 'f({ enableBlinkFeatures: "X" })'],
  [
    'an experiment is on',
    /experimentalFeatures: true|enable-features/u,
    'f({experimentalFeatures:true})',
  ],
  ['a page stands in a page', /<(?:webview|iframe|object|embed)\b/u, 'x = "<iframe src>"'],
  ['a webview may be', /webviewTag: true/u, 'f({ webviewTag: true })'],
  ['a view lies over a window', /\b(?:WebContentsView|BrowserView)\b/u, 'new WebContentsView()'],
  ['a file is opened by another program', /\bopenPath\b/u, 'shell.openPath(path)'],
  [
    'main is given to a page',
    /@electron\/remote|enableRemoteModule/u,
    "import '@electron/remote';",
  ],
  [
    'an address of the system is claimed',
    /\bsetAsDefaultProtocolClient\b/u,
    'app.setAsDefaultProtocolClient("n")',
  ],
  ['a page skips its policy', /bypassCSP|unsafe-eval|disable-features/u, 'f({ bypassCSP: true })'],
  ['markup is made of text', /\b(?:inner|outer)HTML\b|insertAdjacentHTML/u, 'e.innerHTML = text'],
  [
    'text is read as a document',
    /\bsrcdoc\b|DOMParser|createContextualFragment/u,
    'new DOMParser()',
  ],
  ['a document is written', /\bdocument\.write|setHTMLUnsafe/u, 'document.write(text)'],
  ['a page keeps something', /\b(?:local|session)Storage\b|\bindexedDB\b/u, 'localStorage.x = 1'],
  ['a page sets or reads a cookie', /\bdocument\.cookie|cookieStore/u, 'document.cookie = "a"'],
  ['a file is shown as a page', /\bloadFile\b|['"`]file:/u, 'window.loadFile("a.html")'],
  ['another program is started', /child_process|utilityProcess/u, "import 'node:child_process';"],
  [
    'an update installs itself',
    /\bautoUpdater\b|electron-updater/u,
    'autoUpdater.checkForUpdates()',
  ],
  ['a dialog opens', /\bshow(?:MessageBox|ErrorBox|OpenDialog)/u, 'dialog.showErrorBox("a", "b")'],
  ['developer tools open', /\bopenDevTools\b|remote-debugging/u, 'contents.openDevTools()'],
  ['another origin is let in', /Access-Control-Allow/iu, 'h["access-control-allow-origin"] = "*"'],
  ['a line goes past the log', /\bconsole\s*\./u, 'console.log(secret)'],
  ['a prototype is changed', /\bsetPrototypeOf\b|__proto__/u, 'x["__proto__"] = y'],
];

describe('nowhere in the program', () => {
  test.each(nowhere)('%s', (_what, pattern) => {
    expect(placesIn(program, pattern)).toEqual([]);
  });

  test.each(nowhere)('%s, and would be seen: %s in %s', (_what, pattern, example) => {
    expect(withoutComments('example.ts', example)).toMatch(pattern);
  });

  test('a comment may name all of it', () => {
    expect(withoutComments('example.ts', '/* eval(text) */ go(); // eval(text)')).not.toMatch(
      /eval/u,
    );
  });
});

describe('in one place only', () => {
  const outside = (pattern: RegExp, allowed: RegExp) =>
    placesIn(
      program.filter(({ path }) => !allowed.test(path)),
      pattern,
    );

  test.each([
    [
      'a secret is revealed where credentials and passwords are',
      /\.reveal\(/u,
      /\/credential|\/staff-password\/password-hash\.ts$/u,
    ],
    [
      'a cookie is given to staff of other devices, and to nobody else',
      /hono\/cookie|set-cookie/iu,
      /^src\/main\/web\/staff-cookie\.ts$/u,
    ],
    [
      'a password is compared in constant time, where it is hashed',
      /\btimingSafeEqual\b|\bscrypt(?:Sync)?\(/u,
      /\/password-hash\.ts$/u,
    ],
    [
      'messages of windows are heard in ipc.ts',
      /\bipcMain\s*\./u,
      /^src\/main\/desktop\/ipc\.ts$/u,
    ],
    ['a window speaks to main in a preload', /\bipcRenderer\b/u, /^src\/preload\//u],
    ['a page is given a bridge in a preload', /\bcontextBridge\b/u, /^src\/preload\//u],
    [
      'plain http is the web host, or this computer',
      /http:\/\//u,
      /^src\/main\/(?:web\/|settings\/options|credential\/service-origin)/u,
    ],
    [
      'a window is made in board-window.ts, or for staff',
      /\bnew (?:Browser)?Window\(/u,
      /\/(?:board|staff)-window\.ts$/u,
    ],
    [
      'a link leaves for the browser in open-link.ts',
      /\bopenExternal\b|\bshell\b.*['"]electron['"]/u,
      /^src\/main\/desktop\/staff\/open-link\.ts$/u,
    ],
    [
      'staff are asked where a file goes in save-pdf.ts',
      /\bshowSaveDialog\b/u,
      /^src\/main\/desktop\/staff\/save-pdf\.ts$/u,
    ],
    [
      'the calendar is asked in fetch-page.ts',
      /\bAuthorization\b/u,
      /\/(?:fetch-page|demo-church)\.ts$/u,
    ],
  ])('%s', (_what, pattern, allowed) => {
    expect(outside(pattern, allowed)).toEqual([]);
  });

  test.each([
    /\.reveal\(/u,
    /return timingSafeEqual\(/u,
    /hono\/cookie/u,
    /\bipcMain\s*\./u,
    /\bipcRenderer\b/u,
    /http:\/\//u,
    /\bnew Window\(/u,
    /\bopenExternal\b/u,
    /\bshowSaveDialog\b/u,
  ])('%s is still what those places are written with', (pattern) => {
    expect(placesIn(program, pattern)).not.toEqual([]);
  });
});
