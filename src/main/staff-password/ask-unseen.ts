import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

export type Terminal = {
  readonly input: NodeJS.ReadableStream;
  readonly output: Pick<NodeJS.WritableStream, 'write'>;
};

/**
 * Asks one question after the other at a terminal, which does not show what is typed. Resolves with fewer
 * answers where somebody leaves instead.
 */
export function askUnseen(
  questions: readonly string[],
  { input, output }: Terminal,
): Promise<readonly string[]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  const answers: string[] = [];
  const ask = () => output.write(questions[answers.length] ?? '');
  lines.on('line', (line) => {
    if (answers.length === questions.length) return;
    answers.push(line);
    output.write('\n');
    if (answers.length === questions.length) lines.close();
    else ask();
  });
  ask();
  return new Promise((resolve) => {
    lines.once('close', () => {
      resolve(answers);
    });
  });
}
