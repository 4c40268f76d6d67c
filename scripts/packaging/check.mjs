// `npm run package:check`: packs without a network, and lists exactly what would be shipped. With
// `-- --fuses FILE` it reads the fuses of a packaged binary instead.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { asarFiles } from './asar-files.mjs';
import { fuseComplaints, fuses, fuseWires } from './fuses.mjs';
import { packForInspection } from './pack.mjs';
import { archiveComplaints, debComplaints, folderComplaints } from './shipped.mjs';

const { values } = parseArgs({ options: { fuses: { type: 'string' } } });
const complaints =
  values.fuses === undefined ? await checkPackage() : checkFuses(await readFile(values.fuses));
for (const complaint of complaints) print(complaint);
// electron-builder's own way of ending would make every exit code a 0.
process.exit(complaints.length === 0 ? 0 : 1);

async function checkPackage() {
  const directory = await mkdtemp(join(tmpdir(), 'narthex-package-'));
  try {
    const { folder, deb } = await packForInspection(directory);
    const shipped = asarFiles(await readFile(join(folder, 'resources/app.asar')));
    for (const { path, size } of shipped) print(`${String(size).padStart(9)}  ${path}`);
    const total = shipped.reduce((sum, { size }) => sum + size, 0);
    print(`${String(total).padStart(9)}  bytes in ${shipped.length} files of app.asar`);
    return [
      ...archiveComplaints(shipped.map(({ path }) => path)),
      ...folderComplaints(await filesIn(folder)),
      ...debComplaints(deb),
      ...checkFuses(await readFile(join(folder, 'narthex'))),
    ];
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** @param {Buffer} binary */
function checkFuses(binary) {
  const wires = fuseWires(binary);
  for (const [index, { name }] of fuses.entries()) {
    print(`${wires.map((wire) => wire[index] ?? '?').join(' ')}  ${name}`);
  }
  return fuseComplaints(wires);
}

/** @param {string} folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
