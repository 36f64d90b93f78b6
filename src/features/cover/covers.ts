/** Who may take over what in a show, and what goes into the packet: from the production as it was read. Makes no call. */

import { namesChildren } from '../../company/namesChildren.ts';
import type { Company, Person } from '../../company/people.ts';
import { personNamed } from '../../company/personNamed.ts';
import type { Cast, Deck } from '../../deck/deck.ts';
import type { DeckPage, DeckPaper } from '../../deck/deckPaper.ts';
import { namesOnDeck } from '../../deck/namesOnDeck.ts';
import { AppError } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import { busyOn } from '../../schedule/conflicts.ts';
import { type DayEvent, dayPlan } from '../../schedule/dayPlan.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { minuteText, sharedWindows, windowsText } from '../../values/windows.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { contactSections } from '../contactSheets/contactSheets.ts';
import type { NoteRecord } from '../reports/noteFacts.ts';
import { isWithheld } from '../reports/notes/isWithheld.ts';
import { adultsOnlyOf } from './adultsOnlyOf.ts';
import {
  candidatesFor,
  isOfTrack,
  reasonsAgainst,
  strayTracks,
  type Tonight,
  trainingWords,
} from './coverCandidates.ts';
import { coverPacket } from './coverPacket.ts';
import { type CoverTrack, coverTracks, dutiesOf } from './coverTracks.ts';
import type { CoversShown } from './coverTypes.ts';

type Read = Pick<Production, 'data' | 'workbook' | 'now'>;

/** More are far away. */
const MOST_EVENTS = 12;

/** Events of today and later that may need a cover: shows first. */
export function coverEvents({ data, now }: Pick<Production, 'data' | 'now'>): CallEvent[] {
  const coming = data.events
    .filter(({ status, date, id }) => status === 'Published' && date >= now.date && id !== '')
    .filter(({ eventType }) => eventType.behavesAs === 'Show' || eventType.behavesAs === 'Rehearsal')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1));
  const shows = coming.filter(({ eventType }) => eventType.behavesAs === 'Show');
  return (shows.length > 0 ? shows : coming).slice(0, MOST_EVENTS);
}

/** @throws AppError `bad-input` where nothing is on, or there is no such event */
function eventOf(read: Read, eventId: string): CallEvent {
  const events = coverEvents(read);
  const event = eventId === '' ? events[0] : events.find(({ id }) => foldedText(id) === foldedText(eventId));
  if (event !== undefined) return event;
  throw new AppError(
    'bad-input',
    'No performance or rehearsal from today on is published in Schedule. Publish one, then look again.',
  );
}

interface InHand {
  event: CallEvent;
  day: DayEvent | undefined;
  tracks: CoverTrack[];
  tonight: Tonight;
}

function inHand(read: Read, deck: Deck, eventId: string): InHand {
  const { data } = read;
  const event = eventOf(read, eventId);
  const cast: Cast | undefined = deck.shows.find((show) => show.event.id === event.id)?.cast ?? deck.casts[0];
  if (cast === undefined) throw new RangeError('A deck has a cast');
  const day = dayPlan(data, event.date).events.find((one) => one.event.id === event.id);
  const window = { from: event.startMinute, to: event.endMinute };
  const busy = busyOn(event.date, data.conflicts);
  const away = [...busy].flatMap(([person, conflicts]) =>
    conflicts.some(({ windows }) => sharedWindows([window], windows).length > 0) ? [person] : [],
  );
  const tracks = coverTracks(deck, cast, stageManagers(read));
  return {
    ...{ event, day, tracks },
    tonight: {
      cast,
      away: new Set(away),
      called: new Set(day?.called.map(({ person }) => person) ?? []),
      adultsOnly: (track) => adultsOnlyOf(track, deck.settings.adultsOnly),
    },
  };
}

const STAGE_MANAGER = /^((production |deputy )?stage manager|psm|dsm|sm)(?![a-z])/;

/** By the setting, and by their job. */
export function stageManagers({ data: { company, settings } }: Pick<Production, 'data'>): Person[] {
  const name = foldedText(settings.stageManager);
  return company.people.filter(
    (person) =>
      person.active &&
      ((name !== '' && foldedText(person.name) === name) || STAGE_MANAGER.test(foldedText(person.role))),
  );
}

export function coversShown(read: Read, deck: Deck, eventId: string): CoversShown {
  const { event, tracks, tonight } = inHand(read, deck, eventId);
  return {
    eventId: event.id,
    words: eventWords(event),
    events: coverEvents(read).map((one) => ({ id: one.id, words: eventWords(one) })),
    tracks: tracks.map((track) => ({
      ...{ key: track.key, title: track.title, holders: track.holders.map(({ name }) => name) },
      duties: dutiesOf(track),
      candidates: candidatesFor(track, deck, tonight).map(({ person, ready, words, against }) => ({
        ...{ id: person.id, name: person.name, words, against },
        isReady: ready === 'done',
      })),
    })),
    people: choosable(read).map(({ id, name }) => ({ id, name })),
    problems: strayTracks(deck, tracks),
  };
}

/** Everybody active with a Person ID of their own. */
function choosable({ data }: Pick<Production, 'data'>): Person[] {
  return data.company.people.filter(({ active, id, stopped }) => active && id !== '' && stopped === '');
}

function eventWords({ eventType, date, start }: CallEvent): string {
  return `${eventType.name}, ${dateInShort(date)}, ${start}`;
}

export interface Packet {
  paper: DeckPaper;
  event: CallEvent;
  reader: Person;
  track: CoverTrack;
  /** What speaks against it, for whoever hands it out. */
  against: readonly string[];
}

