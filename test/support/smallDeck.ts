/** A deck for the small production, whose fixture has none: a lantern, three moves, an adult and a child of the crew. */

import type { LocalSpreadsheet } from '../../local/account/state.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';

/** Who moves the bench and the lamp. */
export const DECK_ADULT = { 'Person ID': 'P050', Name: 'Kim Lund', Email: 'kim.lund@example.org', Minor: 'No' };
/** Who moves the tree; two guardians get their mail. */
export const DECK_CHILD = { 'Person ID': 'P051', Name: 'Lou Bell', Email: 'lou.bell@example.org', Minor: 'Yes' };

/** Something of every tab, so that every paper has a page. */
const ROWS: Readonly<Record<string, readonly Record<string, string>[]>> = {
  Props: [
    { Name: 'Lantern', Source: 'Borrowed', 'Return to': 'Corner Hall', 'Prop ID': 'PR001' },
    { Name: 'Bread', Type: 'Consumable', Source: 'Bought', Status: 'Needed', 'Per show': '1', 'Prop ID': 'PR002' },
  ],
  'Prop moves': [
    { Prop: 'Lantern', Scene: '1', 'Preset location': 'Prop table SL', 'Enters by': 'Mouse', 'Enters side': 'SL' },
  ],
  Presets: [
    { Location: 'Prop table SL', Item: 'Lantern', Prop: 'PR001' },
    { Location: 'Prop table SR', Item: 'Bread', Prop: 'PR002', When: 'Intermission' },
  ],
  'Quick changes': [
    {
      ...{ Person: 'P002', Character: 'Narrator', 'From scene': '1', 'To scene': '2', 'Time available': '60' },
      ...{ Location: 'SL quick-change booth', Dresser: 'P050' },
    },
  ],
  Entrances: [
    { Scene: '1', Page: '1', Character: 'Mouse', Kind: 'Enters', Side: 'SL' },
    { Scene: '1', Page: '2', Character: 'Mouse', Kind: 'Exits', Side: 'SR' },
  ],
  Cues: [{ Cue: 'LX 1', Scene: '1', Page: '1', 'Line or moment': 'House to half', Department: 'Lighting' }],
  Spikes: [{ Item: 'Bench', Color: 'Red', Glow: 'Yes', 'From center line': '2 ft SL' }],
  Headsets: [{ Station: 'SM desk', Person: 'P001', Channel: 'A' }],
  Mics: [{ Mic: '1', Character: 'Mouse' }],
  'Dressing rooms': [{ Room: '1', Person: 'P002' }],
};

export function typeDeck(book: LocalSpreadsheet): void {
  for (const person of [DECK_ADULT, DECK_CHILD])
    appendRow(book, { tab: 'People', set: { Group: 'Crew', Active: 'Yes', ...person } });
  for (const name of ['Rosa', 'Jin']) {
    const guardian = { Name: `${name} Bell`, Of: 'P051', Email: `${name.toLowerCase()}.bell@example.org` };
    appendRow(book, { tab: 'Guardians', set: { ...guardian, 'Gets calls': 'Yes', 'May collect': 'Yes' } });
  }
  for (const [tab, rows] of Object.entries(ROWS)) for (const set of rows) appendRow(book, { tab, set });
  typeMove(book, 1, 'Bench', 'P050');
  typeMove(book, 2, 'Tree', 'P051', { Side: 'SR' });
  typeMove(book, 3, 'Lamp', 'P050');
}

export function typeMove(
  book: LocalSpreadsheet,
  seq: number,
  Item: string,
  Who: string,
  more: Record<string, string> = {},
): void {
  const usual = { Scene: '1', 'Cue or moment': 'lights down', Action: 'Set', To: 'C', Side: 'SL' };
  appendRow(book, { tab: 'Run sheet', set: { Seq: String(seq), ...usual, Item, Who, ...more } });
}
