import { expect, test } from 'vitest';
import {
  fuseComplaints,
  fuseWires,
  sentinel,
  unsettableFuseComplaints,
} from '../../../scripts/packaging/fuses.mjs';

/** A binary with a wire of those fuses among other bytes. */
const binaryWith = (...wires: readonly string[]) =>
  Buffer.from(
    wires
      .map(
        (wire) =>
          `\u007fELF\u0000\u00ff${sentinel}\u0001${String.fromCharCode(wire.length)}${wire}\u0090\u0031`,
      )
      .join(''),
    'latin1',
  );

const decided = '000011001';

test('the wire of a binary is read, and not a fuse more', () => {
  expect(fuseWires(binaryWith('101100011'))).toEqual(['101100011']);
});

test('a universal binary has a wire for each processor', () => {
  expect(fuseWires(binaryWith('1011', '00001'))).toEqual(['1011', '00001']);
});

test('what is no Electron has no wire', () => {
  expect(fuseWires(Buffer.from('no Electron'))).toEqual([]);
});

test('a binary with the fuses as decided is right', () => {
  expect(fuseComplaints([decided, decided])).toEqual([]);
});

test('each fuse that is not as decided is named', () => {
  expect(fuseComplaints(['100001001'])).toEqual([
    'runAsNode is not off.',
    'enableEmbeddedAsarIntegrityValidation is not on.',
  ]);
});

test('a fuse that Electron gave up is not as decided', () => {
  expect(fuseComplaints(['00001100r'])).toEqual(['wasmTrapHandlers is not on.']);
});

test('one processor with other fuses than decided is enough', () => {
  expect(fuseComplaints([decided, '000011000'])).toEqual(['wasmTrapHandlers is not on.']);
});

test.each(['0000110011', '00001100'])('a wire of another length is refused: %s', (wire) => {
  const [complaint] = unsettableFuseComplaints([wire]);
  expect(complaint).toBe(`It has ${wire.length} fuses; 9 are decided in fuses.mjs.`);
});

test('a binary without a wire is refused', () => {
  expect(unsettableFuseComplaints([])).toEqual(['There are no fuses in it: it is no Electron.']);
});

test('what electron-builder will set may be anything before', () => {
  expect(unsettableFuseComplaints(['101100011'])).toEqual([]);
});

test('what electron-builder cannot set must be right before', () => {
  expect(unsettableFuseComplaints(['101100010'])).toEqual(['wasmTrapHandlers is not on.']);
});
