/**
 * Cue lists as lighting and sound programs export them, as tables of the tab Cues: rows keep their places, so that each is named as in the
 * file. What is no cue, or has no number, is left out and said.
 */
import Papa from 'papaparse';
import { departmentOf, prefixOf } from '../../deck/cueDepartments.ts';
import { cueNumber } from '../../deck/cueNumber.ts';
import { secondsIn } from '../../deck/secondsIn.ts';
import type { Problem } from '../../port/appError.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { copiedCells } from './copiedCells.ts';
import { plainHeader } from './importColumns.ts';

export interface CueList {
  /** A CSV text with the tab’s own headers in its first row. */
  text: string;
  notices: Problem[];
}

/** A cue as the file has it. */
interface ListedCue {
  /** From 0. */
  rowIndex: number;
  /** As the program numbers it. */
  number: string;
  department: string;
  description: string;
  line: string;
  sequence: string;
  time: string;
  preWait: string;
  /** The next cue comes by itself. */
  isFollowed: boolean;
  /** A part of the cue above. */
  isPart: boolean;
}

const HEADERS = ['Cue', 'Sequence', 'Line or moment', 'Called by', 'Description', 'Department', 'Time', 'Pre-wait'];

/** By plain header: what a column of a list of cues is. */
type Columns = ReadonlyMap<string, number>;

/** Where a list begins, or `null` for rows that are no such list. */
interface Found {
  headerAt: number;
  columns: Columns;
  /** The file’s own headers, to name cells by. */
  headers: readonly string[];
  read(row: readonly string[], rowIndex: number): ListedCue | null;
}

/** The list in the tab’s words; `null` for a text that is an ordinary table. */
export function cueList(text: string, file: string): CueList | null {
  const bare = text.replace(/^\uFEFF/, '');
  const rows = bare.includes('\t') ? copiedCells(bare) : Papa.parse<string[]>(bare, { header: false }).data;
  const found = lightingList(rows) ?? soundList(rows);
  if (found === null) return null;
  const notices: Problem[] = [];
  const cells: string[][] = rows.map(() => []);
  cells[0] = HEADERS;
  let isFollowing = false;
  rows.forEach((row, rowIndex) => {
    const cue = rowIndex > found.headerAt ? found.read(row, rowIndex) : null;
    if (cue === null) return;
    const where = (what: string) => ({ file, row: rowIndex + 1, column: headerOf(found, what) });
    const name = cue.description === '' ? '' : ` (“${shortened(cue.description, 60)}”)`;
    if (cue.isPart) {
      notices.push({
        ...where('part'),
        message: `A part of cue ${cue.number}${name}, so it is left out: Cues has a row for each cue.`,
      });
      return;
    }
    if (foldedText(cue.number) === '') {
      notices.push({
        ...where('number'),
        message: `It has no number${name}, so it is left out. Number it in the program, or type it into Cues.`,
      });
      isFollowing = cue.isFollowed;
      return;
    }
    const number = numbered(cue);
    if (cueNumber(number) === null) {
      notices.push({
        ...where('number'),
        message: `“${shortened(cue.number)}” is no number of a cue, so it is left out. Type it into Cues as LX 12 or SD 4.5.`,
      });
      isFollowing = cue.isFollowed;
      return;
    }
    const wait = secondsIn(cue.preWait);
    if (cue.preWait !== '' && wait !== 0) {
      const how =
        wait === null
          ? `“${shortened(cue.preWait)}” is no time, and is kept as it is`
          : `${number} begins ${wait} s after GO`;
      notices.push({ ...where('preWait'), message: `${how}. It is in Pre-wait.` });
    }
    const calledBy = isFollowing ? 'Follow-on' : '';
    cells[rowIndex] = [
      number,
      cue.sequence,
      cue.line,
      calledBy,
      cue.description,
      cue.department,
      inSeconds(cue.time),
      wait === 0 ? '' : inSeconds(cue.preWait),
    ];
    isFollowing = cue.isFollowed;
  });
  return { text: Papa.unparse(cells), notices };
}

/** With the prefix of its department, where it has none of its own. */
function numbered({ number, department }: ListedCue): string {
  const own = cueNumber(number);
  return own !== null && own.prefix !== '' ? number.trim() : `${prefixOf(department)} ${number.trim()}`.trim();
}

/** @example inSeconds('00:04.50') // '4.5s' */
function inSeconds(text: string): string {
  const seconds = secondsIn(text);
  return seconds === null ? text.trim() : `${Math.round(seconds * 1000) / 1000}s`;
}

function headerOf({ columns, headers }: Found, what: string): string {
  return headers[columns.get(what) ?? -1] ?? '';
}

