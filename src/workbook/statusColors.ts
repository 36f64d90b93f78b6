/** Quiet colours for statuses; the word itself always stands in the cell, so colour is never the only sign. */
import type { SheetRequest } from '../port/workspace.ts';
import { rgb } from './color.ts';
import type { ColumnSpec, TabSpec } from './tabSpec.ts';

/** Background and text, each pair with a contrast of at least 7:1. */
const COLORS: Record<string, { background: string; text: string }> = {
  good: { background: 'DDF2E3', text: '14532D' },
  watch: { background: 'FDF0D0', text: '5F370E' },
  bad: { background: 'FBE0DE', text: '7A1712' },
  quiet: { background: 'E8EAED', text: '3C4248' },
};

const MEANING: Record<string, keyof typeof COLORS> = {
  Present: 'good',
  Sent: 'good',
  Published: 'good',
  Done: 'good',
  Late: 'watch',
  'Left early': 'watch',
  Sending: 'watch',
  Declared: 'watch',
  Marked: 'watch',
  Missing: 'bad',
  Damaged: 'bad',
  Absent: 'bad',
  Unconfirmed: 'bad',
  Failed: 'bad',
  Missed: 'bad',
  Cancelled: 'quiet',
  Cut: 'quiet',
  Draft: 'quiet',
  Excused: 'quiet',
};

/** Conditional formats for the columns of a tab whose choices have a meaning. */
export function statusRules(tab: TabSpec, columns: readonly ColumnSpec[]): SheetRequest[] {
  return columns.flatMap((column, index) =>
    (column.choices ?? []).flatMap((choice) => {
      const colors = COLORS[MEANING[choice] ?? ''];
      if (colors === undefined || column.kind !== 'choice') return [];
      return [
        {
          addConditionalFormatRule: {
            rule: {
              ranges: [{ sheetId: tab.sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 }],
              booleanRule: {
                condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: choice }] },
                format: {
                  backgroundColorStyle: { rgbColor: rgb(colors.background) },
                  textFormat: { foregroundColorStyle: { rgbColor: rgb(colors.text) } },
                },
              },
            },
            index: 0,
          },
        },
      ];
    }),
  );
}
