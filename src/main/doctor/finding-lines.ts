import { printable } from '../log-line';
import type { Finding, Verdict } from '../../core/staff/finding';

const mostColumns = 80;

const verdictWords = {
  well: 'well',
  attention: 'look at',
  broken: 'BROKEN',
  unknown: 'not known',
} as const satisfies Record<Verdict, string>;

const verdictColumns = 11;
const topicColumns = 13;
const margin = ' '.repeat(verdictColumns + topicColumns);

/** What a person reads in a terminal of 80 columns, a line each, with the sum of it as the last one. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  return [...findings.flatMap(linesOf), '', sumOf(findings)];
}

function linesOf({ topic, verdict, word, whatToDo }: Finding): readonly string[] {
  const head = verdictWords[verdict].padEnd(verdictColumns) + topic.padEnd(topicColumns);
  const [first = '', ...rest] = wrapped(printable(word), mostColumns - margin.length);
  const advice = whatToDo === null ? [] : adviceLines(whatToDo);
  return [`${head}${first}`, ...[...rest, ...advice].map((line) => `${margin}${line}`)];
}

function adviceLines(whatToDo: string): readonly string[] {
  const lines = wrapped(printable(whatToDo), mostColumns - margin.length - 3);
  return lines.map((line, index) => `${index === 0 ? '-> ' : '   '}${line}`);
}

/** Between words only: a path that is longer than a line stays whole, to be copied. */
function wrapped(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function sumOf(findings: readonly Finding[]): string {
  const count = (verdict: Verdict) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const parts = [
    count('broken') > 0 ? `${count('broken')} broken` : '',
    count('attention') > 0 ? `${count('attention')} to look at` : '',
    count('unknown') > 0 ? `${count('unknown')} not known from here` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'All is well.' : `In all: ${parts.join(', ')}.`;
}
