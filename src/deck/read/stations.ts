/** Rows of Spikes, Headsets, Mics, Dressing rooms and Tracks. */
import { foldedText } from '../../values/text.ts';
import type { dressingRoomsTab, headsetsTab, micsTab, spikesTab, tracksTab } from '../../workbook/tabs/deck.ts';
import type { DeckPlace } from '../deckPaper.ts';
import type { ReadRow } from '../deckRecords.ts';
import type { DressingPlace, Headset, Mic, Spike, Track } from '../deckWork.ts';
import type { Reading } from './reading.ts';

/** Marks with a letter for each color, as typed; where none is, the first of the color’s that no other color has. */
export function spikesFrom(rows: readonly ReadRow<typeof spikesTab>[], reading: Reading): Spike[] {
  const letters = colorLetters(rows.map(({ row }) => ({ color: row.Color, letter: row.Letter })));
  return rows.map(({ row, base }) => ({
    ...base,
    item: row.Item,
    scene: reading.moments.scene(row.Scene, base.place, 'Scene'),
    sceneText: row.Scene,
    color: row.Color,
    letter: row.Letter === '' ? (letters.get(foldedText(row.Color)) ?? '') : row.Letter,
    fromCenterLine: row['From center line'],
    fromPlasterLine: row['From plaster line'],
    glow: row.Glow === 'Yes',
  }));
}

/** By folded color. What somebody typed goes first; of others the first letter that is free, as K for black beside blue. */
export function colorLetters(marks: readonly { color: string; letter: string }[]): Map<string, string> {
  const letters = new Map<string, string>();
  const taken = new Set<string>();
  const give = (color: string, letter: string) => {
    letters.set(color, letter);
    taken.add(foldedText(letter));
  };
  for (const { color, letter } of marks) {
    if (color !== '' && letter !== '' && !letters.has(foldedText(color))) give(foldedText(color), letter);
  }
  const colors = [...new Set(marks.map(({ color }) => foldedText(color)))].filter((one) => one !== '').sort();
  for (const color of colors) {
    if (letters.has(color)) continue;
    const own = color === 'black' ? ['k', ...color] : [...color];
    const free = own.find((one) => /\p{L}/u.test(one) && !taken.has(one)) ?? color.slice(0, 3);
    give(color, free.toUpperCase());
  }
  return letters;
}

export function headsetFrom({ row, base }: ReadRow<typeof headsetsTab>, { people }: Reading): Headset {
  return {
    ...base,
    station: row.Station,
    person: people.person(row.Person, { ...base.place, column: 'Person' }),
    personText: row.Person,
    channel: row.Channel,
    cueLight: row['Cue light'],
    location: row.Location,
  };
}

export function micFrom({ row, base }: ReadRow<typeof micsTab>, { people, moments }: Reading): Mic {
  return {
    ...base,
    mic: row.Mic,
    character: people.character(row.Character, { ...base.place, column: 'Character' }),
    from: moments.scene(row['From scene'], base.place, 'From scene'),
    fromText: row['From scene'],
    to: moments.scene(row['To scene'], base.place, 'To scene'),
    toText: row['To scene'],
    wornWhere: row['Worn where'],
  };
}

export function roomFrom(
  { row, base }: ReadRow<typeof dressingRoomsTab>,
  { people, problems }: Reading,
): DressingPlace {
  const where: DeckPlace = { ...base.place, column: 'Person' };
  const person = people.person(row.Person, where);
  if (person !== null && person.room !== '' && row.Room !== '' && foldedText(person.room) !== foldedText(row.Room)) {
    const message = `${row.Room} here, and ${person.room} under Room in People. Make the two one.`;
    problems.push({ ...base.place, column: 'Room', message });
  }
  return { ...base, room: row.Room, person, personText: row.Person, spot: row.Place };
}

export function trackFrom({ row, base }: ReadRow<typeof tracksTab>, { people }: Reading): Track {
  return {
    ...base,
    person: people.somebody(row.Person, { ...base.place, column: 'Person' }),
    personText: row.Person,
    track: row.Track,
    watched: row.Watched,
    shadowed: row.Shadowed,
    doneAlone: row['Done alone'],
    signedBy: row['Signed by'],
  };
}
