/** What must hold of every message, whatever the company looks like: 10,000 random ones, with little to tell apart. */
import fc from 'fast-check';
import type { Company, Guardian, Person } from '../../src/company/company.ts';
import { foldedAddress, mailboxOf } from '../../src/company/emailAddress.ts';
import { households } from '../../src/company/households.ts';
import { envelopesFor } from '../../src/company/recipients.ts';
import { foldedText } from '../../src/values/text.ts';

const RUNS = 10_000;

// Few names and mailboxes, in several spellings, so that rows collide.
const email = fc
  .constantFrom('', ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((one) => `${one}@example.org`))
  .chain((one) => fc.constantFrom(one, one.toUpperCase(), one.replace('@', '+calls@')));
const name = fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hal', 'ANA ', 'Ina', 'Jo', 'Kit');

const company: fc.Arbitrary<Company> = fc
  .record({
    people: fc.array(fc.record({ name, email, minor: fc.boolean(), active: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    }),
    guardians: fc.array(
      fc.record({
        name,
        email,
        of: fc.array(fc.nat(7), { maxLength: 4 }),
        getsCalls: fc.boolean(),
        noContact: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ people: rows, guardians }) => {
    const people = rows.map(
      (one, index): Person => ({
        ...one,
        id: `P${index}`,
        called: '',
        group: 'Cast',
        role: '',
        characters: [],
        stopped: '',
      }),
    );
    return {
      people,
      guardians: guardians.map(
        (one, index): Guardian => ({
          ...one,
          id: `G${index}`,
          of: one.of.flatMap((at) => people[at] ?? []),
          isOfKnown: true,
          addresses: one.email === '' ? [] : [one.email],
          phone: '',
          mayCollect: false,
        }),
      ),
    };
  });

/** Holds a law over random companies of which somebody random is told something. */
function forAll(law: (told: ReturnType<typeof envelopesFor>, about: Person[], all: Company) => void): void {
  fc.assert(
    fc.property(company, fc.nat(255), fc.boolean(), (all, mask, minorsToo) => {
      const about = all.people.filter((_, index) => (mask >> index) & 1);
      law(envelopesFor(about, all, { minorsToo }), about, all);
    }),
    { numRuns: RUNS, seed: 5 },
  );
}

const addressesOf = (envelope: { to: string; bcc: string[] }) => [envelope.to, ...envelope.bcc];
const same = (a: string, b: string) => foldedAddress(a) === foldedAddress(b);

describe(`over ${RUNS} random companies`, () => {
  it('a message about a minor is addressed to a guardian of that minor who takes calls and is an adult', () => {
    forAll(({ envelopes }, _, all) => {
      for (const envelope of envelopes) {
        for (const person of envelope.people.filter((one) => one.minor)) {
          const guardian = all.guardians.find(
            (one) => one.of.includes(person) && one.getsCalls && !one.noContact && same(one.email, envelope.to),
          );
          expect(guardian).toBeDefined();
        }
      }
    });
  });

  it('a hidden copy goes only to a minor whom the message is about, and only where the setting says so', () => {
    forAll(({ envelopes }) => {
      for (const { bcc, people } of envelopes) {
        for (const address of bcc) expect(people.some((one) => one.minor && same(one.email, address))).toBe(true);
      }
    });
    fc.assert(
      fc.property(company, (all) => {
        const { envelopes } = envelopesFor(all.people, all, { minorsToo: false });
        expect(envelopes.flatMap((one) => one.bcc)).toEqual([]);
      }),
      { numRuns: RUNS, seed: 6 },
    );
  });

  it('the one address that can be seen belongs to the household that the message is about', () => {
    forAll(({ envelopes }, _, all) => {
      for (const { to, people } of envelopes) {
        for (const person of people) {
          const own = !person.minor && same(person.email, to);
          expect(own || all.guardians.some((one) => one.of.includes(person) && same(one.email, to))).toBe(true);
        }
      }
    });
  });

  it('no adult who must not be contacted is reached, through whichever row or spelling', () => {
    forAll(({ envelopes }, _, all) => {
      const rows = all.guardians.filter((one) => one.noContact);
      const mailboxes = rows.filter((one) => one.email !== '').map((one) => mailboxOf(one.email));
      const reached = envelopes.flatMap(addressesOf);
      expect(reached.filter((address) => mailboxes.includes(mailboxOf(address)))).toEqual([]);
      const names = rows.map((one) => foldedText(one.name));
      for (const { to, people } of envelopes) {
        for (const person of people) {
          const holders = person.minor
            ? all.guardians.filter((one) => one.of.includes(person) && one.getsCalls && same(one.email, to))
            : [person];
          expect(holders.some((one) => !names.includes(foldedText(one.name)))).toBe(true);
        }
      }
    });
  });

  it('everybody is either told or named as unreachable with a reason, and never both', () => {
    forAll(({ envelopes, unreachable }, about) => {
      const told = new Set(envelopes.flatMap((one) => one.people));
      const missed = unreachable.map((one) => one.person);
      expect(new Set([...told, ...missed])).toEqual(new Set(about));
      expect(missed.filter((one) => told.has(one))).toEqual([]);
      expect(unreachable.every((one) => one.reason !== '')).toBe(true);
    });
  });

  it('brothers and sisters are in one message, and no address gets two', () => {
    forAll(({ envelopes }) => {
      const to = envelopes.map((one) => foldedAddress(one.to));
      expect(new Set(to).size).toBe(to.length);
      for (const { people } of envelopes) expect(new Set(people).size).toBe(people.length);
    });
  });

  it('everybody is in exactly one household, together with all who share a guardian', () => {
    fc.assert(
      fc.property(company, (all) => {
        const found = households(all);
        expect(found.flatMap((one) => one.people)).toHaveLength(all.people.length);
        expect(found.flatMap((one) => one.guardians).filter((one) => one.noContact)).toEqual([]);
        for (const { guardians, people } of found) {
          for (const guardian of guardians) expect(guardian.of.every((one) => people.includes(one))).toBe(true);
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
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
    noContact: false,
  };
  const { envelopes, unreachable } = envelopesFor(people, { people, guardians: [guardian] }, { minorsToo: true });
  expect(envelopes.map(({ to, bcc, people: about }) => [to, bcc, about.length])).toEqual([
    ['twelve@example.org', [], 12],
  ]);
  expect(unreachable).toEqual([]);
});
