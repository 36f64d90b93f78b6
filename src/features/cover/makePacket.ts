/** The packet as a Doc: made once for a show, a track and a person, and issued again in place. */
import type { Deck } from '../../deck/deck.ts';
import { deckInRoom } from '../../deck/deckInRoom.ts';
import type { DeckPage, DeckPaper } from '../../deck/deckPaper.ts';
import { DECK_TABS } from '../../deck/deckTables.ts';
import { namesOnDeck } from '../../deck/namesOnDeck.ts';
import type { DeckPaperName } from '../../papers/deckPaperKinds.ts';
import { type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import type { Settings } from '../../settings/settings.ts';
import { dateInShort } from '../../values/dates.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';
import { deckOf } from '../deckPapers/contradictedDeck.ts';
import { deckPaperDocument } from '../deckPapers/deckPaperDocument.tsx';
import { DECK_PAPERS } from '../deckPapers/deckPapers.ts';
import { NO_CHANGES } from '../deckPapers/pageChanges.ts';
import { type Packet, packetFor } from './covers.ts';
import type { PacketAsked } from './coverTypes.ts';

export const COVER_TABS = DECK_TABS;
export const PACKET_TABS = [...COVER_TABS, notesTab] as const;
export const PACKET_DOC_TABS = [...PACKET_TABS, reportsTab] as const;

/** Papers with a page a person. */
const OWN: readonly DeckPaperName[] = ['shiftPlots', 'dresserCards'];
/** What whoever calls the show needs whole. */
const CALLING: readonly DeckPaperName[] = ['callingList', 'runSheets', 'headsets'];

type Read = Pick<Production, 'workbook' | 'data' | 'now'>;

/** Makes no call: who is cleared is no matter of a packet. */
export function deckNow(read: Read): Deck {
  return deckOf(read, () => new Set()).deck;
}

export function packetNow(read: Read, asked: PacketAsked): Packet {
  const deck = deckInRoom(deckNow(read));
  const made = (names: readonly DeckPaperName[]): DeckPaper[] =>
    names.flatMap((name) => DECK_PAPERS[name]?.make(deck, namesOnDeck(deck)) ?? []);
  const papers = { own: made(OWN), calling: made(CALLING) };
  return packetFor(read, deck, asked, read.workbook.records(notesTab, []), papers);
}

/** @param issued `''` for what it says but for that */
export function packetDocument(settings: Settings, { paper }: Pick<Packet, 'paper'>, issued: DateText): string {
  const printed = paper.pages.map((page: DeckPage) => ({
    ...{ paper: paper.title, page, version: 0, issued, since: 0, changes: NO_CHANGES, byHand: [] },
  }));
  return deckPaperDocument(settings, paper.title, printed);
}

/** @returns also what speaks against whoever takes over, for whoever hands the packet out */
export function makePacket(
  production: ProductionInHand,
  asked: PacketAsked,
): IssuedDocs & { against: readonly string[] } {
  const { data, now } = production;
  const packet = packetNow(production, asked);
  const { event, reader, track } = packet;
  const { name } = PAPER_KINDS.coverPacket;
  // Its title is read where it is not: no name.
  const of = `${event.id}/${track.key}/${reader.id}`;
  const doc = {
    ...{ paper: 'coverPacket' as const, of, date: event.date, eventId: of },
    name: `${name} ${event.date} ${reader.id} for ${track.key}`,
    called: `${name}, ${reader.name}, ${dateInShort(event.date)}`,
    html: packetDocument(data.settings, packet, now.date),
    content: packetDocument(data.settings, packet, ''),
  };
  const params = { event: event.id, track: asked.track, person: asked.person };
  return { ...issueDocs(production, { kind: 'coverPacket', params }, [doc]), against: packet.against };
}
