/** What the command prints: one line a step, and the problems below the step that they belong to. */
import { type Problem, problemLine } from '../../src/port/appError.ts';
import type { Step } from './summary.ts';

export interface Terminal {
  out(text: string): void;
  err(text: string): void;
}

/** All of them are in summary.json; on the terminal, more than these hide the steps. */
const MOST_WARNINGS = 12;

export function stepLine({ name, ok, detail }: Step): string {
  return `${ok ? 'ok  ' : 'FAIL'}  ${name.padEnd(16)}  ${plain(detail)}\n`;
}

export function warningLines(problems: readonly Problem[]): string {
  const shown = problems.slice(0, MOST_WARNINGS).map((problem) => `      - ${plain(problemLine(problem))}\n`);
  const more = problems.length - shown.length;
  return shown.join('') + (more > 0 ? `      - and ${more} more; all of them are in summary.json\n` : '');
}

/** Every problem of an input that is turned down: the list is what the person works through. */
export function refusalLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `${plain(problemLine(problem))}\n`).join('');
}

/** One line, and nothing in it that a terminal would obey. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are exactly what must not reach the terminal
  return text.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '');
}
