/** What a cell of the Breakdown says of a character in a scene. */
import type { CellValue } from '../port/workspace.ts';
import { foldedText } from '../values/text.ts';
import { cellText } from '../workbook/table.ts';

/** x, v (voice only) and s (silent) all mean that the person is needed. */
const ON: ReadonlySet<string> = new Set(
  ['x', 'v', 'vo', 'v.o.', 'voice', 's', 'silent', 'on', 'in', 'y', 'yes', 'true', '1', '1.0', '1,0'].concat([
    '✓',
    '✔',
    '☑',
    '✅',
    '☒',
    '•',
    '●',
    '■',
    '*',
    '+',
    '(x)',
    '[x]',
  ]),
);
const OFF: ReadonlySet<string> = new Set(
  ['', '-', '--', '---', '0', '0.0', '0,0', 'n', 'no', 'false', 'off', 'none', 'n/a', 'na', 'n.a.'].concat([
    '☐',
    '□',
    '[]',
    '[ ]',
  ]),
);

/** `unknown` counts as on: better somebody too many than somebody too few. */
export function markOf(cell: CellValue | undefined): 'on' | 'off' | 'unknown' {
  // A ticked box is Yes, one that is not is No.
  const mark = foldedText(cellText(cell));
  if (ON.has(mark)) return 'on';
  return OFF.has(mark) ? 'off' : 'unknown';
}
