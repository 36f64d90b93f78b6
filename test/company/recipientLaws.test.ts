/**
 * What must hold of every message, whatever the company looks like: random ones as people type them, with little to tell
 * apart. Each law is held against every one of them, and faults of former times are planted to see that they are found.
 */
import fc from 'fast-check';
import { households } from '../../src/company/households.ts';
import type { Guardian, Person } from '../../src/company/people.ts';
import { envelopesFor } from '../../src/company/recipients.ts';
import { foldedAddress, widestMailbox } from '../../src/values/emailAddress.ts';
import { nameKey } from '../../src/values/names.ts';
import { type AnyCompany, anyCompany } from '../support/anyCompany.ts';
import { broken, type Kind } from '../support/companyLaws.ts';
import { type Made, madeOf } from '../support/companyOutcome.ts';

/** `npm run mutation` goes through them once for every change that it tries, so it takes fewer. */
const RUNS = Number(process.env.CALLBOARD_COMPANIES ?? 10_000);
/** How names are shown takes long: in every so many companies. */
const NAMES_EVERY = 10;

const same = (a: string, b: string) => foldedAddress(a) === foldedAddress(b);

/** Told from the rows as Callboard has read them. */
const OF_MESSAGES: Readonly<Record<string, (made: Made, world: AnyCompany) => boolean>> = {
  'a message about a minor is addressed to a guardian of that minor who takes calls and is an adult': ({
    told,
    company,
  }) =>
    told.envelopes.every(({ to, people }) =>
      people
        .filter((one) => one.minor)
        .every((person) =>
          company.guardians.some(
            (one) => one.of.includes(person) && one.getsCalls && !one.noContact && same(one.email, to),
          ),
        ),
    ),
  'a hidden copy goes only to a minor whom the message is about, and only where the setting says so': (
    { told },
    world,
  ) =>
    told.envelopes.every(({ bcc, people }) =>
      bcc.every((address) => world.minorsToo && people.some((one) => one.minor && same(one.email, address))),
    ),
  'the one address that can be seen belongs to the household that the message is about': ({ told, company }) =>
    told.envelopes.every(({ to, people }) =>
      people.every(
        (person) =>
          (!person.minor && same(person.email, to)) ||
          company.guardians.some((one) => one.of.includes(person) && same(one.email, to)),
      ),
    ),
  'no adult who must not be contacted is reached, through whichever row or spelling': ({ told, company }) => {
    const rows = company.guardians.filter((one) => one.noContact);
    const mailboxes = rows.flatMap((one) => one.addresses).map(widestMailbox);
    const names = rows.map((one) => nameKey(one.name)).filter((name) => name !== '');
    return told.envelopes.every(({ to, bcc, people }) => {
      const holders = (person: Person) =>
        person.minor
          ? company.guardians.filter((one) => one.of.includes(person) && one.getsCalls && same(one.email, to))
          : [person];
      return (
        [to, ...bcc].every((address) => !mailboxes.includes(widestMailbox(address))) &&
        people.every((person) => holders(person).some((one) => !names.includes(nameKey(one.name))))
      );
    });
  },
  'everybody is either told or named as unreachable with a reason, and never both': ({ told, about }) => {
    const reached = new Set(told.envelopes.flatMap((one) => one.people));
    const missed = told.unreachable.map((one) => one.person);
    return (
      about.every((one) => reached.has(one) !== missed.includes(one)) &&
      [...reached, ...missed].every((one) => about.includes(one)) &&
      told.unreachable.every(({ reason }) => reason !== '')
    );
  },
  'brothers and sisters are in one message, and no address gets two': ({ told }) =>
    new Set(told.envelopes.map((one) => foldedAddress(one.to))).size === told.envelopes.length &&
    told.envelopes.every(({ people }) => new Set(people).size === people.length),
  'everybody is in exactly one household, together with all who share a guardian': ({ company }) => {
    const homes = households(company);
    return (
      homes.flatMap((one) => one.people).length === company.people.length &&
      homes.every(({ guardians, people }) =>
        guardians.every((one) => !one.noContact && one.of.every((child) => people.includes(child))),
      )
    );
  },
};

