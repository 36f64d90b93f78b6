/**
 * Random companies as people really type them, each with what was meant: who stands behind a spelling of a name, which
 * mailbox behind a spelling of an address, what a cell says. Few names and mailboxes, so that rows collide. Knows nothing
 * of Callboard's rules, which are held against it.
 */
import fc from 'fast-check';

/** What a yes-or-no cell says to a person who reads it. */
export type Says = 'Yes' | 'No' | 'blank' | 'unclear';

export interface AnswerCell {
  cell: string | boolean;
  says: Says;
}

export interface NameCell {
  text: string;
  /** Whose name it is; -1 for a blank cell. */
  who: number;
}

export interface AddressCell {
  text: string;
  /** The mailboxes that are named in it, though it may be no plain address. */
  mailboxes: number[];
  isPlain: boolean;
}

/** A cell that names somebody. */
export interface ReferenceCell {
  text: string;
  kind: 'id' | 'name' | 'first name';
  /** For a name or a first name: whose. */
  who: number;
}

export interface PersonRow {
  id: string;
  name: NameCell;
  email: AddressCell;
  group: string;
  minor: AnswerCell;
  active: AnswerCell;
}

export interface GuardianRow {
  id: string;
  name: NameCell;
  email: AddressCell;
  of: ReferenceCell[];
  getsCalls: AnswerCell;
  mayCollect: AnswerCell;
  noContact: AnswerCell;
}

export interface ClearanceRow {
  person: ReferenceCell;
  status: string;
  /** What the status says of the check. */
  says: 'cleared' | 'taken away' | 'neither';
  completed: string;
  expires: string;
  /** The day on which it is over, `''` for never, `null` where nobody can tell. */
  over: string | null;
}

export interface AnyCompany {
  people: PersonRow[];
  guardians: GuardianRow[];
  clearances: ClearanceRow[];
  /** For Report list, Reply to, Call list address and Confidential readers. */
  settings: AddressCell[];
  minorsToo: boolean;
  /** Of whom something is told, one bit for each row of People. */
  asked: number;
  /** The header that somebody gave to the column No contact. */
  noContactHeader: string;
  /** How many of the last people are taken out before the next one is typed in. */
  takenOut: number;
}

/** First and last names; last names are long, so that a shortened one is known from a whole one. */
export const NAMES: readonly (readonly [first: string, last: string])[] = [
  ['Pat', 'O’Donnell'],
  ['Ana', 'Núñezovar'],
  ['Cleo', 'Parkinson'],
  ['Theo', 'O’Donnell'],
  ['Dan', 'Leewards'],
  ['Eve', 'Mary-Shahzad'],
  ['Finn', 'Okaforson'],
  ['Gus', 'Reedmanson'],
  ['Hal', 'Foxworthy'],
  ['Ina', 'Birchwood'],
  ['Jo', 'Stonewell'],
];
const MAILBOXES = [
  'pat.one',
  'ana.two',
  'cleo.p',
  'theo',
  'dan.l',
  'eve',
  'finn.o',
  'gus',
  'hal.r',
  'ina',
  'jo.s',
  "o'kit",
];

