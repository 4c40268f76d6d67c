import { registerHooks } from 'node:module';

/*
 * The child process of a lock test: `node locking-child.ts DIRECTORY PLATFORM`. It claims the directory as
 * that platform does, says how it went, and lives on until somebody ends it.
 */

const isSource = /^\.{1,2}\/.*(?<!\.ts)$/u;
registerHooks({
  resolve: (specifier, context, next) =>
    next(isSource.test(specifier) ? `${specifier}.ts` : specifier, context),
});
const { claimDataDirectory } = await import('../../../src/main/data-lock');

const [directory = '', platform = ''] = process.argv.slice(2);
process.send?.(await claimDataDirectory(directory, platform as NodeJS.Platform));
process.once('disconnect', () => process.exit());
