import { expect, test } from 'vitest';
import { asarFiles } from '../../../scripts/packaging/asar-files.mjs';

/** An archive as Electron writes it: four numbers of 32 bits, the header, then the files. */
function archiveOf(files: object): Buffer {
  const header = Buffer.from(JSON.stringify({ files }));
  const numbers = Buffer.alloc(16);
  numbers.writeUInt32LE(4, 0);
  numbers.writeUInt32LE(header.length + 8, 4);
  numbers.writeUInt32LE(header.length + 4, 8);
  numbers.writeUInt32LE(header.length, 12);
  return Buffer.concat([numbers, header, Buffer.from('{"files":{"no header":{"size":1}}}')]);
}

test('the files of an archive are listed with their sizes, in order', () => {
  const archive = archiveOf({
    'package.json': { size: 20, offset: '0' },
    out: { files: { main: { files: { 'index.js': { size: 7, offset: '20' } } } } },
  });
  expect(asarFiles(archive)).toEqual([
    { path: 'out/main/index.js', size: 7 },
    { path: 'package.json', size: 20 },
  ]);
});

test('a link is listed too', () => {
  expect(asarFiles(archiveOf({ latest: { link: 'out' } }))).toEqual([{ path: 'latest', size: 0 }]);
});
