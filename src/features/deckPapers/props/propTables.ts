/** The prop tables: for every place where props wait, what lies where, for which scene, who takes it, and where it comes back to. */
import type { Deck } from '../../../deck/deck.ts';
import { inShowOrder } from '../../../deck/deckMoments.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPage, DeckPaper, DeckPlace, DeckRow } from '../../../deck/deckPaper.ts';
import { keyWithDoubles } from '../../../deck/deckRecords.ts';
import type { NamedProp, PropMove } from '../../../deck/deckThings.ts';
import { locationKey } from '../../../deck/sides.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { compareLocations, firstName, inShelfOrder, nameOf, type SetHere } from './byLocation.ts';
import { nameCell } from './nameCell.ts';
import { ownKeys } from './ownKeys.ts';
import { itemWords } from './presetChecklists.ts';
import { tableMap } from './tableMap.ts';

const SIDE_WORDS = { SL: 'Stage left', SR: 'Stage right' } as const;

/** What lies or is taken at one location. */
interface TableHere extends SetHere {
  moves: PropMove[];
}

/** One thing on a table: its presets there, and every move for which it waits there. */
interface Thing {
  key: string;
  words: string;
  /** In the order of the shelf; a spot once, with its time where it is not before the show. */
  spots: string[];
  /** Where it lies before the show; `null`: it does not. */
  mapped: string | null;
  moves: PropMove[];
  from: DeckPlace[];
}

/** A page for every location at which a prop waits, by side; what waits at none is on the last. */
export function propTables(deck: Deck, names: DeckNames): DeckPaper {
  return { title: 'Prop tables', pages: tablesOf(deck).map((table) => tablePage(table, names)) };
}

function tablesOf(deck: Deck): TableHere[] {
  const tables = new Map<string, TableHere>();
  const at = ({ text, wing }: PropMove['presetLocation']): TableHere => {
    const key = locationKey(text);
    const known = tables.get(key);
    if (known !== undefined) {
      known.name = firstName(known.name, nameOf(text));
      return known;
    }
    const table = { key, name: nameOf(text), wing, presets: [], moves: [] };
    tables.set(key, table);
    return table;
  };
  for (const preset of deck.presets) at(preset.location).presets.push(preset);
  const moved = new Set<string>();
  for (const move of inShowOrder(deck.moves)) {
    if (!isLeftThere(move, moved)) at(move.presetLocation).moves.push(move);
    moved.add(keyOfProp(move));
  }
  return [...tables.values()]
    .filter(({ presets, moves }) => moves.length > 0 || presets.some(({ prop }) => prop.prop !== null))
    .map((table) => ({ ...table, presets: inShelfOrder(table.presets) }))
    .sort(compareLocations);
}

/** What stays on the stage from an earlier row waits nowhere. */
function isLeftThere(move: PropMove, moved: ReadonlySet<string>): boolean {
  if (move.enters || !(move.exits || move.stays)) return false;
  const { text, where } = move.presetLocation;
  return text === '' || (where === 'on' && moved.has(keyOfProp(move)));
}

function keyOfProp({ prop: { prop, text } }: PropMove): string {
  return prop === null ? keyOf('named', text) : keyOf('prop', prop.key);
}

function tablePage(table: TableHere, names: DeckNames): DeckPage {
  const things = thingsOn(table);
  return ownKeys({
    key: keyOf('table', table.key),
    title: names.in(table.name),
    people: [],
    wide: true,
    blocks: [
      { kind: 'facts', facts: [['Side', table.wing === null ? '' : SIDE_WORDS[table.wing]]] },
      ...tableMap(
        things.flatMap(({ mapped, words }) =>
          mapped === null ? [] : { spot: names.in(mapped), words: names.in(words) },
        ),
      ),
      { kind: 'heading', text: 'What lies here' },
      {
        kind: 'table',
        columns: [
          { header: 'Place', width: 20 },
          { header: 'Item', width: 22 },
          { header: 'For scene', width: 20 },
          { header: 'Who takes it', width: 18 },
          { header: 'Comes back', width: 20 },
        ],
        rows: things.map((thing) => thingRow(thing, names)),
      },
    ],
  });
}

/** Things in the order of the shelf; then what only the moves know of, in the order of the show. */
function thingsOn({ presets, moves }: TableHere): Thing[] {
  const things = new Map<string, Thing>();
  const thing = (key: string, words: string): Thing => {
    const known = things.get(key);
    if (known !== undefined) return known;
    const made: Thing = { key, words, spots: [], mapped: null, moves: [], from: [] };
    things.set(key, made);
    return made;
  };
  for (const preset of presets) {
    const { prop } = preset.prop;
    const one = thing(
      prop === null ? keyOf('item', keyWithDoubles(preset)) : keyOf('prop', prop.key),
      itemWords(preset),
    );
    const isLater = preset.when.kind === 'Intermission' || preset.when.kind === 'Scene';
    if (!isLater) one.mapped = one.mapped ?? preset.spot;
    const spot = isLater ? parts(', ', preset.spot, preset.when.text.toLowerCase()) : preset.spot;
    if (spot !== '' && !one.spots.includes(spot)) one.spots.push(spot);
    addPlaces(one, preset.place, preset.prop);
  }
  for (const move of moves) {
    const one = thing(keyOfProp(move), move.prop.shown);
    one.moves.push(move);
    addPlaces(one, move.place, move.prop);
  }
  return [...things.values()];
}

/** The name of a prop once, however often it is used here. */
function addPlaces({ from }: Thing, place: DeckPlace, prop: NamedProp): void {
  if (from.length === 0) from.push(...nameCell(prop));
  from.push(place);
}

function thingRow({ key, words, spots, moves, from }: Thing, names: DeckNames): DeckRow {
  const each = (say: (move: PropMove) => string) => uniqueInOrder(moves.map(say).filter((said) => said !== ''));
  return {
    key,
    cells: [
      names.in(spots.length === 0 ? 'No place is typed' : spots.join('; ')),
      { text: names.in(words), strong: true },
      each(sceneWords).join('; '),
      names.in(each(({ entersBy, character }) => entersBy.text || character).join('; ')),
      names.in(each(comesBack).join('; ')),
    ],
    from,
  };
}

/** @example `3.1 p 26` */
function sceneWords({ at }: PropMove): string {
  return parts(' ', at.scene?.name ?? at.sceneText, at.page === '' ? '' : `p ${at.page}`);
}

/** Where it comes off, and with whom where that is not who took it on. */
function comesBack({ stays, exitsSide, exitsBy, entersBy }: PropMove): string {
  if (stays && exitsSide.name === '') return 'stays on';
  const other = exitsBy.text === entersBy.text ? '' : exitsBy.text;
  return parts(', ', exitsSide.name, other);
}

function uniqueInOrder(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
