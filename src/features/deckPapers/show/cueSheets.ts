/** Cue sheets: a page for each department’s list, in the order of its numbers. */
import { compareCueNumbers } from '../../../deck/cueNumber.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Cue } from '../../../deck/deckWork.ts';
import { cueCall, cueFill, cueList, cueText } from './cueWords.ts';
import { deckPaper, groupedBy, keyOf, parts } from './deckPage.ts';
import { sceneOf } from './moveCells.ts';
import { namedPeople, peopleWords } from './namedPeople.ts';
import { cueKey } from './rowKeys.ts';

const COLUMNS: readonly DeckColumn[] = [
  { header: 'Cue', width: 10 },
  { header: 'Scene', width: 7 },
  { header: 'Page', width: 6 },
  { header: 'On', width: 21 },
  { header: 'What happens', width: 22 },
  { header: 'Time', width: 7 },
  { header: 'Called by', width: 8 },
  { header: 'Runs it', width: 9 },
  { header: 'By hand', width: 10, as: 'space' },
];

/** In the order in which the lists are kept in most prompt books; any others after them, by name. */
const LISTS: readonly string[] = ['lx', 'sd', 'm', 'v', 'p', 'sc', 'fly'];

export function cueSheets(deck: Deck, names: DeckNames): DeckPaper {
  const lists = [...groupedBy(deck.cues, (cue) => [keyOf(cueList(cue))])];
  const pages = lists.sort(([a], [b]) => listOrder(a, b)).map(([key, cues]) => cuePage(deck, names, key, cues));
  return deckPaper('Cue sheet', pages);
}

function listOrder(a: string, b: string): number {
  const rank = (key: string) =>
    key === '' ? LISTS.length + 1 : LISTS.includes(key) ? LISTS.indexOf(key) : LISTS.length;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function cuePage(deck: Deck, names: DeckNames, key: string, cues: readonly Cue[]): DeckPage {
  const sorted = cues
    .map((cue, row) => ({ cue, row }))
    .sort((a, b) => numberOrder(a.cue, b.cue) || a.row - b.row)
    .map(({ cue }) => cue);
  const list = cues[0] === undefined ? '' : cueList(cues[0]);
  const department = cues.find((cue) => cue.department !== '' && cue.department !== list)?.department ?? '';
  return {
    key: `list/${key}`,
    title: list === '' ? 'Cue sheet: no list' : `Cue sheet ${parts(': ', names.in(list), names.in(department))}`,
    people: sorted.flatMap(({ operator }) => (operator?.active ? [operator] : [])),
    wide: true,
    blocks: [{ kind: 'table', columns: COLUMNS, rows: sorted.map((cue) => cueRow(deck, names, cue)) }],
  };
}

/** What is no number comes last. */
function numberOrder(a: Cue, b: Cue): number {
  if (a.number === null || b.number === null) return Number(a.number === null) - Number(b.number === null);
  return compareCueNumbers(a.number, b.number);
}

function cueRow(deck: Deck, names: DeckNames, cue: Cue): DeckRow {
  const runner = peopleWords(names, namedPeople(deck, cue.operator === null ? [] : [cue.operator], [cue.operatorText]));
  const call = cueCall(cue);
  const line = [
    { text: parts(' ', cue.isCut ? 'CUT' : '', names.in(cueText(cue))), strong: !cue.isCut, fill: cueFill(cue) },
    parts(': ', sceneOf(cue.at), names.in(cue.sequence)),
    cue.at.page,
    names.in(cue.line),
    parts('. ', cue.isCut ? 'CUT, do not run' : '', names.in(cue.description)),
    parts(', ', cue.time, cue.preWait === '' ? '' : `wait ${cue.preWait}`),
    call === 'SM' ? 'SM' : call === 'other' ? names.in(cue.calledBy) : `${call}, not called`,
    runner,
    '',
  ];
  return { key: cueKey(cue), cells: line, from: [cue.place] };
}
