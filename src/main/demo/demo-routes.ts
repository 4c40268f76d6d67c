import { churchRoutes } from './church-routes';
import { eventRoutes } from './event-routes';
import { instanceRoutes } from './instance-routes';
import { notFound, type Answer } from './json-api';
import type { DemoService, Route } from './route-request';

const base = '/calendar/v2';

const routes: readonly Route[] = [...churchRoutes, ...instanceRoutes, ...eventRoutes];

/** The answer to a GET of the address, which for an unknown one is a 404. */
export function answerRoute(url: URL, service: DemoService): Answer {
  if (url.pathname !== base && !url.pathname.startsWith(`${base}/`)) return notFound();
  const path = url.pathname.slice(base.length) || '/';
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(path);
    if (match)
      return answer({ ...service, url, root: `${url.origin}${base}`, ids: match.slice(1) });
  }
  return notFound();
}
