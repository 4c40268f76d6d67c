import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { isBoardAddress } from '../../core/board/screen-address';
import { pageHeaders, type BoardFile, type BoardFiles } from '../board-files';
import type { Engine } from '../engine';
import { logoAt, type Logo } from '../logo';
import { isOwnHost, type Listening } from './host-header';
import { isQuietAddress, quietPage, quietPrefix } from '../quiet/quiet-page';
import { createStaffApp, type StaffDoor } from './staff-app';
import { createScheduleStreams, type ScheduleStreamOptions } from './schedule-stream';

export type BoardAppOptions = ScheduleStreamOptions & {
  readonly engine: Pick<Engine, 'health' | 'schedule'>;
  readonly files: BoardFiles;
  readonly logo: Logo | null;
  /** Asked at each request: the port is known only once the server listens. */
  readonly listening: () => Listening;
  /** Null in a host that has no staff pages for browsers, password or not. */
  readonly staff: StaffDoor | null;
};

/**
 * The web host: no parameters that reach a file, no request of a board that reaches the calendar, and read
 * only but for what staff may do.
 */
export function createBoardApp(options: BoardAppOptions): Hono {
  const { engine, files, logo, staff, clock } = options;
  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(pageHeaders)) context.header(name, value);
    context.header('Cache-Control', 'no-store');
    if (!isMeantForUs(context, options.listening())) {
      return context.text('This address belongs to somebody else.\n', 421);
    }
    return next();
  });
  if (staff) {
    const page = () => files.page('staff');
    app.route('/staff', createStaffApp({ door: staff, page, clock }));
  }
  app.use((context, next) => {
    if (!['GET', 'HEAD'].includes(context.req.method)) {
      context.header('Allow', 'GET, HEAD');
      return Promise.resolve(context.text('Boards can only be read.\n', 405));
    }
    return next();
  });
  app.get('/', (context) => send(context, files.page('home')));
  app.on('GET', ['/board/*', '/screen/*'], (context) => {
    // A board that does not exist has a page that says so, and which do.
    return send(context, files.page('board'), isBoardAddress(context.req.path) ? 200 : 404);
  });
  app.get(`${quietPrefix}/*`, (context) => {
    const { path } = context.req;
    if (!isQuietAddress(path)) return context.notFound();
    return send(context, quietPage(engine.schedule(), path));
  });
  app.get('/healthz', (context) => {
    const { why, ...health } = engine.health();
    // Causes go to staff, who sit at this computer or read its log; not to everybody on the network.
    const said = isOfThisComputer(context) ? { ...health, why } : health;
    return context.json(said, health.status === 'ok' ? 200 : 503);
  });
  app.get('/schedule', createScheduleStreams(options));
  app.get('/assets/*', (context) => {
    const file = files.file(context.req.path);
    if (!file) return context.notFound();
    context.header('Cache-Control', 'public, max-age=31536000, immutable');
    return send(context, file);
  });
  app.get('/logo/*', (context) => {
    const picture = logoAt(context.req.path, logo);
    return picture ? send(context, picture) : context.notFound();
  });
  app.notFound((context) => context.text('There is no such page. See /\n', 404));
  return app;
}

/** By its header, and by a target that names a host itself: https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2 */
function isMeantForUs({ req }: Context, listening: Listening): boolean {
  return isOwnHost(req.header('host'), listening) && isOwnHost(new URL(req.url).host, listening);
}

function isOfThisComputer(context: Context): boolean {
  const { address = '' } = getConnInfo(context).remote;
  return address === '::1' || /^(?:::ffff:)?127\./u.test(address);
}

function send(context: Context, file: BoardFile, status: 200 | 404 = 200): Response {
  return context.body(file.body, status, {
    'Content-Type': file.contentType,
    ...file.headers,
  });
}
