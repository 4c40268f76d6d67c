import { registerHooks } from 'node:module';

/*
 * The child process of a storage test: `node keeping-child.ts DIRECTORY`. It keeps one credential after
 * another, `secret-0`, `secret-1` and so on, until somebody kills it.
 */

const isSource = /^\.{1,2}\/.*(?<!\.ts)$/u;
registerHooks({
  resolve: (specifier, context, next) => {
    const isOwn = isSource.test(specifier) && !context.parentURL?.includes('/node_modules/');
    return next(isOwn ? `${specifier}.ts` : specifier, context);
  },
});
const { Secret } = await import('../../../src/main/calendar/credential');
const { systemClock } = await import('../../../src/main/clock');
const { createCredentialKeeper } = await import('../../../src/main/credential/credential-keeper');
const { createEdgeLog } = await import('../../../src/main/edge-log');

const [directory = ''] = process.argv.slice(2);
const log = createEdgeLog({ info: () => undefined, warn: () => undefined });
const keeper = createCredentialKeeper({ directory, clock: systemClock, log });
const origin = 'https://calendar.invalid';
for (let number = 0; ; number += 1) {
  const secret = new Secret(`secret-${number}`);
  await keeper.keep({ origin, applicationId: 'app', secret }, null);
  process.send?.('kept');
}
