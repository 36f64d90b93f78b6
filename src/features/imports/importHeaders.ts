/** The headers that people use, as data: what each means for a tab, and what has no place in the workbook. */
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { EMAILS, PHONES } from '../../workbook/tabs/contactWords.ts';

/** The part of a guardian that a column of a people table holds. */
export type ParentPart = 'Name' | 'First name' | 'Last name' | 'Email' | 'Phone';

/** Common names for columns of any tab, as `plainHeader` writes them; each tab has its own besides. */
export const EVERYWHERE: TabSpec['synonyms'] = {
  Notes: ['note', 'comment', 'comments', 'remarks'],
  Page: ['pg', 'p', 'page no', 'page number'],
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
