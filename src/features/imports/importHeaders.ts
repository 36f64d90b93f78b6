/** The headers that people use, as data: what each means for a tab, and what has no place in the workbook. */

/** The part of a guardian that a column of a people table holds. */
export type ParentPart = 'Name' | 'First name' | 'Last name' | 'Email' | 'Phone';

const EMAILS = ['e mail', 'email address', 'e mail address', 'mail', 'contact email'];
const PHONES = ['mobile', 'cell', 'cell phone', 'mobile phone', 'mobile number', 'telephone', 'tel', 'phone number'];

/** Common names for the columns of a tab, as `plainHeader` writes them; `*` holds for every tab. */
export const SYNONYMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
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

/** Parts of a name, in the order in which they are joined. */
export const NAME_PARTS: ReadonlyMap<string, number> = new Map(
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

/** What has no place in a workbook that many can read (docs/theatre.md, Minors and privacy). */
export const REFUSED: readonly (readonly [RegExp, string])[] = [
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
export const PROTECTS =
  /\b(no|not|never|don t) (e ?mails?|mails?|contact|calls?|messages?|release|pick ?up|collect|access)|\b(do not|not to|may not|must not|cannot|not allowed|not permitted|not authori[sz]ed)\b|\b(custody|court|restrain\w*|injunction|barred|banned|blocked|opt(ed)? out|unsubscribed?|safeguarding)\b/;

/** Where a row is a human being; elsewhere an address is a place of work. */
export const PERSON_TABS: readonly string[] = ['People', 'Guardians', 'Auditions'];

/** What may follow “Parent 1” in a header. */
export const PARENT_PARTS: ReadonlyMap<string, ParentPart> = new Map(
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
