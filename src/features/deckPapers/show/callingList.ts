/** The stage manager’s calling list: warnings, standbys and GOs in the order in which they are said, a page for each act. */
import { compareCueNumbers } from '../../../deck/cueNumber.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Cue } from '../../../deck/deckWork.ts';
import { type ActPage, actPages } from './actPages.ts';
import { type Call, callsInOrder } from './callsInOrder.ts';
import { cueMoments, namedWith } from './cueMoments.ts';
import { cueCall, cueFill, cueList, cueParts, isOfRail } from './cueWords.ts';
import { deckPaper, groupedBy, keyOf, parts } from './deckPage.ts';
import { joinedCues } from './joinedCues.ts';
import { sceneOf } from './moveCells.ts';
import { cueKey } from './rowKeys.ts';

const COLUMNS: readonly DeckColumn[] = [
  { header: 'Scene', width: 7 },
  { header: 'Page', width: 7 },
  { header: 'Call', width: 25 },
  { header: 'Go', width: 7 },
  { header: 'On', width: 23 },
  { header: 'What happens', width: 21 },
  { header: 'By hand', width: 10, as: 'space' },
];

const AHEAD = { warning: 'Warning', standby: 'Standby' } as const;

export function callingList(deck: Deck, names: DeckNames): DeckPaper {
  const cues = deck.cues.filter((cue) => !cue.isCut);
  const acts = actPages(inActOrder(cues), ({ at }) => at);
  return deckPaper(
    'Calling list',
    acts.map((act) => callPage(deck, names, act)),
  );
}

/** So that the acts come in the order of the show, however the rows stand. */
function inActOrder(cues: readonly Cue[]): Cue[] {
  return cues
    .map((cue, row) => ({ cue, row, scene: cue.at.scene?.index ?? Number.MAX_SAFE_INTEGER }))
    .sort((a, b) => a.scene - b.scene || a.row - b.row)
    .map(({ cue }) => cue);
}

function callPage(deck: Deck, names: DeckNames, { key, title, list }: ActPage<Cue>): DeckPage {
  const calls = callsInOrder(cueMoments(deck, list));
  const rank = ranksOf(list);
  return {
    key,
    title: title === '' ? 'Calling list' : `Calling list, ${title}`,
    people: [],
    blocks: [
      { kind: 'text', text: leadWords(deck, list) },
      { kind: 'table', columns: COLUMNS, rows: calls.map((call) => callRow(names, call, rank)) },
    ],
  };
}

/** When standbys are said, in words. */
function leadWords({ settings }: Deck, cues: readonly Cue[]): string {
  const { standbyPages, standbySeconds, railWarningSeconds, railStandbySeconds } = settings;
  const pages = standbyPages === 0.5 ? 'half a page' : `${standbyPages} ${standbyPages === 1 ? 'page' : 'pages'}`;
  const standby =
    standbyPages > 0
      ? `Standby ${pages} before, and at least ${standbySeconds} s.`
      : `Standby ${standbySeconds} s before.`;
  const rail = `Rail: warning ${railWarningSeconds} s before, standby ${railStandbySeconds} s.`;
  return cues.some(isOfRail) ? `${standby} ${rail}` : standby;
}

/** Which cues of a list follow each other, among those that are called. */
function ranksOf(cues: readonly Cue[]): ReadonlyMap<Cue, number> {
  const called = cues.filter((cue) => cueCall(cue) === 'SM' && cue.number !== null);
  const ranks = new Map<Cue, number>();
  for (const list of groupedBy(called, (cue) => [cueList(cue)]).values()) {
    const sorted = [...list].sort((a, b) =>
      a.number === null || b.number === null ? 0 : compareCueNumbers(a.number, b.number),
    );
    sorted.forEach((cue, rank) => {
      ranks.set(cue, rank);
    });
  }
  return ranks;
}

function callRow(names: DeckNames, { kind, cues, moment }: Call<Cue>, ranks: ReadonlyMap<Cue, number>): DeckRow {
  // What has no rank follows nothing and nothing follows it.
  const said = names.in(
    joinedCues(cues.map((cue, at) => ({ ...cueParts(cue), rank: ranks.get(cue) ?? -2 * (at + 1) }))),
  );
  const [first] = moment.cues;
  const isAhead = kind === 'warning' || kind === 'standby';
  const [fill, ...otherFills] = new Set(cues.map(cueFill));
  const call = isAhead ? `${AHEAD[kind]} ${said}` : kind === 'go' ? said : `${said} (${notCalled(names, moment.cues)})`;
  const cells = [
    first === undefined ? '' : sceneOf(first.at),
    first?.at.page ?? '',
    { text: call, strong: kind === 'go', ...(kind === 'go' && otherFills.length === 0 ? { fill: fill ?? '' } : {}) },
    kind === 'go' ? { text: 'GO', strong: true } : '',
    unique(
      isAhead ? cues.map(({ standby }) => names.in(standby)) : cues.map((cue) => names.in(lineBesides(cue, cues))),
    ),
    isAhead ? '' : unique(cues.map((cue) => names.in(cue.description))),
    '',
  ];
  const lead = cues[0] === undefined ? '' : cueKey(cues[0]);
  return { key: keyOf(isAhead ? kind : 'go', lead), cells, from: [...cues, ...moment.cues].map(({ place }) => place) };
}

function notCalled(names: DeckNames, cues: readonly Cue[]): string {
  const [first] = cues;
  const call = first === undefined ? 'SM' : cueCall(first);
  return call === 'other' ? `${names.in(first?.calledBy ?? '')} calls it` : `${call}, not called`;
}

/** “With LX 2” says nothing beside LX 2. */
function lineBesides({ line }: Cue, cues: readonly Cue[]): string {
  const named = namedWith(line);
  return named !== null && cues.some(({ number }) => number?.key === named.key) ? '' : line;
}

function unique(texts: readonly string[]): string {
  return parts('; ', ...new Set(texts));
}
