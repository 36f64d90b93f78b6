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
  /** The tab's own header a second time; the index of the first. */
  | { kind: 'twice'; header: string; first: number }
  /** An address or a number to the right of a parent's name, of which nobody can tell whose it is. */
  | { kind: 'whose'; header: string }
  /** A part of the name, in the order in which the parts are joined. */
  | { kind: 'namePart'; order: number }
  | { kind: 'parent'; parent: string; part: ParentPart }
  /** May say who must not be contacted, and is no column that Callboard knows. */
  | { kind: 'protects' }
  /** Left out on purpose; the reason is said. */
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown' };

const EMAILS = ['e mail', 'email address', 'e mail address', 'mail', 'contact email'];
const PHONES = ['mobile', 'cell', 'cell phone', 'mobile phone', 'mobile number', 'telephone', 'tel', 'phone number'];

/** Common names for the columns of a tab, as `plainHeader` writes them; `*` holds for every tab. */
const SYNONYMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '*': { Notes: ['note', 'comment', 'comments', 'remarks'], Page: ['pg', 'p', 'page no', 'page number'] },
  People: {
    'Person ID': ['id', 'personid'],
    Name: [
      'full name',
      'first and last name',
      'name first and last',
      'student',
      'student name',
      'students name',
      'actor',
      'actor name',
      'actress',
      'performer',
      'performer name',
      'participant',
      'participant name',
      'cast member',
      'member',
      'member name',
      'child',
      'child name',
      'pupil',
      'pupil name',
      'young person',
      'artist',
      'person',
      'display name',
    ],
    Called: ['nickname', 'preferred name', 'known as', 'goes by', 'preferred first name'],
    Pronouns: ['pronoun'],
    Group: ['company group', 'category', 'team', 'cast or crew', 'cast crew'],
    Role: ['job', 'position'],
    Characters: ['character', 'character s', 'character name', 'part', 'parts', 'plays', 'playing'],
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
  Breakdown: { Character: ['characters', 'character name', 'character s', 'role', 'roles', 'part', 'parts'] },
  Scenes: {
    Scene: ['scene no', 'scene number', 'sc', 'scene name'],
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

const NAME_PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
  }),
);

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

/**
 * What a column may say that keeps an adult or a message away: to leave it out would let them in. Words stand as
 * `plainHeader` writes them.
 */
const PROTECTS =
  /\b(no|not|never|don t) (e ?mails?|mails?|contact|calls?|messages?|release|pick ?up|collect|access)|\b(do not|not to|may not|must not|cannot|not allowed|not permitted|not authori[sz]ed)\b|\b(custody|court|restrain\w*|injunction|barred|banned|blocked|opt(ed)? out|unsubscribed?|safeguarding)\b/;

/** Where a row is a human being; elsewhere an address is a place of work. */
const PERSON_TABS: readonly string[] = ['People', 'Guardians', 'Auditions'];

const PARENT = /^(parent guardian|parent|guardian|carer|mother|mum|mom|father|dad) ?(\d*) ?(.*)$/;

const PARENT_PARTS: ReadonlyMap<string, ParentPart> = new Map(
  Object.entries({
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
  }),
);

/** @example plainHeader('Parent/Guardian #1 E-mail:') // 'parent guardian 1 e mail' */
export function plainHeader(header: string): string {
  return foldedText(header.replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).replace(/([a-z])(\d)/g, '$1 $2');
}

/** What each header means, in their order. Where two mean the same column, the tab's own header wins, then the first. */
export function columnUses(spec: TabSpec, headers: readonly string[]): ColumnUse[] {
  const own = new Map(spec.columns.map((one) => [foldedText(one.header), one.header]));
  const exact = headers.map((header) => own.get(foldedText(header)));
  const taken = new Map<string, number>();
  exact.forEach((header, at) => {
    if (header !== undefined && !taken.has(header)) taken.set(header, at);
  });
  const uses = headers.map((header, at): ColumnUse => {
    const known = exact[at];
    if (known !== undefined) {
      const first = taken.get(known) ?? at;
      return first === at ? { kind: 'column', header: known } : { kind: 'twice', header: known, first };
    }
    if (header.trim() === '') return { kind: 'unknown' };
    // Any further header of the Breakdown is a scene, whatever it is called.
    if (spec.sceneColumns && (taken.size > 0 || headers.slice(0, at).some((one) => one.trim() !== ''))) {
      return { kind: 'unknown' };
    }
    const use = useOf(spec, plainHeader(header), taken);
    if (use.kind === 'column') {
      if (taken.has(use.header)) return { kind: 'refused', reason: `The table has another column for ${use.header}` };
      taken.set(use.header, at);
    }
    return use;
  });
  return spec.name === 'People' ? withParentsOwn(headers, uses) : uses;
}

