/**
 * What the headers of somebody else's table mean for a tab: its own columns under other names, names in two parts,
 * parents beside their child, and what is not wanted in the workbook at all.
 */
import { foldedText } from '../values/text.ts';
import type { TabSpec } from './tabSpec.ts';

/** The part of a guardian that a column of a people table holds. */
export type ParentPart = 'Name' | 'First name' | 'Last name' | 'Email' | 'Phone';

export type ColumnUse =
  | { kind: 'column'; header: string }
  /** A part of the name, in the order in which the parts are joined. */
  | { kind: 'namePart'; order: number }
  | { kind: 'parent'; parent: string; part: ParentPart }
  /** Left out on purpose; the reason is said. */
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown' };

const EMAILS = ['e mail', 'email address', 'e mail address', 'mail', 'contact email'];
const PHONES = ['mobile', 'cell', 'cell phone', 'mobile phone', 'mobile number', 'telephone', 'tel', 'phone number'];

/** Common names for the columns of a tab, as `plainHeader` writes them; `*` holds for every tab. */
const SYNONYMS: Record<string, Record<string, readonly string[]>> = {
  '*': { Notes: ['note', 'comment', 'comments', 'remarks'], Page: ['pg', 'p', 'page no', 'page number'] },
  People: {
    'Person ID': ['id', 'personid'],
    Name: ['full name', 'student', 'student name', 'actor', 'participant', 'person', 'display name'],
    Called: ['nickname', 'preferred name', 'known as', 'goes by', 'preferred first name'],
    Pronouns: ['pronoun'],
    Group: ['company group', 'category'],
    Role: ['job', 'position'],
    Characters: ['character', 'character s', 'part', 'parts', 'plays'],
    Email: [...EMAILS, 'student email', 'own email'],
    Phone: [...PHONES, 'student phone', 'own phone'],
    Minor: ['under 18', 'is minor', 'minor y n'],
    Active: ['current', 'is active'],
    Share: ['shares', 'may share', 'agreed to share'],
  },
  Guardians: {
    'Guardian ID': ['id', 'guardianid'],
    Name: ['guardian', 'guardian name', 'parent', 'parent name', 'parent guardian', 'full name'],
    Of: ['child', 'children', 'student', 'students', 'child name', 'guardian of', 'parent of'],
    Email: [...EMAILS, 'parent email', 'guardian email'],
    Phone: [...PHONES, 'parent phone', 'guardian phone'],
    'May collect': ['collects', 'may pick up', 'pick up', 'collection'],
    'No contact': ['do not contact', 'nocontact'],
  },
  Schedule: {
    'Event ID': ['id', 'eventid'],
    Date: ['day', 'event date'],
    Start: ['start time', 'from', 'begins'],
    End: ['end time', 'to', 'until', 'finish', 'ends'],
    Type: ['event', 'event type', 'kind'],
    Location: ['venue', 'place', 'room', 'where'],
    Work: ['what', 'description', 'activity'],
    Scenes: ['scene'],
    'Also called': ['who', 'called'],
  },
  Conflicts: {
    Person: ['name', 'full name', 'who'],
    'From date': ['date', 'from', 'start date', 'first day'],
    'To date': ['to', 'until', 'end date', 'last day'],
    'From time': ['start', 'start time'],
    'To time': ['end', 'end time'],
  },
  Scenes: {
    Title: ['scene title', 'name'],
    'Pages from': ['first page', 'page from'],
    'Pages to': ['last page', 'page to'],
  },
  Props: { Name: ['prop', 'item', 'prop name'], Description: ['desc'], 'Return to': ['owner', 'lender'] },
  Costumes: { Pieces: ['costume', 'items'], Person: ['actor', 'worn by'] },
  Cues: { Cue: ['cue no', 'cue number', 'no'], 'Line or moment': ['line', 'moment'], Description: ['desc'] },
  Scripts: {
    Copy: ['copy no', 'copy number', 'number', 'no', 'book', 'book no', 'book number', 'script no', 'script number'],
    Kind: ['type', 'material', 'materials'],
    Person: ['name', 'full name', 'actor', 'assigned to', 'issued to', 'signed out to', 'who'],
    Out: ['date out', 'out on', 'issued', 'signed out', 'given out'],
    'Due back': ['due', 'return by'],
    Returned: ['date returned', 'returned on', 'date in', 'signed in', 'back'],
    'Return to': ['rental house', 'rented from', 'owner'],
  },
  Auditions: {
    Name: ['full name', 'actor', 'student', 'auditionee'],
    Slot: ['time', 'audition time'],
    Email: EMAILS,
    Phone: PHONES,
    Guardian: ['parent', 'parent name', 'guardian name', 'parent guardian'],
    'Guardian email': ['parent email'],
    'Guardian phone': ['parent phone'],
    'Reading for': ['role', 'part', 'character'],
  },
};

