/** Open notes about a thing, on every page that shows it: a note of the day changes the paper, and goes from it once it is done. */
import { namesChildren } from '../../company/namesChildren.ts';
import type { Deck } from '../../deck/deck.ts';
import type { DeckRecord } from '../../deck/deckMoments.ts';
import type { DeckNames } from '../../deck/deckNames.ts';
import type { DeckPage, DeckPaper } from '../../deck/deckPaper.ts';
import { dateInShort } from '../../values/dates.ts';
import { spacedWords } from '../../values/spacedWords.ts';
import type { NoteRecord } from '../reports/noteFacts.ts';
import { isWithheld } from '../reports/notes/isWithheld.ts';

/** Shorter words are in every note. */
const FEWEST_LETTERS = 4;

/** A note as papers show it, and the rows of the deck that it is about. */
export interface DeckNote {
  words: string;
  about: ReadonlySet<string>;
}

/**
 * Open notes that name a thing of the deck, the oldest first; what reports withhold is withheld here. So is what names somebody under 18:
 * reports do not go to the crew, and these papers do.
 */
export function deckNotes(deck: Deck, notes: readonly NoteRecord[], names: DeckNames): DeckNote[] {
  const open = notes.filter((note) => note.Status !== 'Done' && !isWithheld(note));
  if (open.length === 0) return [];
  const things = thingsOf(deck);
  const namesChild = namesChildren(deck.company);
  const dated = [...open].sort((one, other) => (one.Date === other.Date ? 0 : one.Date < other.Date ? -1 : 1));
  return dated.flatMap((note): DeckNote[] => {
    const text = spacedWords(`${note.Note} ${note.Tag}`);
    if (namesChild(text)) return [];
    const about = new Set<string>();
    for (const [thing, places] of things) if (text.includes(thing)) for (const place of places) about.add(place);
    const words = `${dateInShort(note.Date)}: ${names.in(note.Note)}`;
    return about.size === 0 ? [] : [{ words, about }];
  });
}

/** The paper with the notes at the end of each page that shows a row they are about. Actors’ own pages have none: reports do not go to actors. */
export function withOpenNotes(paper: DeckPaper, notes: readonly DeckNote[]): DeckPaper {
  if (notes.length === 0) return paper;
  return { ...paper, pages: paper.pages.map((page) => withNotes(page, notes)) };
}

function withNotes(page: DeckPage, notes: readonly DeckNote[]): DeckPage {
  if (page.people.some(({ group }) => group === 'Cast')) return page;
  const shown = new Set(
    page.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ from }) => from.map(({ tab = '', row }) => placeKey(tab, row)))
        : [],
    ),
  );
  const own = notes.filter(({ about }) => [...about].some((place) => shown.has(place)));
  if (own.length === 0) return page;
  const texts = [...new Set(own.map(({ words }) => words))].map(
    (text) => ({ kind: 'text', text, isNote: true }) as const,
  );
  return { ...page, blocks: [...page.blocks, { kind: 'heading', text: 'Open notes', isNote: true }, ...texts] };
}

/** The page as those may read it to whom reports do not go. */
export function withoutNotes(page: DeckPage): DeckPage {
  return { ...page, blocks: page.blocks.filter((block) => !('isNote' in block)) };
}

/** By its name between spaces: the rows that are about it. */
function thingsOf({ props, presets, runSheet, spikes }: Deck): Map<string, Set<string>> {
  const things = new Map<string, Set<string>>();
  const add = (name: string, { place }: DeckRecord) => {
    const thing = spacedWords(name);
    if (thing.trim().length < FEWEST_LETTERS) return;
    things.set(thing, (things.get(thing) ?? new Set()).add(placeKey(place.tab ?? '', place.row)));
  };
  for (const prop of props) add(prop.name, prop);
  for (const preset of presets) add(preset.item, preset);
  for (const move of runSheet) add(move.item.text, move);
  for (const spike of spikes) add(spike.item, spike);
  return things;
}

function placeKey(tab: string, row: number | undefined): string {
  return `${tab}\u0000${row}`;
}
