/** One actor's line notes as a page, an e-mail and plain text. Nothing of anybody else is in it. */
import { Facts, Grid, htmlPage, Issued, Line, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull, dateInShort } from '../../values/dates.ts';
import type { LineNote } from './lineNotes.ts';

export const PERFECT = 'Perfect tonight: no line notes.';

const COLUMNS = [
  { header: 'Scene', width: 10 },
  { header: 'Page', width: 10 },
  { header: 'Line as written', width: 30 },
  { header: 'As said', width: 28 },
  { header: 'Code', width: 22 },
];

/** Earlier days that are named; of more than these only the last. */
const MOST_DAYS = 3;

/** A sign and a word, so that it is seen in black and white. @example againWords(note) // '↻ again: Mon 1 Mar' */
export function againWords({ earlier }: Pick<LineNote, 'earlier'>): string {
  if (earlier.length === 0) return '';
  const last = earlier.slice(-MOST_DAYS).map(dateInShort).join(', ');
  return earlier.length > MOST_DAYS ? `↻ again, ${earlier.length} times, last: ${last}` : `↻ again: ${last}`;
}

/**
 * HTML for a Google Doc and for the e-mail.
 * @param notes none: the evening was perfect
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function lineNoteSheet(
  settings: Settings,
  name: string,
  date: DateText,
  notes: readonly LineNote[],
  issued: DateText,
): string {
  const repeats = notes.filter(({ earlier }) => earlier.length > 0).length;
  return htmlPage(
    `Line notes ${settings.title}`,
    <>
      <Title above={settings.company}>Line notes</Title>
      <Facts
        facts={[
          ['For', name],
          ['Production', settings.title],
          ['Date', dateInFull(date)],
          ['Notes', notes.length === 0 ? '' : countWords(notes.length, repeats)],
        ]}
      />
      {notes.length === 0 ? (
        <Line strong>{PERFECT}</Line>
      ) : (
        <Grid {...withoutEmptyColumns({ columns: COLUMNS, rows: notes.map(cellsOf) })} />
      )}
      {repeats === 0 ? null : <Line>↻ was noted on an earlier day, too. Look at these first.</Line>}
      <Issued on={issued} />
    </>,
  );
}

function countWords(count: number, repeats: number): string {
  return `${counted(count, 'note')}${repeats === 0 ? '' : `, ${repeats} again (↻)`}`;
}

function cellsOf(note: LineNote) {
  const again = againWords(note);
  const code =
    again === '' ? (
      note.code
    ) : (
      <span key="code">
        {note.code} <b>{again}</b>
      </span>
    );
  return [note.scene, note.page, note.line, note.asSaid, code];
}

/** The same without any formatting. */
export function lineNoteText(settings: Settings, name: string, date: DateText, notes: readonly LineNote[]): string {
  const lines = notes.map((note) =>
    [
      [note.scene === '' ? '' : `Scene ${note.scene}`, note.page === '' ? '' : `Page ${note.page}`, note.code]
        .filter(Boolean)
        .join(', '),
      note.line === '' ? '' : `  As written: ${note.line}`,
      note.asSaid === '' ? '' : `  As said: ${note.asSaid}`,
      note.earlier.length === 0 ? '' : `  ${againWords(note)}`,
    ]
      .filter(Boolean)
      .join('\n'),
  );
  const head = `Line notes for ${name}\n${settings.title}, ${dateInFull(date)}`;
  return [head, ...(lines.length === 0 ? [PERFECT] : lines)].join('\n\n');
}
