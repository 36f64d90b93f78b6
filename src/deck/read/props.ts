/** Rows of Props, Prop moves and Presets. */
import { characterKey } from '../../company/characterKey.ts';
import { foldedText, shortened } from '../../values/text.ts';
import type { presetsTab, propMovesTab, propsTab } from '../../workbook/tabs/deck.ts';
import type { DeckMoment, DeckScene, DeckSide } from '../deckMoments.ts';
import type { DeckPlace } from '../deckPaper.ts';
import type { ReadRow } from '../deckRecords.ts';
import { startOrder } from '../deckScenes.ts';
import type { DeckProp, Preset, PresetTime, PropMove } from '../deckThings.ts';
import { presetWhen } from '../presetWhen.ts';
import { locationFrom, sideFrom, sideProblem } from '../sides.ts';
import type { Reading } from './reading.ts';

export function propFrom({ row, base }: ReadRow<typeof propsTab>): DeckProp {
  const [perShow, left] = [row['Per show'], row.Left];
  const isKnown = perShow !== null && perShow > 0 && left !== null;
  return {
    ...base,
    id: row['Prop ID'],
    name: row.Name,
    description: row.Description,
    type: row.Type,
    status: row.Status,
    source: row.Source,
    returnTo: row['Return to'],
    dueBack: row['Due back'],
    returned: row.Returned,
    perShow,
    left,
    showsLeft: isKnown ? Math.max(0, Math.floor(left / perShow)) : null,
    picture: row.Picture,
  };
}

/** “Stays on stage”, under Exits by. */
const STAYS = /^(it )?(stays?|remains?|left|stays? on|remains? on|left on)( (on ?stage|on|there|set))?[.!]?$/;

export function moveFrom({ row, base }: ReadRow<typeof propMovesTab>, reading: Reading): PropMove {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  const [entersText, exitsText] = [row['Enters by'], row['Exits by']];
  const [staysBefore, stays] = [entersText, exitsText].map((text) => STAYS.test(foldedText(text)));
  const entersBy = reading.people.doer(staysBefore ? '' : entersText, cell('Enters by'));
  const exitsBy = reading.people.doer(stays ? '' : exitsText, cell('Exits by'));
  const [entersSide, exitsSide] = [
    sideIn(row['Enters side'], cell('Enters side'), reading),
    sideIn(row['Exits side'], cell('Exits side'), reading),
  ];
  const user = reading.people.doer(row.Character, cell('Character'));
  return {
    ...base,
    prop: reading.props.named(row.Prop, cell('Prop')),
    at: reading.moments.at(row.Scene, row.Page, base.place),
    character: user.characters.find((one) => characterKey(one) === characterKey(user.text)) ?? user.text,
    user,
    presetLocation: locationFrom(row['Preset location']),
    entersBy,
    entersSide,
    exitsBy: stays === true ? { text: exitsText, people: [], characters: [] } : exitsBy,
    exitsSide,
    enters: entersBy.text !== '' || entersSide.name !== '',
    exits: stays !== true && (exitsBy.text !== '' || exitsSide.name !== ''),
    stays: stays === true,
  };
}

export function sideIn(text: string, where: DeckPlace, { problems }: Reading): DeckSide {
  const message = sideProblem(text);
  if (message !== '') problems.push({ ...where, message });
  return sideFrom(text);
}

export function presetFrom({ row, base }: ReadRow<typeof presetsTab>, reading: Reading, intermission: number): Preset {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  const prop =
    row.Prop === '' ? reading.props.mayBe(row.Item, cell('Item')) : reading.props.named(row.Prop, cell('Prop'));
  reading.people.named(row['Checked by'], cell('Checked by'));
  return {
    ...base,
    location: locationFrom(row.Location),
    spot: row.Place,
    item: row.Item === '' ? prop.shown : row.Item,
    prop,
    when: presetTime(row.When, cell('When'), reading, intermission),
    how: row.How,
    checkedBy: row['Checked by'],
    shelfOrder: row['Shelf order'],
  };
}

function presetTime(text: string, where: DeckPlace, reading: Reading, intermission: number): PresetTime {
  const when = presetWhen(text);
  if (when.kind === 'Preshow') return { kind: 'Preshow', text: 'Preshow', scene: null, order: -1 };
  if (when.kind === 'Intermission')
    return { kind: 'Intermission', text: 'Intermission', scene: null, order: intermission };
  const found = reading.moments.scene(when.scene, where, 'When');
  if (found === null) return { kind: 'Unknown', text: shortened(text), scene: null, order: Number.POSITIVE_INFINITY };
  return { kind: 'Scene', text: `Before ${found.name}`, scene: found, order: startOrder(found) - 0.25 };
}

const SAYS_INTERMISSION = /\b(intermission|interval)\b/i;

/**
 * Where the intermission is: before the second act where there are two, else before the first scene of which a row of Run sheet
 * or Cues says so at its beginning; infinite where nothing tells.
 */
export function intermissionOrder(
  scenes: readonly DeckScene[],
  rows: readonly { at: DeckMoment; moment?: string; line?: string }[],
): number {
  const acts = [...new Set(scenes.map(({ act }) => foldedText(act)).filter(Boolean))];
  const second = acts.length === 2 ? scenes.find(({ act }) => foldedText(act) === acts[1]) : undefined;
  if (second !== undefined) return startOrder(second) - 0.5;
  const said = rows.filter(
    ({ at, moment = '', line = '' }) => at.scene !== null && SAYS_INTERMISSION.test(`${moment} ${line}`.slice(0, 400)),
  );
  const after = said.map(({ at }) => at.order).sort((a, b) => a - b)[0];
  return after === undefined ? Number.POSITIVE_INFINITY : after + 0.5;
}
