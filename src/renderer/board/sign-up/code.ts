import { encode } from 'uqr';

/** The white around a code without which telephones do not find it: ISO/IEC 18004 asks for four modules. */
const quietModules = 4;

/** A QR code as one path in a square of `size` modules, quiet border included. */
export type Code = { readonly size: number; readonly path: string };

export function codeOf(text: string): Code {
  const { size, data } = encode(text, { ecc: 'M', border: quietModules });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`),
  );
  return { size, path: runs.join('') };
}

/** How much of the square's side the modules take; the rest is the quiet border. */
export function modulesShare({ size }: Code): number {
  return modulesOf({ size }) / size;
}

/** How many modules stand side by side, without the border. */
export function modulesOf({ size }: Pick<Code, 'size'>): number {
  return size - 2 * quietModules;
}

/** Neighbours become one shape, so that no hairline shows between them. */
function darkRuns(row: readonly boolean[]): [start: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
