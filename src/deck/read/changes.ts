/** Rows of Costumes and Quick changes. */
import type { Problem } from '../../port/appError.ts';
import { foldedText, shortened } from '../../values/text.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import type { costumesTab, quickChangesTab } from '../../workbook/tabs/deck.ts';
import { changePace } from '../changePace.ts';
import type { DeckPlace } from '../deckPaper.ts';
import type { ReadRow } from '../deckRecords.ts';
import type { Costume, NamedCostume, QuickChange } from '../deckThings.ts';
import { secondsBetween } from '../secondsBetween.ts';
import { locationFrom } from '../sides.ts';
import { peopleNeeded, secondsFrom } from '../typedCounts.ts';
import type { Reading } from './reading.ts';

export function costumeFrom({ row, base }: ReadRow<typeof costumesTab>, reading: Reading): Costume {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  return {
    ...base,
    id: row['Costume ID'],
    character: reading.people.character(row.Character, cell('Character')),
    person: reading.people.person(row.Person, cell('Person')),
    personText: row.Person,
    at: reading.moments.at(row.Scene, '', base.place),
    pieces: row.Pieces,
    status: row.Status,
    care: row.Care,
  };
}

export type Wardrobe = (text: string, where: DeckPlace) => NamedCostume;

/** Costumes by Costume ID or by their pieces. An id that is none is named; other words are a description. */
export function costumeIndex(costumes: readonly Costume[], problems: Problem[]): Wardrobe {
  const byName = new Map<string, Costume[]>();
  for (const costume of costumes) {
    for (const key of new Set([foldedText(costume.id), foldedText(costume.pieces)])) {
      if (key === '') continue;
      const same = byName.get(key);
      if (same === undefined) byName.set(key, [costume]);
      else same.push(costume);
    }
  }
  return (text, where) => {
    const found = byName.get(foldedText(text)) ?? [];
    const costume = found.length === 1 ? (found[0] ?? null) : null;
    if (found.length > 1) {
      const ids = found.map(({ id, place }) => id || `row ${place.row}`).join(' or ');
      problems.push({
        ...where,
        message: `“${shortened(text)}” could be ${ids} in Costumes. Type the Costume ID.`,
        refersTo: 'Costumes',
      });
    } else if (costume === null && /^c\d{1,9}$/.test(foldedText(text))) {
      problems.push({
        ...where,
        message: `Costumes has no ${text.trim()}. Type the id as it is there.`,
        refersTo: 'Costumes',
      });
    }
    return { text, costume, shown: costume?.pieces || text.trim() };
  };
}

export function changeFrom(
  { row, base }: ReadRow<typeof quickChangesTab>,
  reading: Reading,
  wardrobe: Wardrobe,
): QuickChange {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  const { people, moments, settings } = reading;
  const out = moments.at(row['From scene'], row['Page out'], base.place, { scene: 'From scene', page: 'Page out' });
  // Where it is back is, if not typed, where it leaves.
  const [to, toColumn] = row['To scene'] === '' ? [row['From scene'], 'From scene'] : [row['To scene'], 'To scene'];
  const isSaid = toColumn === 'From scene' && out.scene === null;
  const back = moments.at(isSaid ? '' : to, row['Page in'], base.place, { scene: toColumn, page: 'Page in' });
  const byPages = out.page === '' || back.page === '' ? null : secondsBetween(out, back);
  const secondsGiven = secondsFrom(row['Time available'], cell('Time available'), reading.problems);
  const seconds = secondsGiven ?? byPages;
  if (out.scene !== null && back.scene !== null && out.page !== '' && back.page !== '' && back.order < out.order) {
    const message = `The change ends on page ${back.page}, before it begins on page ${out.page}. Fix one of the two.`;
    reading.problems.push({ ...cell('Page in'), message });
  }
  return {
    ...base,
    person: people.person(row.Person, cell('Person')),
    personText: row.Person,
    character: people.character(row.Character, cell('Character')),
    out,
    in: back,
    from: wardrobe(row['From costume'], cell('From costume')),
    to: wardrobe(row['To costume'], cell('To costume')),
    secondsGiven,
    seconds,
    pace: changePace(seconds, settings),
    location: locationFrom(row.Location),
    dressers: people.people(row.Dresser, cell('Dresser')),
    dresserTexts: row.Dresser,
    chaperones: people.people(row.Chaperone, cell('Chaperone')),
    chaperoneTexts: row.Chaperone,
    dressersNeeded: peopleNeeded(row['Dressers needed'], cell('Dressers needed'), reading.problems),
    off: listFrom(row['Off in order']),
    on: listFrom(row['On in order']),
    undoneBefore: row['Undone before'],
    fastenings: row.Fastenings,
    hair: row.Hair,
    mic: row.Mic,
    shoes: row.Shoes,
    goesBackTo: row['Goes back to'],
  };
}
