import { toChromium, fromChromium } from './app-address';
import type { Chromium } from './chromium';
import { interceptRequests, type Navigation } from './interception';
import type { FromPage, ToPage } from './page/messages';
import { closeTarget, openTarget, rendererPids, type Target } from './targets';
import { tellSession } from './permissions';
import { openPreloadWorld, type PreloadWorld } from './worlds';

/** What a page in Chromium tells the contents of its window, in the app's own addresses. */
export type PageListener = {
  readonly navigated: (url: string, isErrorPage: boolean) => void;
  readonly startedLoading: () => void;
  readonly domReady: () => void;
  readonly loaded: () => void;
  readonly painted: () => void;
  readonly message: (message: FromPage) => void;
  readonly mayNavigate: (navigation: Navigation) => boolean;
  readonly windowOpen: (url: string) => void;
  readonly gone: (status: string, exitCode: number) => void;
  readonly closed: () => void;
};

export type Metrics = {
  /** In units of windows. */
  readonly width: number;
  readonly height: number;
  readonly scaleFactor: number;
  readonly screen: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

const claimed = new Map<string, number>();

/** A page in Chromium, behind one window. Every method does nothing once the page is gone. */
export class PageBehind {
  readonly target: Target;
  readonly #chromium: Chromium;
  readonly #world: PreloadWorld | undefined;
  #expected: string | undefined;

  private constructor(chromium: Chromium, target: Target, world: PreloadWorld | undefined) {
    this.#chromium = chromium;
    this.target = target;
    this.#world = world;
  }

  static async open(
    chromium: Chromium,
    preload: string | undefined,
    listener: PageListener,
  ): Promise<PageBehind> {
    let world: PreloadWorld | undefined;
    const holder: { page?: PageBehind } = {};
    const mayNavigate = (navigation: Navigation) =>
      holder.page?.takeExpected(navigation) === true || listener.mayNavigate(navigation);
    await tellSession(chromium);
    const target = await openTarget(chromium, listener, async ({ id, session }) => {
      hearPage(session, listener);
      session.on('Page.frameNavigated', ({ frame }) => {
        if (frame.parentId === undefined) void claimProcess(chromium, id).catch(() => undefined);
      });
      await Promise.all([
        session.send('Page.enable'),
        session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
        session.send('Runtime.enable'),
        interceptRequests(session, id, mayNavigate),
      ]);
      if (preload !== undefined) world = await openPreloadWorld(session, preload, listener.message);
      await claimProcess(chromium, id);
    });
    const page = new PageBehind(chromium, target, world);
    holder.page = page;
    return page;
  }

  get pid(): number {
    return claimed.get(this.target.id) ?? 0;
  }

  /** Settles once the page has come, or with the reason why not, such as `net::ERR_FAILED`. */
  async navigate(url: string): Promise<string | undefined> {
    this.#expected = toChromium(url);
    const { errorText } = await this.target.session.send('Page.navigate', { url: this.#expected });
    return errorText;
  }

  reload(url: string): void {
    this.#expected = toChromium(url);
    void this.target.session.send('Page.reload').catch(() => undefined);
  }

  /** True of the one navigation that the app itself has asked for. */
  takeExpected({ url, isMainFrame, isRedirect }: Navigation): boolean {
    if (!isMainFrame || isRedirect || this.#expected !== toChromium(url)) return false;
    this.#expected = undefined;
    return true;
  }

  tell(message: ToPage): void {
    this.#world?.tell(message);
  }

  async measure({ width, height, scaleFactor, screen }: Metrics): Promise<void> {
    await this.target.session
      .send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: scaleFactor,
        mobile: false,
        screenWidth: screen.width,
        screenHeight: screen.height,
      })
      .catch(() => undefined);
  }

  /** Even where a script of the page never ends: Chromium takes this past it. */
  crash(): void {
    void this.target.session.send('Page.crash').catch(() => undefined);
  }

  /** A page that answers nobody, without the end of its process. */
  pretendGone(): void {
    claimed.delete(this.target.id);
    void this.target.session.send('Page.stopLoading').catch(() => undefined);
  }

  close(): void {
    claimed.delete(this.target.id);
    closeTarget(this.target);
  }

  /** After a crash the page goes on in another process. */
  async claimProcess(): Promise<void> {
    await claimProcess(this.#chromium, this.target.id);
  }
}

/**
 * Each page has a process of its own: that of no other. One that comes to another origin gets another, beside
 * which the last one may still be there for a moment.
 */
async function claimProcess(chromium: Chromium, id: string): Promise<void> {
  const last = claimed.get(id);
  const pids = await rendererPids(chromium);
  const others = new Set([...claimed].filter(([page]) => page !== id).map(([, pid]) => pid));
  const free = pids.filter((pid) => !others.has(pid));
  const own = free.find((pid) => pid !== last) ?? free[0];
  if (own === undefined) claimed.delete(id);
  else claimed.set(id, own);
}

function hearPage(session: Target['session'], listener: PageListener): void {
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    listener.navigated(fromChromium(frame.url), frame.unreachableUrl !== undefined);
  });
  session.on('Page.navigatedWithinDocument', ({ url }) =>
    listener.navigated(fromChromium(url), false),
  );
  session.on('Page.frameStartedLoading', listener.startedLoading);
  session.on('Page.domContentEventFired', listener.domReady);
  session.on('Page.loadEventFired', listener.loaded);
  session.on('Page.windowOpen', ({ url }) => listener.windowOpen(fromChromium(url)));
  session.on('Page.lifecycleEvent', ({ name }) => {
    if (name === 'firstContentfulPaint') listener.painted();
  });
  // Nobody is there to press its button.
  session.on('Page.javascriptDialogOpening', () => {
    void session.send('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined);
  });
}
