import type { CdpSession } from './cdp';
import { fromChromium, toChromium } from './app-address';
import { protocolHandlers } from './protocol';
import { recorded } from './recorded';

export type Navigation = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly isRedirect: boolean;
};

type Paused = Parameters<Parameters<typeof hearPaused>[1]>[0];

/**
 * Answers every request of a page out of the app's protocol handlers. What none of them serves is refused,
 * so nothing ever leaves for the network. `mayNavigate` is asked about each page to go to.
 */
export async function interceptRequests(
  session: CdpSession,
  mainFrameId: string,
  mayNavigate: (navigation: Navigation) => boolean,
): Promise<void> {
  hearPaused(session, (paused) => {
    const url = fromChromium(paused.request.url);
    const isNavigation = paused.resourceType === 'Document';
    const isMainFrame = paused.frameId === mainFrameId;
    const isRedirect = paused.redirectedRequestId !== undefined;
    const isAllowed = !isNavigation || mayNavigate({ url, isMainFrame, isRedirect });
    void (isAllowed ? answer(session, paused, url) : refuse(session, paused, 'Aborted')).catch(
      // The page is gone meanwhile, and with it the question.
      () => undefined,
    );
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

function hearPaused(
  session: CdpSession,
  listener: Parameters<typeof session.on<'Fetch.requestPaused'>>[1],
): void {
  session.on('Fetch.requestPaused', listener);
}

async function answer(session: CdpSession, paused: Paused, url: string): Promise<void> {
  // Chromium asks for this by itself, Electron does not.
  if (paused.resourceType === 'Other' && url.endsWith('/favicon.ico')) {
    await session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    return;
  }
  const handler = protocolHandlers.get(new URL(url).protocol.slice(0, -1));
  if (!handler) return refuse(session, paused, 'BlockedByClient');
  const { method, headers, postData } = paused.request;
  try {
    const body = postData === undefined ? {} : { body: postData };
    const response = await handler(new Request(url, { method, headers, ...body }));
    await fulfil(session, paused, response);
    recorded.requests.push({ url, end: 'served' });
  } catch (error) {
    console.error('Error in protocol handler:', error);
    await refuse(session, paused, 'Failed');
  }
}

async function fulfil(session: CdpSession, paused: Paused, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  await session.send('Fetch.fulfillRequest', {
    requestId: paused.requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({
      name,
      value: name === 'location' ? toChromium(value) : value,
    })),
    body,
  });
}

async function refuse(
  session: CdpSession,
  paused: Paused,
  errorReason: 'Aborted' | 'BlockedByClient' | 'Failed',
): Promise<void> {
  recorded.requests.push({ url: fromChromium(paused.request.url), end: 'refused' });
  await session.send('Fetch.failRequest', { requestId: paused.requestId, errorReason });
}
