/**
 * The list for a cue-to-cue: every stretch that is run, and what is skipped between. Run are cues, deck moves and quick changes; text
 * between them is skipped where it is known to be longer than a page and a half; a page of it is run all the same, before and after. What nobody can place is run, not skipped.
 */
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type DeckMoment } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { QuickChange } from '../../../deck/deckThings.ts';
import type { Cue, RunMove } from '../../../deck/deckWork.ts';
import { counted } from '../../../values/counted.ts';
import { cueText } from '../show/cueWords.ts';

type Stop =
  | { kind: 'cue'; at: DeckMoment; cue: Cue }
  | { kind: 'move'; at: DeckMoment; move: RunMove }
  | { kind: 'out' | 'in'; at: DeckMoment; change: QuickChange };

/** What is run without a break: about a page, for a few lines are said before and after each stretch. */
const PAGES_RUN = 1.5;

const COLUMNS = [
  { header: 'Page', width: 12 },
  { header: 'From', width: 26 },
  { header: 'Cues', width: 16 },
  { header: 'Deck', width: 28 },
  { header: 'Then', width: 18 },
];

export function cueToCue(deck: Deck, names: DeckNames): DeckPaper {
  const stops = stopsOf(deck);
  if (stops.length === 0) return { title: 'Cue-to-cue', pages: [] };
  const stretches = stretchesOf(stops, deck.settings.minutesAPage);
  let skipped = 0;
  const rows = stretches.map((stretch, at): DeckRow => {
    const next = stretches[at + 1];
    const gap = next === undefined ? null : minutesBetween(stretch, next);
    const skips = gap === null ? null : Math.max(0, gap - deck.settings.minutesAPage);
    if (next !== undefined) skipped += skips ?? 0;
    return rowOf(names, stretch, next, skips);
  });
  const last = stops[stops.length - 1]?.at.minute ?? null;
  const facts: [string, string][] = [
    ['Stretches', counted(stretches.length, 'stretch', 'stretches')],
    [
      'Skipped',
      skipped < 1
        ? ''
        : `about ${Math.round(skipped)} of ${Math.round(Math.max(last ?? 0, skipped))} minutes of the text`,
    ],
  ];
  return {
    title: 'Cue-to-cue',
    pages: [
      {
        key: 'cue-to-cue',
        title: 'Cue-to-cue',
        people: [],
        wide: true,
        blocks: [
          {
            kind: 'text',
            text: 'Start a few lines before each stretch. Hold at its end until the stage manager says where to go on.',
          },
          { kind: 'facts', facts },
          { kind: 'table', columns: COLUMNS, rows },
        ],
      },
    ],
  };
}

function stopsOf(deck: Deck): Stop[] {
  const stops: Stop[] = [
    ...deck.cues.filter(({ isCut }) => !isCut).map((cue): Stop => ({ kind: 'cue', at: cue.at, cue })),
    ...deck.runSheet.map((move): Stop => ({ kind: 'move', at: move.at, move })),
    ...deck.changes.flatMap((change): Stop[] => [
      { kind: 'out', at: change.out, change },
      { kind: 'in', at: change.in, change },
    ]),
  ];
  return stops
    .map((stop, row) => ({ stop, row }))
    .sort((a, b) => compareOrders(a.stop.at.order, b.stop.at.order) || a.row - b.row)
    .map(({ stop }) => stop);
}

/** Parted where more than a page of text lies between two stops, as far as that is known. */
function stretchesOf(stops: readonly Stop[], minutesAPage: number): Stop[][] {
  const stretches: Stop[][] = [];
  for (const stop of stops) {
    const stretch = stretches[stretches.length - 1];
    const gap = stretch === undefined ? null : minutesBetween(stretch, [stop]);
    if (stretch === undefined || (gap !== null && gap > PAGES_RUN * minutesAPage)) stretches.push([stop]);
    else stretch.push(stop);
  }
  return stretches;
}

/** `null` where nobody can tell. */
function minutesBetween(one: readonly Stop[], next: readonly Stop[]): number | null {
  const [from, to] = [one[one.length - 1]?.at.minute ?? null, next[0]?.at.minute ?? null];
  return from === null || to === null ? null : to - from;
}

function rowOf(
  names: DeckNames,
  stretch: readonly Stop[],
  next: readonly Stop[] | undefined,
  gap: number | null,
): DeckRow {
  const [first] = stretch;
  const last = stretch[stretch.length - 1];
  const cues = stretch.flatMap((stop) => (stop.kind === 'cue' ? [stop.cue] : []));
  return {
    key: first === undefined ? '' : keyOf(first),
    cells: [
      pagesWords(first?.at, last?.at),
      first === undefined ? '' : wordsOf(names, first),
      { text: cues.map((cue) => names.in(cueNamed(cue))).join(', '), strong: true },
      stretch.flatMap((stop) => (stop.kind === 'cue' ? [] : [wordsOf(names, stop)])).join('; '),
      next === undefined ? 'End' : thenWords(next[0]?.at, gap),
    ],
    from: stretch.map(
      (stop) => (stop.kind === 'cue' ? stop.cue : stop.kind === 'move' ? stop.move : stop.change).place,
    ),
  };
}

function keyOf(stop: Stop): string {
  if (stop.kind === 'cue') return `cue/${stop.cue.key}`;
  return stop.kind === 'move' ? `move/${stop.move.key}` : `${stop.kind}/${stop.change.key}`;
}

function wordsOf(names: DeckNames, stop: Stop): string {
  if (stop.kind === 'cue') return names.in(stop.cue.line || cueNamed(stop.cue));
  if (stop.kind === 'move') {
    const { action, item, moment } = stop.move;
    return names.in([action, item.shown].filter(Boolean).join(' ') || moment || 'a move');
  }
  const { character, person, personText } = stop.change;
  const who = names.in(character) || (person === null ? names.in(personText) : names.of(person)) || 'Somebody';
  return `${who} ${stop.kind === 'out' ? 'out to change' : 'back from the change'}`;
}

/** As typed, where anything is. */
function cueNamed(cue: Cue): string {
  return cue.text.trim() === '' ? cueText(cue) : cue.text;
}

/** @example pagesWords(first, last) // '12–14' */
function pagesWords(first: DeckMoment | undefined, last: DeckMoment | undefined): string {
  const [from, to] = [pageWords(first), pageWords(last)];
  return from === to || to === '' ? from : `${from}–${to}`;
}

function pageWords(at: DeckMoment | undefined): string {
  if (at === undefined) return '';
  return at.page !== '' ? at.page : at.sceneText;
}

function thenWords(at: DeckMoment | undefined, gap: number | null): string {
  const minutes = gap === null ? 0 : Math.round(gap);
  return `SKIP to ${at?.page ? `page ${at.page}` : `scene ${at?.sceneText ?? ''}`}${minutes > 0 ? ` (${minutes} min)` : ''}`;
}
