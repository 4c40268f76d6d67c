import { onTestFinished } from 'vitest';
import { startCalendarService } from './calendar-service';
import { networkError, polledEngine, type PolledEngineOptions } from './polled-engine';
import { startToxicProxy } from './toxic-proxy';

/**
 * An engine that asks `answer` over real sockets and through a proxy, one connection for each request.
 * All of it is closed at the end of the test.
 */
export async function churchBehindProxy(
  answer: (request: Request) => Response | Promise<Response>,
  options: Omit<PolledEngineOptions, 'fetch' | 'origin'> = {},
) {
  const service = await startCalendarService(async (request) => {
    const response = await answer(request);
    response.headers.set('connection', 'close');
    return response;
  });
  const proxy = await startToxicProxy(service.origin);
  const polled = polledEngine({
    ...options,
    origin: proxy.origin,
    // Never beyond this computer, whatever a test breaks.
    fetch: (request) =>
      new URL(request.url).hostname === '127.0.0.1'
        ? fetch(request)
        : Promise.reject(networkError('ENETUNREACH')),
  });
  onTestFinished(async () => {
    await polled.engine.stop();
    await proxy.close();
    await service.close();
  });
  return { ...polled, proxy, service };
}
