/**
 * How parts of Callboard once worked, each faulty in one way. They are planted into the present rules to show that random
 * companies find such a fault.
 */
import { guardiansOf, personNamed } from '../../src/company/company.ts';
import type { Company, Person } from '../../src/company/people.ts';
import type { Envelope } from '../../src/company/recipients.ts';
import { foldedAddress } from '../../src/values/emailAddress.ts';
import { dateInCell } from '../../src/values/typedDate.ts';
import { idMaker } from '../../src/workbook/newRows.ts';
import { cellOf, cellText, type Table } from '../../src/workbook/table.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { DATE, type Kind } from './companyLaws.ts';
import { RULES, type Rules } from './companyOutcome.ts';

/** What is neither Yes nor No counted as empty. */
function withPlainAnswers<T extends TabSpec>(table: Table<T>): Table<T> {
  const places = table.spec.columns.flatMap(({ kind, header }) =>
    kind === 'yesNo' ? [table.columnIndex.get(header)] : [],
  );
  const plain = (text: string) => (/^(yes|y|true)$/i.test(text) ? 'Yes' : /^(no|n|false)$/i.test(text) ? 'No' : null);
  const rows = table.rows.map(({ rowIndex, cells }) => ({
    rowIndex,
    cells: cells.map((cell, at) => (places.includes(at) ? plain(cellText(cell)) : cell)),
  }));
  return { ...table, rows };
}

/** Guardians and people were joined by the text of an id. */
function joinedByText(company: Company): Company {
  const people = company.people.map((person) => Object.assign(person, { stopped: '' }));
  const ids = (of: readonly Person[]) => of.map(({ id }) => id);
  const guardians = company.guardians.map((one) => ({
    ...one,
    of: people.filter(({ id }) => ids(one.of).includes(id)),
  }));
  return { people, guardians };
}

/** Names were compared letter by letter, and addresses but for case. */
const barredByLetter: Rules['recipients'] = (about, company, minorsToo) => {
  const rows = company.guardians.filter((one) => one.noContact);
  const isBarred = ({ name, email }: { name: string; email: string }) =>
    rows.some(
      (row) =>
        row.name.toLowerCase() === name.toLowerCase() ||
        (email !== '' && foldedAddress(row.email) === foldedAddress(email)),
    );
  const guardians = company.guardians.filter((one) => !one.noContact && !isBarred(one));
  const [barred, others] = [
    about.filter((one) => !one.minor && isBarred(one)),
    about.filter((one) => one.minor || !isBarred(one)),
  ];
  const told = RULES.recipients(others, { people: company.people, guardians }, minorsToo);
  return { ...told, unreachable: [...told.unreachable, ...barred.map((person) => ({ person, reason: 'is barred' }))] };
};

/** Every guardian who takes calls was told, whosever the row was, and a copy went wherever a minor's address said. */
const withoutLookingAtMinors: Rules['recipients'] = (about, company, minorsToo) => {
  const adults = RULES.recipients(
    about.filter((one) => !one.minor),
    company,
    minorsToo,
  );
  const messages = new Map<string, Envelope>();
  const unreachable = [...adults.unreachable];
  for (const person of about.filter((one) => one.minor)) {
    const told = guardiansOf(company, person).filter((one) => one.getsCalls && one.email !== '');
    if (!person.active || person.stopped !== '' || told.length === 0)
      unreachable.push({ person, reason: 'has nobody' });
    else {
      for (const [index, { email }] of told.entries()) {
        const message = messages.get(foldedAddress(email)) ?? { to: email, bcc: [], people: [], why: '' };
        message.people.push(person);
        if (minorsToo && index === 0 && person.email !== '') message.bcc.push(person.email);
        messages.set(foldedAddress(email), message);
      }
    }
  }
  return { envelopes: [...adults.envelopes, ...messages.values()], unreachable };
};

/** A date that cannot be read was none, and what takes a clearance away was no clearance. */
const everyClearance: Rules['cleared'] = (clearances, company) =>
  clearances.rows.flatMap((row) => {
    const text = (header: string) => cellText(cellOf(clearances, row, header));
    const expires = dateInCell(cellOf(clearances, row, 'Expires'));
    const found = personNamed(company, text('Person ID'));
    const counts = ['cleared', 'ok'].includes(text('Status').toLowerCase()) && (expires === null || expires >= DATE);
    return counts && found.length === 1 ? found : [];
  });

/** The first word and the first letter of the last one. */
const firstWordAndInitial: Rules['shown'] = () => (person) => {
  const words = person.name.split(' ').filter((word) => word !== '');
  return `${words[0]} ${words.at(-1)?.[0] ?? ''}`;
};

/** By the kind of fault, in the order in which they were told of. */
export const FORMER: readonly (readonly [Kind, Rules])[] = [
  [
    'a cell that protects is not heeded',
    {
      ...RULES,
      company: (tabs) =>
        RULES.company({ ...tabs, people: withPlainAnswers(tabs.people), guardians: withPlainAnswers(tabs.guardians) }),
    },
  ],
  ['Repair makes a protection vanish', { ...RULES, repaired: (table) => table }],
  [
    'people are joined who only share an id or a guess',
    {
      ...RULES,
      company: (tabs) => {
        const { company, problems } = RULES.company(tabs);
        return { company: joinedByText(company), problems };
      },
    },
  ],
  [
    'an id is given again',
    {
      ...RULES,
      nextId: ({ remaining }) =>
        idMaker(
          'P',
          remaining.rows.map((row) => cellText(cellOf(remaining, row, 'Person ID'))),
        )(),
    },
  ],
  ['a barred adult is reached under another spelling', { ...RULES, recipients: barredByLetter }],
  ['a setting lets somebody in', { ...RULES, settings: (_, addresses) => [...addresses] }],
  ['a clearance that is none counts', { ...RULES, cleared: everyClearance }],
  ['a minor is mailed alone, or another family gets a copy', { ...RULES, recipients: withoutLookingAtMinors }],
  ['a whole last name is shown', { ...RULES, shown: firstWordAndInitial }],
];