/** By what a column is, the first header of each that has one of its names. */
function columnsOf(
  headers: readonly string[],
  names: Readonly<Record<string, readonly string[]>>,
): Map<string, number> {
  const plain = headers.map(plainHeader);
  const columns = new Map<string, number>();
  for (const [what, all] of Object.entries(names)) {
    const at = all.map((name) => plain.indexOf(name)).find((one) => one >= 0);
    if (at !== undefined) columns.set(what, at);
  }
  return columns;
}

/** Names of columns in the exports of Eos, as `plainHeader` writes them. */
const LIGHTING = {
  kind: ['target type as text'],
  list: ['target list number'],
  number: ['target id'],
  part: ['part number', 'target part number'],
  description: ['label'],
  line: ['cue notes', 'notes'],
  sequence: ['scene text'],
  time: ['time data', 'up time', 'time', 'duration'],
  preWait: ['up delay', 'delay'],
  follow: ['follow'],
  hang: ['hang'],
};

/** A show file has sections; the targets hold the cues. */
function lightingList(rows: readonly (readonly string[])[]): Found | null {
  const headerAt = rows.findIndex((row) => {
    const columns = columnsOf(row, LIGHTING);
    return columns.has('kind') && columns.has('number') && columns.has('description');
  });
  const headers = rows[headerAt];
  if (headers === undefined) return null;
  const columns = columnsOf(headers, LIGHTING);
  const ends = rows.findIndex((row, at) => at > headerAt && /^end_/i.test((row[0] ?? '').trim()));
  return {
    headerAt,
    columns,
    headers,
    read: (row, rowIndex) => {
      const cell = (what: string) => (row[columns.get(what) ?? -1] ?? '').trim();
      const isIn = ends < 0 || rowIndex < ends;
      if (!isIn || foldedText(cell('kind')) !== 'cue') return null;
      const list = cell('list');
      const isMain = list === '' || Number(list) <= 1;
      return {
        rowIndex,
        number: isMain || cell('number') === '' ? cell('number') : `${list}-${cell('number')}`,
        department: 'Lighting',
        description: cell('description'),
        line: cell('line'),
        sequence: cell('sequence'),
        time: cell('time'),
        preWait: cell('preWait'),
        isFollowed: cell('follow') !== '' || cell('hang') !== '',
        isPart: cell('part') !== '' && Number(cell('part')) > 0,
      };
    },
  };
}

/** Names of columns in lists of QLab and of programs like it. */
const SOUND = {
  number: ['number', 'q', 'cue', 'cue number', 'no', 'q number', 'cue no'],
  description: ['name', 'cue name', 'label', 'description'],
  line: ['notes', 'note'],
  kind: ['type', 'cue type'],
  preWait: ['pre wait', 'prewait'],
  time: ['duration', 'action', 'action time', 'length'],
  postWait: ['post wait', 'postwait'],
  follow: ['continue', 'continue mode', 'follow'],
};
/** Without one of these it is a table that somebody typed. */
const OF_A_PROGRAM: readonly string[] = ['preWait', 'postWait', 'follow'];

/** By type of cue: whose it is. What plays something else counts as sound. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['light', 'Lighting'],
  ['video', 'Video'],
  ['camera', 'Video'],
  ['text', 'Video'],
]);

function soundList(rows: readonly (readonly string[])[]): Found | null {
  const headerAt = rows.slice(0, MOST_ABOVE).findIndex((row) => {
    const columns = columnsOf(row, SOUND);
    return columns.has('number') && columns.has('description') && OF_A_PROGRAM.some((what) => columns.has(what));
  });
  const headers = rows[headerAt];
  if (headers === undefined) return null;
  const columns = columnsOf(headers, SOUND);
  return {
    headerAt,
    columns,
    headers,
    read: (row, rowIndex) => {
      const cell = (what: string) => (row[columns.get(what) ?? -1] ?? '').trim();
      if (row.every((one) => one.trim() === '')) return null;
      const own = departmentOf(cueNumber(cell('number')));
      return {
        rowIndex,
        number: cell('number'),
        department: own || (TYPES.get(foldedText(cell('kind')).replace(/ cue$/, '')) ?? 'Sound'),
        description: cell('description'),
        line: cell('line'),
        sequence: '',
        time: cell('time'),
        preWait: cell('preWait'),
        isFollowed: CONTINUES.test(foldedText(cell('follow'))),
        isPart: false,
      };
    },
  };
}

/** A title and blank lines may stand above the headers. */
const MOST_ABOVE = 10;
const CONTINUES = /^(1|2|auto[ -]?(continue|follow))/;
