/** Numbers of lines, as editions and scripts for rehearsal print them: before every line, or beside every fifth. */
import type { RawLine } from './textLines.ts';

/** Fewer are no numbering. */
const FEWEST = 6;
/** Of all lines with something in them, where every line is numbered. */
const MOST_LINES = 0.6;
const FIRST = /^(\d{1,4})(?:[.)]?[ \t]+(?=\S)|$)/;

interface Numbered {
  at: number;
  value: number;
  rest: string;
  /** Columns that the number took at the beginning. */
  width: number;
}

/** The lines without their numbers; as they are where they have none. */
export function withoutLineNumbers(raw: readonly RawLine[]): readonly RawLine[] {
  const filled = raw.filter(({ text }) => text !== '').length;
  const before = raw.flatMap((line, at) => numberBefore(line, at));
  const each = inSteps(before, 1);
  if (each.length >= FEWEST && each.length >= filled * MOST_LINES) return stripped(raw, each);
  for (const list of [before.filter(({ rest }) => rest !== ''), raw.flatMap((line, at) => numberBehind(line, at))]) {
    const fifths = inSteps(
      list.filter(({ value }) => value % 5 === 0),
      5,
    );
    if (fifths.length >= FEWEST && fifths.length * 12 >= filled) return stripped(raw, fifths);
  }
  return raw;
}

function numberBefore({ text }: RawLine, at: number): Numbered[] {
  const found = FIRST.exec(text);
  if (found === null) return [];
  return [{ at, value: Number(found[1]), rest: text.slice(found[0].length), width: found[0].length }];
}

function numberBehind({ text }: RawLine, at: number): Numbered[] {
  const [number = ''] = /\d{1,4}$/.exec(text.slice(-4)) ?? [];
  const before = text.slice(0, text.length - number.length);
  if (number === '' || !(before.endsWith('  ') || before.endsWith('\t'))) return [];
  return [{ at, value: Number(number), rest: before.trim(), width: 0 }];
}

/** Those that go up by a step, again from the first on each page or in each scene. */
function inSteps(list: readonly Numbered[], step: number): Numbered[] {
  return list.filter(({ value }, index) => {
    const [last, next] = [list[index - 1]?.value, list[index + 1]?.value];
    return value - (last ?? Number.NaN) === step || (next ?? Number.NaN) - value === step;
  });
}

function stripped(raw: readonly RawLine[], numbers: readonly Numbered[]): RawLine[] {
  const byLine = new Map(numbers.map((one) => [one.at, one]));
  return raw.map((line, at) => {
    const found = byLine.get(at);
    return found === undefined ? line : { ...line, text: found.rest, indent: line.indent + found.width };
  });
}
