/** A company from typed rows, as a stage manager would type them, with everything that is said of it. */
import { companyFrom } from '../../src/company/company.ts';
import type { Company } from '../../src/company/people.ts';
import { envelopesFor, leftOutProblem } from '../../src/company/recipients.ts';
import type { Problem } from '../../src/port/appError.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { guardiansTab, peopleTab } from '../../src/workbook/tabs/company.ts';
import { typedTable } from './production.ts';

export function typedCompany(people: readonly string[], guardians: readonly string[] = []) {
  const rows = readRecords(typedTable(peopleTab, people), { tab: 'People' });
  const responsible = readRecords(typedTable(guardiansTab, guardians), { tab: 'Guardians' });
  const { company, problems } = companyFrom(rows.records, responsible.records);
  return { company, problems: [...rows.problems, ...responsible.problems, ...problems] };
}

/** What becomes of messages to everybody, in words. */
export function outcomeFor(company: Company, minorsToo = false) {
  const { envelopes, unreachable, leftOut } = envelopesFor(company.people, company, { minorsToo });
  return {
    told: envelopes.map(
      ({ to, bcc, people }) => `${[to, ...bcc].join(' + ')}: ${people.map(({ name }) => name).join(', ')}`,
    ),
    unreachable: unreachable.map(({ person, reason }) => `${person.name} ${reason}`),
    leftOut: leftOut.map((one) => leftOutProblem(one).message),
  };
}

/** Where the problems are that the automatic call waits for. */
export function holding(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ tab, row, column, stops }) => (stops === 'call' ? [`${tab} ${row} ${column}`] : []));
}
