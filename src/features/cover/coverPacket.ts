/**
 * The packet for whoever takes over a track tonight, as a paper of the deck: a first page for somebody who has never seen the show,
 * then what they do, with what, where it is, and whom to ask.
 */
import type { Person } from '../../company/people.ts';
import type { Deck } from '../../deck/deck.ts';
import type { DeckBlock, DeckPage, DeckPaper } from '../../deck/deckPaper.ts';
import { deckPage } from '../deckPapers/show/deckPage.ts';
import { type CoverTrack, dutiesOf } from './coverTracks.ts';
import { asText, asWritten, column, row } from './packetBlocks.ts';
import { thingsPage } from './packetThings.ts';

export interface PacketFacts {
  deck: Deck;
  track: CoverTrack;
  /** Who takes over. */
  reader: Person;
  /** How people are named on paper. */
  shown(person: Person): string;
  /** What people typed, as paper shows it. */
  written(text: string): string;
  /** Name and value, for the first page; empty values are left out. */
  evening: readonly (readonly [string, string])[];
  /** The reader’s own call tonight, a line each. */
  call: readonly string[];
  /** What the reader may see of whom to ask: no more than the contact sheet of their group. */
  contacts: readonly { name: string; what: string; phone: string; email: string }[];
  /** What the reader has learned of the track; `''` for nothing. */
  training: string;
  /** What speaks against it, said aloud on the first page. */
  against: readonly string[];
  /** Open notes that the reader may see. */
  notes: readonly string[];
  /** Pages of other papers that are of this track: moves, dresser cards, calling list, run sheet. */
  pages: readonly DeckPage[];
}

/** How a show is called, for somebody who has never heard it (docs/theatre.md, Calling). */
const HOW_IT_WORKS = [
  'You hear “Standby”, then “GO”. On “Standby” say “standing by”. Move on GO, never before it, whoever else moves.',
  'Nobody speaks on headset between “Standby” and “GO”.',
  'Walk, do not run. Wait where your page says, out of the light and out of the way of the actors.',
  'If you do not know what comes next, stop and ask. A late move is better than a wrong one.',
  'If somebody is hurt, or something is on fire, say “Hold, please” on headset, whoever you are.',
];

export function coverPacket(facts: PacketFacts): DeckPaper {
  const { track, reader, shown } = facts;
  const own = [...partPages(facts), thingsPage(track, facts.deck), ...notesPages(facts)].map((page) =>
    asWritten(page, facts.written),
  );
  const pages = [firstPage(facts), ...facts.pages, ...own];
  return {
    title: `Cover packet: ${titleFor(track, shown)}, for ${shown(reader)}`,
    pages: pages.map((page, at) =>
      deckPage({ ...page, key: at === 0 ? 'first' : `${at}/${page.key}`, people: [reader] }),
    ),
  };
}

/** The name of whoever is out as paper shows it. */
export function titleFor(track: CoverTrack, shown: (person: Person) => string): string {
  const [holder] = track.holders;
  return track.kind === 'deck' && holder !== undefined ? `${shown(holder)}, backstage` : track.title;
}

function firstPage({ track, reader, shown, evening, call, contacts, training, against }: PacketFacts): DeckPage {
  const blocks: DeckBlock[] = [
    {
      kind: 'text',
      text: `${shown(reader)}, thank you. Tonight you take over: ${titleFor(track, shown)}.`,
      strong: true,
    },
    { kind: 'facts', facts: [...evening, ['What it is', dutiesOf(track).join(', ')], ['You have', training]] },
    ...against.map(
      (text): DeckBlock => ({ kind: 'text', text: `Look at this first: ${shown(reader)} ${text}.`, strong: true }),
    ),
    { kind: 'heading', text: 'Your call' },
    ...(call.length === 0 ? ['You are not in the call yet. Ask the stage manager when to come.'] : call).map(asText),
    { kind: 'heading', text: 'How it works' },
    ...HOW_IT_WORKS.map(asText),
    { kind: 'heading', text: 'Whom to ask' },
    {
      kind: 'table',
      columns: [column('Name', 30), column('What', 30), column('Phone', 20), column('E-mail', 20)],
      rows: contacts.map(({ name, what, phone, email }) => row(name, [name, what, phone, email])),
      empty: 'No numbers are on this page. Ask the stage manager.',
    },
  ];
  return { key: 'first', title: 'Read this first', people: [], blocks };
}

/** What a part does: when it is on, from where, with what. */
function partPages({ track, shown, deck }: PacketFacts): DeckPage[] {
  if (track.kind !== 'part') return [];
  const blocks: DeckBlock[] = [
    {
      kind: 'table',
      columns: [
        column('Scene', 12),
        column('Page', 10),
        column('', 14),
        column('Side', 14),
        column('With', 30),
        column('Notes', 20),
      ],
      rows: track.entrances.map((one) =>
        row(
          one.key,
          [
            one.at.sceneText,
            one.at.page,
            one.kind,
            one.side.name,
            one.carrying.map((prop) => prop.shown).join(', '),
            one.notes,
          ],
          [one.place],
        ),
      ),
      empty: 'No entrance is typed in Entrances.',
    },
    { kind: 'heading', text: 'Changes' },
    {
      kind: 'table',
      columns: [
        column('Out', 16),
        column('In', 16),
        column('From', 22),
        column('To', 22),
        column('Where', 12),
        column('Dresser', 12),
      ],
      rows: track.changes.map((one) =>
        row(
          one.key,
          [
            `${one.out.sceneText} p. ${one.out.page}`,
            `${one.in.sceneText} p. ${one.in.page}`,
            one.from.shown,
            one.to.shown,
            one.location.text,
            one.dressers.map(shown).join(', '),
          ],
          [one.place],
        ),
      ),
      empty: 'No change.',
    },
  ];
  const scenes = deck.scenes.filter(({ characters }) => characters.includes(track.character)).map(({ name }) => name);
  if (scenes.length > 0) blocks.unshift({ kind: 'text', text: `In scenes ${scenes.join(', ')}.` });
  return [{ key: 'part', title: `Entrances and exits: ${track.character}`, people: [], blocks }];
}

function notesPages({ notes }: PacketFacts): DeckPage[] {
  return notes.length === 0 ? [] : [{ key: 'notes', title: 'Open notes', people: [], blocks: notes.map(asText) }];
}