const NAME_PARTS: Record<string, number> = {
  'first name': 0,
  firstname: 0,
  first: 0,
  'given name': 0,
  forename: 0,
  'middle name': 1,
  'last name': 2,
  lastname: 2,
  last: 2,
  surname: 2,
  'family name': 2,
};

/** What has no place in a workbook that many can read (theatre.md §11). */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^(dob|d o b|birth ?date|birthday|date of birth|year of birth|age)$/,
    'Callboard keeps no birth dates or ages. Type Yes or No under Minor instead',
  ],
  [
    /^((home|street|postal|mailing) )?address( line)?( \d)?$|^(street|city|town|zip|zip code|postcode|postal code)$/,
    'Callboard keeps no home addresses',
  ],
  [
    /^(medical|allerg|medication|health|diet|condition)|^emergency/,
    'That belongs in the Emergency tab of the Confidential workbook. Type it there',
  ],
  [
    /^(dbs|background check|clearance|child safety)/,
    'That belongs in the Clearances tab of the Confidential workbook. Type it there',
  ],
  [/^(ssn|social security|passport|national insurance)/, 'Callboard keeps no such numbers'],
];

/** Where a row is a human being; elsewhere an address is a place of work. */
const PERSON_TABS: readonly string[] = ['People', 'Guardians', 'Auditions'];

const PARENT = /^(parent guardian|parent|guardian|carer|mother|mum|mom|father|dad) ?(\d*) ?(.*)$/;

const PARENT_PARTS: Record<string, ParentPart> = {
  '': 'Name',
  name: 'Name',
  'full name': 'Name',
  'first name': 'First name',
  'last name': 'Last name',
  surname: 'Last name',
  email: 'Email',
  phone: 'Phone',
  ...Object.fromEntries(EMAILS.map((one) => [one, 'Email' as const])),
  ...Object.fromEntries(PHONES.map((one) => [one, 'Phone' as const])),
};

/** @example plainHeader('Parent/Guardian #1 E-mail:') // 'parent guardian 1 e mail' */
export function plainHeader(header: string): string {
  return foldedText(header.replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).replace(/([a-z])(\d)/g, '$1 $2');
}

/** What each header means, in their order. Where two mean the same column, the tab's own header wins, then the first. */
export function columnUses(spec: TabSpec, headers: readonly string[]): ColumnUse[] {
  const exact = headers.map((header) => spec.columns.find((one) => foldedText(one.header) === foldedText(header)));
  const taken = new Set(exact.map((column) => column?.header));
  const seen = new Set<string>();
  return headers.map((header, index): ColumnUse => {
    const own = exact[index];
    if (own !== undefined) {
      if (seen.has(own.header)) return { kind: 'refused', reason: `The table has the column “${own.header}” twice` };
      seen.add(own.header);
      return { kind: 'column', header: own.header };
    }
    // A header of the Breakdown is a scene, whatever it is called.
    if (spec.sceneColumns || header.trim() === '') return { kind: 'unknown' };
    const use = useOf(spec, plainHeader(header), taken);
    if (use.kind === 'column') {
      if (taken.has(use.header)) return { kind: 'refused', reason: `The table has another column for ${use.header}` };
      taken.add(use.header);
    }
    return use;
  });
}

function useOf(spec: TabSpec, plain: string, taken: ReadonlySet<string | undefined>): ColumnUse {
  const synonyms = { ...SYNONYMS['*'], ...SYNONYMS[spec.name] };
  const column = spec.columns.find((one) => (synonyms[one.header] ?? []).includes(plain));
  if (column !== undefined) return { kind: 'column', header: column.header };
  const order = NAME_PARTS[plain];
  const person = PERSON_TABS.includes(spec.name);
  if (order !== undefined && person && !taken.has('Name')) return { kind: 'namePart', order };
  if (spec.name === 'People') {
    const found = PARENT.exec(plain);
    const part = PARENT_PARTS[found?.[3] ?? ' '];
    if (found && part !== undefined) {
      const who = /^(parent|guardian|carer)/.test(found[1] ?? '') ? 'parent' : (found[1] ?? '');
      return { kind: 'parent', parent: `${who} ${found[2] || '1'}`, part };
    }
  }
  const refused = person ? REFUSED.find(([pattern]) => pattern.test(plain)) : undefined;
  return refused === undefined ? { kind: 'unknown' } : { kind: 'refused', reason: refused[1] };
}
