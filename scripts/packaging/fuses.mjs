/**
 * Electron's fuses in the order of their wire, and what each is to be. docs/security.md says why.
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
export const fuses = /** @type {const} */ ([
  { name: 'runAsNode', isOn: false },
  { name: 'enableCookieEncryption', isOn: false },
  { name: 'enableNodeOptionsEnvironmentVariable', isOn: false },
  { name: 'enableNodeCliInspectArguments', isOn: false },
  { name: 'enableEmbeddedAsarIntegrityValidation', isOn: true },
  { name: 'onlyLoadAppFromAsar', isOn: true },
  { name: 'loadBrowserProcessSpecificV8Snapshot', isOn: false },
  { name: 'grantFileProtocolExtraPrivileges', isOn: false },
  { name: 'wasmTrapHandlers', isOn: true },
]);

/** electron-builder 26 sets no more than these. What follows must be right in Electron itself. */
const setByElectronBuilder = 8;

/** As electron-builder's configuration wants them. */
export const electronFuses = Object.fromEntries(
  fuses.slice(0, setByElectronBuilder).map(({ name, isOn }) => [name, isOn]),
);

export const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * The fuses of an Electron binary, a character each: 0, 1, or r for one that Electron gave up. A universal
 * binary has a wire for each processor.
 * @param {Buffer} binary
 */
export function fuseWires(binary) {
  const wires = [];
  for (let at = binary.indexOf(sentinel); at >= 0; at = binary.indexOf(sentinel, at + 1)) {
    const start = at + sentinel.length + 2;
    const length = binary[start - 1] ?? 0;
    wires.push(binary.toString('latin1', start, start + length));
  }
  return wires;
}

/**
 * What is wrong with the fuses of a packaged binary, a line each.
 * @param {readonly string[]} wires
 */
export function fuseComplaints(wires) {
  return complaintsAbout(wires, fuses);
}

/**
 * What electron-builder could not put right in a binary that it has yet to set fuses in: another number
 * of them than is decided, or one beyond those that it knows. Its own `strictlyRequireAllFuses` would be
 * for that, but it offers none.
 * @param {readonly string[]} wires
 */
export function unsettableFuseComplaints(wires) {
  return complaintsAbout(wires, fuses.slice(setByElectronBuilder));
}

/**
 * @param {readonly string[]} wires
 * @param {readonly (typeof fuses)[number][]} judged
 */
function complaintsAbout(wires, judged) {
  if (wires.length === 0) return ['There are no fuses in it: it is no Electron.'];
  return wires.flatMap((wire) => {
    if (wire.length !== fuses.length) {
      return [`It has ${wire.length} fuses; ${fuses.length} are decided in fuses.mjs.`];
    }
    return judged
      .filter(({ name, isOn }) => wire[indexOf(name)] !== (isOn ? '1' : '0'))
      .map(({ name, isOn }) => `${name} is not ${isOn ? 'on' : 'off'}.`);
  });
}

/** @param {string} name */
function indexOf(name) {
  return fuses.findIndex((fuse) => fuse.name === name);
}
