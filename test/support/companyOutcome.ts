/** What Callboard makes of a random company; each part can be put in the place of a faulty one. */
import { clearancesFrom, clearedOn } from '../../src/company/clearances.ts';
import { companyFrom } from '../../src/company/company.ts';
import type { Company, Person } from '../../src/company/people.ts';
import { envelopesFor, type Recipients } from '../../src/company/recipients.ts';
import { shownNames } from '../../src/company/shownName.ts';
import type { Problem } from '../../src/port/appError.ts';
import { settingAddresses } from '../../src/production/settingAddresses.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { isEmailAddress } from '../../src/values/emailAddress.ts';
import { askedColumnProblems } from '../../src/workbook/askedColumns.ts';
import { namedIds } from '../../src/workbook/idMarks.ts';
import { idMaker } from '../../src/workbook/newRows.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { cellOf, cellText, type Table } from '../../src/workbook/table.ts';
import { type guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import type { clearancesTab } from '../../src/workbook/tabs/confidential.ts';
import type { AnyCompany } from './anyCompany.ts';
import { DATE, type Outcome, type Tabs, tabsOf } from './companyLaws.ts';

export type Told = Pick<Recipients, 'envelopes' | 'unreachable'>;

export interface Rules {
  company(tabs: Tabs): { company: Company; problems: Problem[] };
  recipients(about: readonly Person[], company: Company, minorsToo: boolean): Told;
  settings(company: Company, addresses: readonly string[]): string[];
  cleared(clearances: Table<typeof clearancesTab>, company: Company): Iterable<Person>;
  shown(company: Company): (person: Person) => string;
  repaired(table: Table<typeof guardiansTab>): Table | null;
  nextId(tabs: Tabs): string;
}

const { settings: SETTINGS } = settingsFrom([], { tab: 'Production' });

export const RULES: Rules = {
  company: ({ people, guardians }) => {
    const rows = readRecords(people, { tab: 'People' });
    const responsible = readRecords(guardians, { tab: 'Guardians' });
    const { company, problems } = companyFrom(rows.records, responsible.records);
    return { company, problems: [...rows.problems, ...responsible.problems, ...problems] };
  },
  recipients: (about, company, minorsToo) => envelopesFor(about, company, { minorsToo }),
  settings: (company, [outcomes = '', replies = '', list = '', reader = '']) => {
    const typed = {
      ...SETTINGS,
      reportList: [outcomes],
      replyTo: replies,
      callListAddress: list,
      confidentialReaders: [reader],
    };
    const used = settingAddresses(company, typed, () => ({})).settings;
    return [...used.reportList, used.replyTo, used.callListAddress, ...used.confidentialReaders];
  },
  cleared: (clearances, company) => clearedOn(clearancesFrom(clearances), company, [], DATE),
  shown: (company) => shownNames(company, false),
  repaired: (table) => (askedColumnProblems(table).length > 0 ? null : table),
  nextId: ({ remaining, guardians }) => {
    const used = remaining.rows.map((row) => cellText(cellOf(remaining, row, 'Person ID')));
    return idMaker('P', used, { last: 0, named: namedIds(peopleTab, [guardians]) })();
  },
};

/** What is made of a company, with the objects that it is made of. */
export interface Made extends Outcome {
  company: Company;
  about: Person[];
  told: Told;
}

/** @param withNames false leaves out how names are shown, which takes most of the time */
export function madeOf(world: AnyCompany, rules: Rules = RULES, withNames = true): Made {
  const tabs = tabsOf(world);
  const { company, problems } = rules.company(tabs);
  // Every row of People stays in the company, in its order.
  const at = new Map(company.people.map((person, index) => [person, index]));
  const place = (person: Person) => at.get(person) ?? -1;
  const about = company.people.filter((_, index) => (world.asked >> index) & 1);
  const told = rules.recipients(about, company, world.minorsToo);
  const typed = world.settings.map(({ text }) => (isEmailAddress(text) ? text : ''));
  const show = withNames ? rules.shown(company) : () => '';
  return {
    company,
    about,
    told,
    messages: told.envelopes.map(({ to, bcc, people }) => ({ to, bcc, about: people.map(place) })),
    unreachable: told.unreachable.map(({ person }) => place(person)),
    holding: problems.flatMap(({ tab, row, column, stops }) => (stops === 'call' ? [`${tab} ${row} ${column}`] : [])),
    settings: rules.settings(company, typed).filter((address) => address !== ''),
    cleared: [...rules.cleared(tabs.clearances, company)].map(place),
    shown: new Map(company.people.map((person) => [place(person), show(person)])),
    repaired: rules.repaired(tabs.renamed),
    nextId: rules.nextId(tabs),
  };
}
