/** A prop table drawn as a grid: what lies left, in the middle and right of it, from the hooks above to the floor below. */
import type { DeckBlock } from '../../../deck/deckPaper.ts';
import { foldedText } from '../../../values/text.ts';

/** What lies where, in words. */
export interface Lying {
  /** As typed: `Left back corner`, `Shelf below`. */
  spot: string;
  words: string;
}

interface Band {
  name: string;
  words: readonly string[];
}

/** From the top of the paper to its foot; the first that a spot speaks of is its own. */
const BANDS: readonly Band[] = [
  { name: 'Above', words: ['above', 'hook', 'hooks', 'hanging', 'hung', 'wall', 'top shelf', 'upper shelf', 'rack'] },
  { name: 'Below', words: ['below', 'under', 'underneath', 'beneath', 'floor', 'bottom', 'lower shelf', 'leaning'] },
  { name: 'Back', words: ['back', 'behind', 'rear'] },
  { name: 'Front', words: ['front', 'edge'] },
];
const ON_IT: Band = { name: 'On it', words: [] };
const SHOWN_BANDS: readonly string[] = ['Above', 'Back', 'On it', 'Front', 'Below'];

const COLUMNS = [
  { name: 'Left', words: ['left'] },
  { name: 'Middle', words: ['middle', 'center', 'centre', 'mid'] },
  { name: 'Right', words: ['right'] },
] as const;

type ColumnName = (typeof COLUMNS)[number]['name'];

/** Fewer need no map. */
const LEAST_MAPPED = 3;

/** The map as whoever stands before the table sees it; none where hardly a place can be told. */
export function tableMap(lying: readonly Lying[]): DeckBlock[] {
  const cells = new Map<string, string[]>();
  const elsewhere: string[] = [];
  let mapped = 0;
  for (const { spot, words } of lying) {
    const zone = zoneOf(spot);
    if (zone === null) {
      elsewhere.push(spot === '' ? words : `${words} (${spot})`);
      continue;
    }
    mapped++;
    const key = `${zone.band}/${zone.column}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [words]);
    else known.push(words);
  }
  if (mapped < LEAST_MAPPED) return [];
  const bands = SHOWN_BANDS.filter((band) => COLUMNS.some(({ name }) => cells.has(`${band}/${name}`)));
  return [
    { kind: 'heading', text: 'Map, as you face it' },
    {
      kind: 'table',
      columns: [{ header: 'Height', width: 13 }, ...COLUMNS.map(({ name }) => ({ header: name, width: 29 }))],
      rows: bands.map((band) => ({
        key: `map/${band}`,
        cells: [
          { text: band, strong: true },
          ...COLUMNS.map(({ name }) => (cells.get(`${band}/${name}`) ?? []).join(' · ')),
        ],
        from: [],
      })),
    },
    ...(elsewhere.length === 0 ? [] : [{ kind: 'text' as const, text: `Not on the map: ${elsewhere.join(' · ')}` }]),
  ];
}

/**
 * Where on the table a spot is; `null` where its words do not say.
 * @example zoneOf('Left back corner') // { band: 'Back', column: 'Left' }
 */
export function zoneOf(spot: string): { band: string; column: ColumnName } | null {
  const said = ` ${foldedText(spot).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const speaksOf = ({ words }: { words: readonly string[] }) => words.some((word) => said.includes(` ${word} `));
  const column = COLUMNS.find(speaksOf);
  const band = BANDS.find(speaksOf);
  if (column === undefined && band === undefined) return null;
  return { band: (band ?? ON_IT).name, column: column?.name ?? 'Middle' };
}