const SPELLINGS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${first} ${last}`,
  (first, last) => `${first} ${last.replace('’', "'")}`,
  (first, last) => `${last}, ${first}`,
  (first, last) => `${first} ${last}`.toUpperCase(),
  (first, last) => `Mr ${first}  ${last.replace('’', '`')}`,
  (first, last) => `${first}\u200B ${last.normalize('NFD')}`,
  (first, last) => `${first} ${last.replace('ú', 'u').replace('ñ', 'n').replace('-', '\u2011')}`,
];

function address(mailbox: number, spelling: number): string {
  const user = MAILBOXES[mailbox] ?? '';
  const plain = `${user}@example.org`;
  return (
    [
      plain,
      plain,
      plain.toUpperCase(),
      `${user.replace('.', '')}@example.org`,
      `${user.slice(0, 1)}.${user.slice(1).replace('.', '')}@Example.org`,
      `${user}+calls@example.org`,
    ][spelling] ?? plain
  );
}

/** The mailbox that an address reaches: case, dots and what follows a plus make no difference. */
export function mailboxIn(text: string): number {
  const user = text
    .toLowerCase()
    .replace(/[+@].*$/, '')
    .replace(/\./g, '');
  return MAILBOXES.findIndex((one) => one.replace('.', '') === user);
}

const blankAddress: AddressCell = { text: '', mailboxes: [], isPlain: false };
const aMailbox = fc.nat(MAILBOXES.length - 1);
const aPlainAddress = fc
  .tuple(aMailbox, fc.nat(5))
  .map(
    ([mailbox, spelling]): AddressCell => ({ text: address(mailbox, spelling), mailboxes: [mailbox], isPlain: true }),
  );
const anAwkwardAddress = fc.tuple(aMailbox, aMailbox, fc.nat(2)).map(([one, other, how]): AddressCell => {
  const [a, b] = [address(one, 0), address(other, 0)];
  if (how === 0) return { text: `${a}, ${b}`, mailboxes: [one, other], isPlain: false };
  return how === 1
    ? { text: `Somebody <${a}>`, mailboxes: [one], isPlain: false }
    : { text: a.replace('@', ' at '), mailboxes: [], isPlain: false };
});
const anAddress = fc.oneof(
  { weight: 24, arbitrary: aPlainAddress },
  { weight: 2, arbitrary: fc.constant(blankAddress) },
  { weight: 1, arbitrary: anAwkwardAddress },
);

const aName = fc.tuple(fc.nat(NAMES.length - 1), fc.nat(SPELLINGS.length - 1)).map(([who, spelling]): NameCell => {
  const [first, last] = NAMES[who] ?? ['', ''];
  return { text: SPELLINGS[spelling]?.(first, last) ?? '', who };
});
const noName: NameCell = { text: '', who: -1 };

function cells(says: Says, ...typed: (string | boolean)[]): fc.Arbitrary<AnswerCell> {
  return fc.constantFrom(...typed).map((cell) => ({ cell, says }));
}
const YES = cells('Yes', 'Yes', 'yes', 'Y', 'x', '✓', '1', true, 'Ja', 'yes.');
const NO = cells('No', 'No', 'no', 'n', '0', false, 'nein');
const BLANK = cells('blank', '');
const UNCLEAR = cells('unclear', 'Yes - court order', 'No thanks', 'Left', 'maybe', '-', '?', 'ask first');

function answer(yes: number, no: number, blank: number, unclear: number): fc.Arbitrary<AnswerCell> {
  return fc.oneof(
    { weight: yes, arbitrary: YES },
    { weight: no, arbitrary: NO },
    { weight: blank, arbitrary: BLANK },
    { weight: unclear, arbitrary: UNCLEAR },
  );
}

/** By id, by a spelling of the name, by the first name; now and then of nobody. */
function aReference(ids: readonly string[], names: readonly NameCell[]): fc.Arbitrary<ReferenceCell> {
  const known = fc.nat(Math.max(0, names.length - 1));
  return fc.oneof(
    { weight: 8, arbitrary: known.map((at) => ({ text: ids[at] || 'P404', kind: 'id' as const, who: -1 })) },
    { weight: 6, arbitrary: known.map((at) => ({ ...(names[at] ?? noName), kind: 'name' as const })) },
    { weight: 1, arbitrary: aName.map((name) => ({ ...name, kind: 'name' as const })) },
    {
      weight: 1,
      arbitrary: aName.map(({ who }) => ({ text: NAMES[who]?.[0] ?? '', kind: 'first name' as const, who })),
    },
  );
}

const aPerson = fc.record({
  /** An id of the own row, none, or the id of another row. */
  id: fc.oneof(
    { weight: 12, arbitrary: fc.constant('own') },
    { weight: 1, arbitrary: fc.constantFrom('', 'P001', 'p002') },
  ),
  name: aName,
  email: anAddress,
  group: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('Cast', 'Crew', 'Staff') },
    { weight: 1, arbitrary: fc.constantFrom('', 'Friend') },
  ),
  minor: answer(6, 5, 2, 1),
  active: answer(8, 1, 8, 1),
});

const aGuardian = fc.record({
  id: fc.constantFrom('own', 'own', 'own', '', 'G001'),
  name: fc.oneof({ weight: 15, arbitrary: aName }, { weight: 1, arbitrary: fc.constant(noName) }),
  email: anAddress,
  getsCalls: answer(4, 1, 12, 1),
  mayCollect: answer(3, 2, 2, 1),
  noContact: answer(2, 4, 16, 1),
});

const aClearance = (reference: fc.Arbitrary<ReferenceCell>): fc.Arbitrary<ClearanceRow> =>
  fc
    .record({
      person: reference,
      standing: fc.constantFrom(
        ['Cleared', 'cleared'] as const,
        ['OK', 'cleared'] as const,
        ['Revoked', 'taken away'] as const,
        ['see file', 'taken away'] as const,
        ['Waiting', 'neither'] as const,
      ),
      completed: fc.constantFrom('', '2026-09-01', '2026-12-01'),
      expiry: fc.constantFrom(
        ['', ''] as const,
        ['2027-12-31', '2027-12-31'] as const,
        ['2026-12-31', '2026-12-31'] as const,
        ['when renewed', null] as const,
      ),
    })
    .map(({ person, standing: [status, says], completed, expiry: [expires, over] }) => ({
      ...{ person, status, says, completed, expires, over },
    }));

/** Between one and six people, with up to six guardians. */
export const anyCompany: fc.Arbitrary<AnyCompany> = fc
  .array(aPerson, { minLength: 1, maxLength: 6 })
  .map((people) => people.map((one, at) => ({ ...one, id: one.id === 'own' ? `P00${at + 1}` : one.id })))
  .chain((people) => {
    const reference = aReference(
      people.map(({ id }) => id),
      people.map(({ name }) => name),
    );
    const guardian = fc
      .tuple(aGuardian, fc.array(reference, { minLength: 0, maxLength: 3 }))
      .map(([one, of]): Omit<GuardianRow, 'id'> & { id: string } => ({ ...one, of }));
    return fc
      .record({
        guardians: fc.array(guardian, { maxLength: 6 }),
        clearances: fc.array(aClearance(reference), { maxLength: 3 }),
        settings: fc.array(anAddress, { minLength: 4, maxLength: 4 }),
        minorsToo: fc.boolean(),
        asked: fc.oneof(fc.constant(63), fc.nat(63)),
        noContactHeader: fc.constantFrom(...Array<string>(9).fill('No contact'), 'Do not contact'),
        takenOut: fc.nat(2),
      })
      .map(
        (rest): AnyCompany => ({
          ...rest,
          people,
          guardians: rest.guardians.map((one, at) => ({ ...one, id: one.id === 'own' ? `G01${at}` : one.id })),
        }),
      );
  });
