// Runs a TypeScript file of this project with Vite's own module runner: `node scripts/run.mjs FILE`.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which file to run');
await runnerImport(resolve(file));