/** What a person and a parent beside them both have. */
const BOTH_HAVE: readonly string[] = ['Email', 'Phone'];

/**
 * An address or number in the columns right of a parent's name is that parent's where the person has one already. Where
 * it is the only one, nobody can tell: a child's address taken for a parent's, or the other way round, reaches the wrong one.
 */
function withParentsOwn(headers: readonly string[], all: readonly ColumnUse[]): ColumnUse[] {
  const uses = numberedParents(all);
  const has = new Set(uses.flatMap((use) => (use.kind === 'parent' ? [`${use.parent} ${use.part}`] : [])));
  let parent = '';
  uses.forEach((use, at) => {
    if (use.kind === 'parent' && use.part.endsWith('ame')) parent = use.parent;
    const own = use.kind === 'column' || use.kind === 'twice' ? use.header : secondOf(use, headers[at]);
    const part = own === 'Email' || own === 'Phone' ? own : undefined;
    // A column of the person's own ends what is the parent's.
    if (own !== undefined && part === undefined) parent = '';
    if (part === undefined || parent === '' || has.has(`${parent} ${part}`)) return;
    has.add(`${parent} ${part}`);
    const before = uses.findIndex((one, index) => index < at && secondOf(one, headers[index]) === part);
    if (use.kind === 'column' && before < 0) {
      uses[at] = { kind: 'whose', header: part };
      return;
    }
    // “Student email” before the parent's “Email”: the tab's own header is not the person's here.
    if (use.kind === 'column') uses[before] = { kind: 'column', header: part };
    uses[at] = { kind: 'parent', parent, part };
  });
  return uses;
}

/** Two blocks under the same headers (Parent name, Email, Parent name, Email) are two parents. */
function numberedParents(uses: readonly ColumnUse[]): ColumnUse[] {
  const seen = new Map<string, number>();
  return uses.map((use): ColumnUse => {
    if (use.kind !== 'parent') return use;
    const count = seen.get(`${use.parent} ${use.part}`) ?? 0;
    seen.set(`${use.parent} ${use.part}`, count + 1);
    return count === 0 ? use : { ...use, parent: `${use.parent}, block ${count + 1}` };
  });
}

/** The column that a refused header would have been, had another not been there before it. */
function secondOf(use: ColumnUse, header = ''): string | undefined {
  if (use.kind !== 'refused') return undefined;
  const synonyms = SYNONYMS.People ?? {};
  return BOTH_HAVE.find((one) => synonyms[one]?.includes(plainHeader(header)));
}

function useOf(spec: TabSpec, plain: string, taken: ReadonlyMap<string, number>): ColumnUse {
  const synonyms = { ...SYNONYMS['*'], ...SYNONYMS[spec.name] };
  const column = spec.columns.find((one) => (synonyms[one.header] ?? []).includes(plain));
  if (column !== undefined) return { kind: 'column', header: column.header };
  const order = NAME_PARTS.get(plain);
  const person = PERSON_TABS.includes(spec.name);
  if (order !== undefined && person && !taken.has('Name')) return { kind: 'namePart', order };
  if (spec.name === 'People') {
    const found = PARENT.exec(plain);
    const part = PARENT_PARTS.get(found?.[3] ?? ' ');
    if (found && part !== undefined) {
      const who = /^(parent|guardian|carer)/.test(found[1] ?? '') ? 'parent' : (found[1] ?? '');
      return { kind: 'parent', parent: `${who} ${found[2] || '1'}`, part };
    }
  }
  if (person && PROTECTS.test(plain)) return { kind: 'protects' };
  const refused = person ? REFUSED.find(([pattern]) => pattern.test(plain)) : undefined;
  return refused === undefined ? { kind: 'unknown' } : { kind: 'refused', reason: refused[1] };
}
