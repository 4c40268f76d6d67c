import { registerHooks } from 'node:module';

/*
 * The child process of a settings test: `node changing-child.ts DIRECTORY`. It changes settings, two that
 * belong together at a time, until somebody kills it.
 */

const isSource = /^\.{1,2}\/.*(?<!\.ts)$/u;
registerHooks({
  resolve: (specifier, context, next) => {
    const isOwn = isSource.test(specifier) && !context.parentURL?.includes('/node_modules/');
    return next(isOwn ? `${specifier}.ts` : specifier, context);
  },
});
const { systemClock } = await import('../../../src/main/clock');
const { createSettingsFile } = await import('../../../src/main/settings/settings-file');

const [directory = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined };
const file = createSettingsFile({ directory, clock: systemClock, log });
for (;;) {
  await file.change((written) => {
    const port = Number(written.port) + 1;
    return { ...written, port, pollSeconds: port + 1_000 };
  });
  process.send?.('changed');
}
