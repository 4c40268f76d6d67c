import type {
  PrintToPDFOptions,
  RenderProcessGoneDetails,
  WebContents as ElectronContents,
} from 'electron/main';
import { EventEmitter } from 'node:events';
import { appEvents } from './app-events';
import { chromium } from './chromium';
import { heedPage } from './ipc';
import { makeEvent } from './lifecycle';
import { loadError, type LoadError } from './load-error';
import { capturedImage, type CapturedImage } from './native-image';
import { encode } from './page/wire';
import type { FromPage } from './page/messages';
import { PageBehind, type Metrics, type PageListener } from './page-behind';
import { profileFolder } from './profile-folder';
import { keyEvents, type Typed } from './typed-keys';
import { faults } from './faults';
import { goneReason } from './gone-reason';
import { mayNavigate } from './navigation-events';

type WindowOpenHandler = Parameters<ElectronContents['setWindowOpenHandler']>[0];
type Reason = RenderProcessGoneDetails['reason'];

/** What of Electron's contents is here. `mainFrame` has less than Electron's. */
type Doubled = Pick<
  ElectronContents,
  | 'id'
  | 'getURL'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'getOSProcessId'
  | 'send'
  | 'loadURL'
  | 'reload'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'setZoomLevel'
  | 'setVisualZoomLevelLimits'
  | 'setBackgroundThrottling'
  | 'forcefullyCrashRenderer'
  | 'executeJavaScript'
  | 'printToPDF'
>;

const all = new Set<WebContents>();
let made = 0;

/** The contents of a window: what Electron says of its page, told by the page in Chromium. */
export class WebContents extends EventEmitter implements Doubled {
  readonly id = (made += 1);
  readonly #page: Promise<PageBehind>;
  #open: PageBehind | undefined;
  #url = '';
  #isDestroyed = false;
  #isCrashed = false;
  #isLoading = false;
  #hasErrorPage = false;
  #isKeyTaken = false;
  #zoomFactor = 1;
  #metrics: Metrics | undefined;
  #windowOpenHandler: WindowOpenHandler | undefined;
  #endLoad: ((failure?: LoadError) => void) | undefined;

  constructor(preload: string | undefined) {
    super();
    this.setMaxListeners(50);
    all.add(this);
    this.#page = PageBehind.open(chromium(profileFolder()), preload, this.#listener());
    this.#page.then(
      (page) => {
        this.#open = page;
        if (this.#isDestroyed) page.close();
      },
      (error: unknown) => {
        process.stderr.write(`The double could not open a page: ${String(error)}\n`);
      },
    );
  }

  static getAllWebContents(): WebContents[] {
    return [...all];
  }

  static fromId(id: number): WebContents | undefined {
    return [...all].find((each) => each.id === id);
  }