/** Told from what was meant. */
const OF_KINDS: Readonly<Record<string, Kind>> = {
  'a cell that protects is heeded unless it clearly says that it does not': 'a cell that protects is not heeded',
  'people are joined by their rows, and nothing goes out about somebody without an id of their own':
    'people are joined who only share an id or a guess',
  'a barred adult is known under every spelling of name and mailbox':
    'a barred adult is reached under another spelling',
  'no minor is mailed alone, and a hidden copy goes to no other family':
    'a minor is mailed alone, or another family gets a copy',
  'no setting lets in a minor, a barred adult, or somebody who has left': 'a setting lets somebody in',
  'only a clearance that can be read and was not taken away counts': 'a clearance that is none counts',
  'of a last name the first letters are shown': 'a whole last name is shown',
  'Repair adds no empty column where somebody is barred': 'Repair makes a protection vanish',
  'an id that is named is not given again': 'an id is given again',
  'what keeps somebody from being told holds the automatic call': 'what stops somebody is not said',
};

describe(`over ${RUNS} random companies`, () => {
  /** The first company that breaks each law. */
  const first = new Map<string, AnyCompany>();
  const counts = { messages: 0, copies: 0, unreachable: 0 };

  /** Done in a test, which then is what notices a change; in a hook nobody would be. */
  it('no law is broken', () => {
    for (const [index, world] of fc.sample(anyCompany, { numRuns: RUNS, seed: 5 }).entries()) {
      const made = madeOf(world, undefined, index % NAMES_EVERY === 0);
      counts.messages += made.messages.length;
      counts.copies += made.messages.reduce((sum, { bcc }) => sum + bcc.length, 0);
      counts.unreachable += made.unreachable.length;
      for (const kind of broken(world, made)) if (!first.has(kind)) first.set(kind, world);
      for (const [law, holds] of Object.entries(OF_MESSAGES)) {
        if (!first.has(law) && !holds(made, world)) first.set(law, world);
      }
    }
    expect([...first]).toEqual([]);
  }, 180_000);

  it.each(Object.keys(OF_MESSAGES))('%s', (law) => expect(first.get(law)).toBeUndefined());

  it.each(Object.entries(OF_KINDS))('%s', (_, kind) => expect(first.get(kind)).toBeUndefined());

  it('there is enough to look at: messages, hidden copies, and people who cannot be reached', () => {
    // Few companies may have a message less than there are of them.
    const enough = RUNS < 10_000 ? RUNS * 0.9 : RUNS;
    expect(counts.messages).toBeGreaterThan(enough);
    expect(counts.copies).toBeGreaterThan(enough / 10);
    expect(counts.unreachable).toBeGreaterThan(enough);
  });
});

it('a household of twelve is one message', () => {
  const people = Array.from({ length: 12 }, (_, index): Person => {
    return {
      id: `P${index}`,
      name: `Child ${index}`,
      called: '',
      group: 'Cast',
      role: '',
      characters: [],
      email: '',
      minor: true,
      active: true,
      aloneSince: '',
      released: '',
      room: '',
      chaperoneGroup: '',
      stopped: '',
    };
  });
  const guardian: Guardian = {
    id: 'G1',
    name: 'Guardian of Twelve',
    of: people,
    isOfKnown: true,
    addresses: ['twelve@example.org'],
    email: 'twelve@example.org',
    phone: '',
    getsCalls: true,
    mayCollect: true,
    collectionWord: '',
    wordMayBeOf: [],
    noContact: false,
  };
  const { envelopes, unreachable } = envelopesFor(people, { people, guardians: [guardian] }, { minorsToo: true });
  expect(envelopes.map(({ to, bcc, people: about }) => [to, bcc, about.length])).toEqual([
    ['twelve@example.org', [], 12],
  ]);
  expect(unreachable).toEqual([]);
});
