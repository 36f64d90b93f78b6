/**
 * What a page said when it was issued, kept in one cell: the present version, the one before it, and those that somebody still
 * holds, so that whatever is handed out next says what is new to whoever gets it.
 */
import type { DateText } from '../../port/workspace.ts';
import { textMark } from '../../values/textMark.ts';
import type { PageLine } from './pageLines.ts';

export interface KeptVersion {
  version: number;
  issued: DateText;
  /** The version that it was marked against; 0 for none. */
  since: number;
  mark: string;
  /** `null` where there was no room for them: then nobody can tell any more what has changed since. */
  lines: readonly PageLine[] | null;
}

/** Below what a cell holds, so that a sign that is kept as six does not matter. */
const MOST_LETTERS = 45_000;

/** The same for pages that say the same, in the same order. */
export function markOf(lines: readonly PageLine[]): string {
  return textMark(lines.map(({ key, says }) => `${key} ${says}`).join('\n'));
}

type Packed = [version: number, issued: string, since: number, mark: string, lines: [string, string, string][] | 0];

/** The newest first, which keep their lines as long as there is room. */
export function versionsText(versions: readonly KeptVersion[]): string {
  const ordered = [...versions].sort((one, other) => other.version - one.version);
  const packed = ordered.map(
    ({ version, issued, since, mark, lines }): Packed => [
      ...([version, issued, since, mark] as const),
      lines === null ? 0 : lines.map(({ key, says, label }) => [key, says, label]),
    ],
  );
  let text = JSON.stringify(packed);
  for (let at = packed.length - 1; at >= 0 && text.length > MOST_LETTERS; at--) {
    const one = packed[at];
    if (one === undefined) continue;
    one[4] = 0;
    text = JSON.stringify(packed);
  }
  // Of so many versions only the newest are worth a word.
  return text.length > MOST_LETTERS ? JSON.stringify(packed.slice(0, 2)) : text;
}

/** `null` for a text that is none of ours, or was changed. */
export function versionsFrom(text: string): KeptVersion[] | null {
  try {
    const packed: unknown = JSON.parse(text);
    if (!Array.isArray(packed)) return null;
    const versions = packed.map(unpacked);
    return versions.includes(null) ? null : versions.flatMap((one) => one ?? []);
  } catch {
    return null;
  }
}

function unpacked(one: unknown): KeptVersion | null {
  if (!Array.isArray(one)) return null;
  const [version, issued, since, mark, lines] = one as unknown[];
  if (!isCount(version) || !isCount(since) || typeof issued !== 'string' || typeof mark !== 'string') return null;
  if (lines === 0) return { version, issued, since, mark, lines: null };
  if (!Array.isArray(lines)) return null;
  const read = lines.map(lineFrom);
  return read.includes(null) ? null : { version, issued, since, mark, lines: read.flatMap((line) => line ?? []) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function lineFrom(line: unknown): PageLine | null {
  if (!Array.isArray(line)) return null;
  const [key, says, label] = line as unknown[];
  return typeof key === 'string' && typeof says === 'string' && typeof label === 'string' ? { key, says, label } : null;
}
