/** The preset checklists: a page for every location, in the order of its shelves, with a box for every show. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckBlock, DeckPage, DeckPaper, DeckRow } from '../../../deck/deckPaper.ts';
import { keyWithDoubles } from '../../../deck/deckRecords.ts';
import type { Preset } from '../../../deck/deckThings.ts';
import { foldedText } from '../../../values/text.ts';
import { keyOf, parts } from '../show/deckPage.ts';
import { byLocation, type SetHere } from './byLocation.ts';
import { nameCell } from './nameCell.ts';
import { ownKeys } from './ownKeys.ts';
import { type ShowBoxes, showBoxes } from './showBoxes.ts';

/** Every row of Presets once, and once more for each further page of shows. */
export function presetChecklists(deck: Deck, names: DeckNames): DeckPaper {
  const boxes = showBoxes(deck.shows);
  return {
    title: 'Preset checklists',
    pages: byLocation(deck).flatMap((place) => boxes.map((shows) => locationPage(place, shows, names))),
  };
}

function locationPage(place: SetHere, shows: ShowBoxes, names: DeckNames): DeckPage {
  const checker = mostChecks(place.presets);
  return ownKeys({
    key: keyOf('location', place.key) + shows.suffix,
    title: `${names.in(place.name)}${shows.title}`,
    people: [],
    blocks: [
      { kind: 'facts', facts: [['Checked by', names.in(checker)]] },
      ...shows.legend,
      ...byWhen(place.presets).flatMap(([when, presets]): DeckBlock[] => [
        { kind: 'heading', text: `${when}: ${presets.length} to check` },
        presetTable(presets, shows, names, checker),
      ]),
    ],
  });
}

/** @param checker who is not named row by row */
function presetTable(presets: readonly Preset[], shows: ShowBoxes, names: DeckNames, checker: string): DeckBlock {
  return {
    kind: 'table',
    columns: [
      { header: 'Place', width: 22 },
      { header: 'Item', width: 28 },
      { header: 'How', width: 28 },
      ...shows.columns,
    ],
    rows: presets.map((preset) => presetRow(preset, shows, names, checker)),
  };
}

function presetRow(preset: Preset, shows: ShowBoxes, names: DeckNames, checker: string): DeckRow {
  const { spot, how, notes, checkedBy, place } = preset;
  const other = checkedBy === '' || checkedBy === checker ? '' : `Checked by ${checkedBy}`;
  return {
    key: keyOf(keyWithDoubles(preset), preset.when.text),
    cells: [
      names.in(spot),
      { text: names.in(itemWords(preset)), strong: true },
      names.in(parts('. ', how, notes, other)),
      ...shows.cells,
    ],
    from: [place, ...nameCell(preset.prop)],
  };
}

/** The item as typed, with the prop’s name as it is now where that says something else. */
export function itemWords({ item, prop }: Pick<Preset, 'item' | 'prop'>): string {
  if (prop.prop === null) return item === '' ? 'Nothing is named' : item;
  const [typed, shown] = [foldedText(item), foldedText(prop.shown)];
  if (typed === '' || typed === foldedText(prop.text)) return prop.shown;
  return typed.includes(shown) ? item : `${item} (${prop.shown})`;
}

/** Who checks most of them: of two, the first by letters; `''` where nobody is named. */
function mostChecks(presets: readonly Preset[]): string {
  const counts = new Map<string, number>();
  for (const { checkedBy } of presets) {
    if (checkedBy !== '') counts.set(checkedBy, (counts.get(checkedBy) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** In the order in which they come. */
function byWhen(presets: readonly Preset[]): [when: string, presets: Preset[]][] {
  const groups = new Map<string, Preset[]>();
  for (const preset of presets) {
    const when = preset.when.text === '' ? 'Preshow' : preset.when.text;
    const known = groups.get(when);
    if (known === undefined) groups.set(when, [preset]);
    else known.push(preset);
  }
  return [...groups];
}