  get mainFrame() {
    this.#mustLive();
    return { url: this.#url, parent: null, origin: originOf(this.#url), isDestroyed: () => false };
  }

  getURL(): string {
    this.#mustLive();
    return this.#url;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    this.#mustLive();
    return this.#isCrashed;
  }

  isLoading(): boolean {
    this.#mustLive();
    return this.#isLoading;
  }

  /** 0 where no process is there, or this system does not tell it. */
  getOSProcessId(): number {
    this.#mustLive();
    return this.#isCrashed ? 0 : (this.#open?.pid ?? 0);
  }

  send(channel: string, ...args: unknown[]): void {
    this.#mustLive();
    // Refused before anybody looks whether there is a page to hear it.
    const encoded = encode(args);
    if (!this.#isCrashed) this.#open?.tell({ kind: 'message', channel, args: encoded });
  }

  async loadURL(url: string): Promise<void> {
    this.#mustLive();
    const fault = faults.takeLoadFailure();
    if (fault !== undefined) return this.#fail(loadError(fault, url), url);
    this.#endLoad?.(loadError('ERR_ABORTED', this.#url));
    const page = await this.#page;
    const ended = new Promise<LoadError | undefined>((resolve) => {
      this.#endLoad = resolve;
    });
    const errorText = await page.navigate(url).catch(() => 'net::ERR_FAILED');
    if (errorText !== undefined) return this.#fail(loadError(errorText, url), url);
    const failure = await ended;
    if (failure) throw failure;
  }

  reload(): void {
    this.#mustLive();
    if (faults.takeLoadFailure() !== undefined) {
      this.emit('did-fail-load', makeEvent({}), -2, 'ERR_FAILED', this.#url, true, 1, 1);
    } else this.#open?.reload(this.#url);
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#mustLive();
    this.#windowOpenHandler = handler;
  }

  setZoomFactor(factor: number): void {
    this.#mustLive();
    this.#zoomFactor = factor;
    if (this.#metrics) this.measure(this.#metrics);
  }

  getZoomFactor(): number {
    this.#mustLive();
    return this.#zoomFactor;
  }

  setZoomLevel(level: number): void {
    this.setZoomFactor(1.2 ** level);
  }

  setVisualZoomLevelLimits(): Promise<void> {
    this.#mustLive();
    return Promise.resolve();
  }

  setBackgroundThrottling(): void {
    this.#mustLive();
  }

  /** Of a page that hangs too; one that is gone stays as it is. */
  forcefullyCrashRenderer(): void {
    this.#mustLive();
    if (!this.#isCrashed) this.#open?.crash();
  }

  async capturePage(): Promise<CapturedImage> {
    this.#mustLive();
    if (faults.capturesAreEmpty) return capturedImage(Buffer.alloc(0));
    const { target } = await this.#page;
    const { data } = await target.session.send('Page.captureScreenshot', {
      optimizeForSpeed: true,
    });
    return capturedImage(Buffer.from(data, 'base64'));
  }

  async printToPDF({ printBackground, preferCSSPageSize }: PrintToPDFOptions): Promise<Buffer> {
    this.#mustLive();
    const { target } = await this.#page;
    const { data } = await target.session.send('Page.printToPDF', {
      printBackground: printBackground === true,
      preferCSSPageSize: preferCSSPageSize === true,
    });
    return Buffer.from(data, 'base64');
  }

  async executeJavaScript(code: string): Promise<unknown> {
    this.#mustLive();
    const { target } = await this.#page;
    const options = { expression: code, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await target.session.send('Runtime.evaluate', options);
    if (exceptionDetails)
      throw new Error(exceptionDetails.exception?.description ?? 'Script failed');
    return result.value as unknown;
  }

  /**
   * Keys typed this way are asked about like those of a keyboard; those that a page is sent are not. A key that
   * was taken takes its letter along.
   */
  sendInputEvent(typed: Typed): void {
    this.#mustLive();
    const event = makeEvent({});
    const { input, command } = keyEvents(typed);
    if (typed.type !== 'char') this.emit('before-input-event', event, input);
    if (typed.type === 'keyDown') this.#isKeyTaken = event.defaultPrevented;
    if (event.defaultPrevented || (typed.type === 'char' && this.#isKeyTaken)) return;
    void this.#open?.target.session.send('Input.dispatchKeyEvent', command).catch(() => undefined);
  }

  /** For windows: how large the page is to be, and how fine. */
  measure(metrics: Metrics): void {
    this.#metrics = metrics;
    const { width, height, scaleFactor } = metrics;
    const zoomed = {
      ...metrics,
      width: Math.round(width / this.#zoomFactor),
      height: Math.round(height / this.#zoomFactor),
      scaleFactor: scaleFactor * this.#zoomFactor,
    };
    this.whenOpen((page) => void page.measure(zoomed));
  }

  /** For windows. Of a page that could not be opened it has been said already. */
  whenOpen(act: (page: PageBehind) => void): void {
    this.#page.then(act, () => undefined);
  }

  /** A renderer that is gone for a reason that no test can bring about for real. Its page falls silent. */
  pretendGone(reason: Reason, exitCode = 1): void {
    this.whenOpen((page) => {
      page.pretendGone();
      this.#gone(reason, exitCode);
    });
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    all.delete(this);
    this.#open?.close();
    this.#endLoad?.(loadError('ERR_FAILED', this.#url));
    this.emit('destroyed');
  }

  #mustLive(): void {
    if (this.#isDestroyed) throw new TypeError('Object has been destroyed');
  }

  #fail(error: LoadError, url: string): never {
    this.emit('did-fail-load', makeEvent({}), error.errno, error.code, url, true, 1, 1);
    throw error;
  }

  #gone(reason: Reason, exitCode: number): void {
    if (this.#isDestroyed || this.#isCrashed) return;
    this.#isCrashed = true;
    this.#endLoad?.(loadError('ERR_FAILED', this.#url));
    const details = { reason, exitCode };
    this.emit('render-process-gone', makeEvent({}), details);
    appEvents.emit('render-process-gone', makeEvent({}), this, details);
  }

  #listener(): PageListener {
    const alive = <Args extends unknown[]>(act: (...args: Args) => void) => {
      return (...args: Args) => {
        if (!this.#isDestroyed) act(...args);
      };
    };
    return {
      startedLoading: alive(() => {
        this.#isLoading = true;
        this.emit('did-start-loading');
      }),
      navigated: alive((url, isErrorPage) => {
        this.#url = url;
        this.#hasErrorPage = isErrorPage;
        if (this.#isCrashed) void this.#open?.claimProcess();
        this.#isCrashed = false;
        this.emit('did-navigate', makeEvent({}), url, 200, '');
      }),
      domReady: alive(() => this.emit('dom-ready', makeEvent({}))),
      loaded: alive(() => {
        this.#isLoading = false;
        if (this.#hasErrorPage) {
          this.emit('did-fail-load', makeEvent({}), -2, 'ERR_FAILED', this.#url, true, 1, 1);
        } else {
          this.emit('did-finish-load');
          this.#endLoad?.();
        }
        this.emit('did-stop-loading');
      }),
      painted: alive(() => this.emit('double-painted')),
      message: alive((message) => {
        if (!this.#isCrashed) this.#heed(message);
      }),
      mayNavigate: (navigation) =>
        !this.#isDestroyed && mayNavigate(this, this.mainFrame, navigation),
      windowOpen: alive((url) => {
        this.#windowOpenHandler?.({
          url,
          frameName: '',
          features: '',
          disposition: 'new-window',
          referrer: { url: '', policy: 'default' },
        });
      }),
      gone: alive((status, exitCode) => this.#gone(goneReason(status), exitCode)),
      closed: alive(() => {
        this.emit('double-closed');
        this.destroy();
      }),
    };
  }

  #heed(message: FromPage): void {
    if (message.kind === 'preload-error') {
      const error = Object.assign(new Error(message.message), { stack: message.stack });
      this.emit('preload-error', makeEvent({}), '', error);
    } else if (message.kind === 'context-menu') {
      this.emit('context-menu', makeEvent({}), { x: message.x, y: message.y });
    } else {
      const sent = {
        sender: this,
        senderFrame: this.mainFrame,
        type: 'frame',
        frameId: 1,
        processId: 1,
      };
      heedPage(message, makeEvent(sent), (answer) => this.#open?.tell(answer));
    }
  }
}

function originOf(url: string): string {
  const match = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/iu.exec(url);
  return match?.[0] ?? 'null';
}
