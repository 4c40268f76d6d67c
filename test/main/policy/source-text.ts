import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import ts from 'typescript';

export type SourceText = { readonly path: string; readonly text: string };

/** What is shipped, without its comments: they may name what the code must not do. */
export async function sourceTexts(pattern = 'src/**/*.{ts,tsx}'): Promise<readonly SourceText[]> {
  const texts: SourceText[] = [];
  for await (const file of glob(pattern)) {
    const path = file.replaceAll('\\', '/');
    texts.push({ path, text: withoutComments(path, readFileSync(file, 'utf8')) });
  }
  return texts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As the compiler would print it: one way to write a thing. */
export function withoutComments(path: string, text: string): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

/** Where a pattern occurs, as `path: what was found`. */
export function placesIn(texts: readonly SourceText[], pattern: RegExp): readonly string[] {
  return texts.flatMap(({ path, text }) => {
    const found = pattern.exec(text);
    return found ? [`${path}: ${found[0]}`] : [];
  });
}