/** Papers of the deck from which the packet takes its pages. */
export interface PacketPapers {
  /** One page a person, with `people`. */
  own: readonly DeckPaper[];
  /** Whole papers for whoever calls the show. */
  calling: readonly DeckPaper[];
}

/** @throws AppError `bad-input` for a track or a person that is not there */
export function packetFor(
  read: Read,
  deck: Deck,
  asked: { eventId: string; track: string; person: string },
  notes: readonly NoteRecord[],
  papers: PacketPapers,
): Packet {
  const { data } = read;
  const { event, day, tracks, tonight } = inHand(read, deck, asked.eventId);
  const track = tracks.find(({ key }) => key === asked.track);
  if (track === undefined)
    throw new AppError('bad-input', 'That work is not in this show any more. Look again who can take over.');
  const reader = choosable(read).find(({ id }) => foldedText(id) === foldedText(asked.person));
  if (reader === undefined)
    throw new AppError('bad-input', 'Choose who takes over: somebody active in People with a Person ID.');
  const names = namesOnDeck(deck);
  const shown = names.of;
  const training = deck.tracks.find((row) => row.person === reader && isOfTrack(row, track));
  const reasons = reasonsAgainst(reader, track, deck, tonight);
  const own = day?.called.find(({ person }) => person === reader);
  const headset = deck.headsets.find(({ person }) => person !== null && track.holders.includes(person));
  const paper = coverPacket({
    ...{ deck, track, reader, shown, written: names.in, against: reasons.map(({ onPaper }) => onPaper) },
    evening: [
      ['Show', `${data.settings.title}, ${eventWords(event)}`],
      ['Where', [event.location || data.settings.venue, data.settings.address].filter(Boolean).join(', ')],
      ['Instead of', track.holders.map(shown).join(' or ')],
      ['Stage manager', data.settings.stageManager],
      ['If you are late', data.settings.phoneWhenLate],
      [
        'Headset',
        headset === undefined
          ? ''
          : [
              headset.station,
              headset.channel && `channel ${headset.channel}`,
              headset.cueLight && `cue light ${headset.cueLight}`,
            ]
              .filter(Boolean)
              .join(', '),
      ],
    ],
    call:
      own === undefined
        ? []
        : [`${minuteText(own.callMinute)}, ${event.location || data.settings.venue}: ${windowsText(own.windows)}`],
    contacts: contactsFor(reader, read),
    training: training === undefined ? '' : names.in(trainingWords(training)),
    notes: notesFor(reader, track, notes, data.company),
    pages: pagesFor(track, papers),
  });
  const against = reasons.map(({ words }) => `${reader.name} ${words}.`);
  return { paper, event, reader, track, against };
}

/** The sheet of the reader’s own group, and of it who runs the show; the actors’, on which nobody does, where no group is typed. */
function contactsFor(reader: Person, { data, workbook }: Read) {
  const sheet =
    reader.group === 'Cast' || reader.group === '' || reader.minor
      ? 'cast'
      : reader.group === 'Crew' || reader.group === 'Volunteer'
        ? 'crew'
        : 'team';
  const sections = contactSections(sheet, workbook.records(peopleTab, []), data.company);
  return sections
    .filter(({ group }) => group !== 'Cast')
    .flatMap(({ rows }) => rows)
    .map(({ name, what, phone, email }) => ({ name, what, phone, email }))
    .filter(({ phone, email }) => phone !== '' || email !== '');
}

/** Whose work the reports are for. */
const READ_REPORTS: readonly string[] = ['Creative', 'Staff'];
/** Who sees open notes; whoever’s group nobody typed is not among them. */
const READ_NOTES: readonly string[] = [...READ_REPORTS, 'Crew', 'Volunteer'];

/**
 * What goes to no report goes to nobody here; of the rest actors and under-18s see what is for them, or for whoever is out. What could
 * be for somebody else of that name is not. The crew, to whom reports do not go, sees nothing that names somebody under 18.
 */
function notesFor(reader: Person, track: CoverTrack, notes: readonly NoteRecord[], company: Company): string[] {
  const isFor = (text: string) =>
    text.split(/[;\n]/).some((name) => {
      const [one, other] = personNamed(company, name);
      return one !== undefined && other === undefined && (one === reader || track.holders.includes(one));
    });
  const namesChild = namesChildren(company);
  const sees = (note: NoteRecord): boolean => {
    if (isFor(note.For)) return true;
    if (reader.minor || !READ_NOTES.includes(reader.group)) return false;
    return READ_REPORTS.includes(reader.group) || !namesChild(`${note.Note} ${note.Tag} ${note.For}`);
  };
  return notes
    .filter((note) => note.Status !== 'Done' && !isWithheld(note) && sees(note))
    .map((note) => [note.Departments.join(', '), note.Note].filter(Boolean).join(': '));
}

function pagesFor(track: CoverTrack, { own, calling }: PacketPapers): DeckPage[] {
  const isOwn = ({ people }: DeckPage) => people.some((person) => track.holders.includes(person));
  const ownPages = own.flatMap(({ title, pages }) =>
    pages.filter(isOwn).map((page) => ({ ...page, title: `${title}: ${page.title}`, key: `${title}/${page.key}` })),
  );
  const whole =
    track.kind === 'calls'
      ? calling.flatMap(({ title, pages }) => pages.map((page) => ({ ...page, key: `${title}/${page.key}` })))
      : [];
  return [...whole, ...ownPages];
}
