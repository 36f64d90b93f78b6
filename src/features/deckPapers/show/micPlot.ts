/** The mic plot: who wears which mic in which scene, where, and every swap with the time that there is for it. */
import { playersInAnyCast } from '../../../deck/casts.ts';
import type { Deck } from '../../../deck/deck.ts';
import type { DeckScene } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckColumn, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import type { Entrance, Mic } from '../../../deck/deckWork.ts';
import { byWord } from '../../../values/byWord.ts';
import { deckPaper, keyOf, parts } from './deckPage.ts';
import { type MicSwap, micSwaps, wornIn } from './micSwaps.ts';
import { momentWords } from './moveCells.ts';
import { sceneChunks } from './sceneChunks.ts';

/** A character’s name needs more room than a sign. */
const MOST_SCENES = 8;

const WORN: readonly DeckColumn[] = [
  { header: 'Mic', width: 8 },
  { header: 'Who', width: 30 },
  { header: 'Scenes', width: 16 },
  { header: 'Worn where', width: 22 },
  { header: 'Notes', width: 24 },
];

const SWAPS: readonly DeckColumn[] = [
  { header: 'Before', width: 9 },
  { header: 'Mic', width: 9 },
  { header: 'From', width: 22 },
  { header: 'Comes off', width: 14 },
  { header: 'To', width: 22 },
  { header: 'Goes on', width: 14 },
  { header: 'Time', width: 10 },
];

export function micPlot(deck: Deck, names: DeckNames): DeckPaper {
  if (deck.mics.length === 0) return deckPaper('Mic plot', []);
  const mics = byWord(deck.mics, ({ mic }) => mic);
  const grids = sceneChunks(deck.scenes, MOST_SCENES).map((scenes) => gridPage(deck, names, mics, scenes));
  const swaps = micSwaps(deck);
  const plot: DeckPage = {
    key: 'worn',
    title: 'Who wears which mic',
    people: [],
    blocks: [
      { kind: 'table', columns: WORN, rows: mics.flat().map((mic) => wornRow(deck, names, mic)) },
      { kind: 'heading', text: 'Swaps' },
      {
        kind: 'table',
        columns: SWAPS,
        rows: swaps.map((swap) => swapRow(deck, names, swap)),
        empty: 'Every mic stays with one character.',
      },
    ],
  };
  return deckPaper('Mic plot', [plot, ...grids]);
}

function wornRow(deck: Deck, names: DeckNames, mic: Mic): DeckRow {
  const [first, last] = [mic.from?.name ?? mic.fromText, mic.to?.name ?? mic.toText];
  return {
    key: keyOf('mic', mic.mic, mic.character, first),
    cells: [
      { text: mic.mic, strong: true },
      wearer(deck, names, mic),
      first === last ? first || 'All' : parts(' ', first || 'Start', 'to', last || 'end'),
      names.in(mic.wornWhere),
      names.in(mic.notes),
    ],
    from: [mic.place],
  };
}

/** @example 'Puck (Marisol R or Teodor I)' */
function wearer(deck: Deck, names: DeckNames, { character }: Mic): string {
  const players = playersInAnyCast(character, deck.casts).map(names.of).join(' or ');
  return players === '' ? names.in(character) : `${names.in(character)} (${players})`;
}

function gridPage(
  deck: Deck,
  names: DeckNames,
  mics: readonly (readonly Mic[])[],
  scenes: readonly DeckScene[],
): DeckPage {
  const [first, last] = [scenes[0]?.name ?? '', scenes[scenes.length - 1]?.name ?? ''];
  const width = 90 / Math.max(1, scenes.length);
  const rows = mics.map((rowsOfMic): DeckRow => {
    const worn = rowsOfMic.map((mic) => ({ mic, ...wornIn(deck, mic) }));
    const within = worn.filter((one) => scenes.some(({ index }) => index >= one.first && index <= one.last));
    return {
      key: keyOf('mic', rowsOfMic[0]?.mic ?? ''),
      cells: [
        { text: rowsOfMic[0]?.mic ?? '', strong: true },
        ...scenes.map(({ index }) => {
          const here = within.filter((one) => index >= one.first && index <= one.last);
          return here.map(({ mic }) => names.in(mic.character)).join(' / ');
        }),
      ],
      from: within.map(({ mic }) => mic.place),
    };
  });
  return {
    key: `grid/${keyOf(first)}`,
    title: first === last ? `Mics in ${first}` : `Mics, scenes ${first} to ${last}`,
    people: [],
    wide: true,
    blocks: [
      {
        kind: 'table',
        columns: [{ header: 'Mic', width: 10 }, ...scenes.map(({ name }) => ({ header: name, width }))],
        rows: rows.filter(({ from }) => from.length > 0),
        empty: 'No mic is worn in these scenes.',
      },
    ],
  };
}

function swapRow(deck: Deck, names: DeckNames, swap: MicSwap): DeckRow {
  const { kind, before, after, exit, entrance, seconds, isAtOnce } = swap;
  const scene = after.from?.name ?? after.fromText;
  return {
    key: keyOf('swap', kind, before.mic, before.character, after.mic, after.character, scene),
    cells: [
      { text: scene, strong: true },
      before.mic === after.mic ? before.mic : `${before.mic} to ${after.mic}`,
      wearer(deck, names, before),
      whereWords(names, exit),
      kind === 'mic' ? wearer(deck, names, after) : 'the same actor',
      whereWords(names, entrance),
      { text: isAtOnce ? 'NO TIME' : timeWords(seconds), strong: true },
    ],
    from: [before, after, ...[exit, entrance].flatMap((one) => one ?? [])].map(({ place }) => place),
  };
}

function timeWords(seconds: number | null): string {
  if (seconds === null) return 'Not known';
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 6) / 10} min`;
}

function whereWords(names: DeckNames, entrance: Entrance | null): string {
  return entrance === null ? 'Not typed' : parts(', ', momentWords(entrance.at), names.in(entrance.side.name));
}
