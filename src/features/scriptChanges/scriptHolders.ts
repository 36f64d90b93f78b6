/** Who holds a script: a copy that was handed out to them and has not come back. */
import type { Company, Person } from '../../company/people.ts';
import { nameProblem, personNamed } from '../../company/personNamed.ts';
import type { Problem } from '../../port/appError.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import type { scriptsTab } from '../../workbook/tabs/script.ts';

/** A Returned that cannot be read is no return: they go on getting pages. By name. */
export function scriptHolders(
  company: Company,
  table: Table<typeof scriptsTab>,
): { holders: Person[]; problems: Problem[] } {
  const { records, problems } = readRecords(table, { tab: table.title });
  const holders = new Set<Person>();
  for (const { Person: text, Returned, rowNumber, place } of records) {
    if (text === '' || Returned !== '') continue;
    const found = personNamed(company, text);
    const [person] = found;
    if (found.length !== 1 || person === undefined) {
      problems.push({
        ...{ ...place, row: rowNumber, column: 'Person' },
        ...{ message: nameProblem(text, found), refersTo: 'People' },
      });
    } else holders.add(person);
  }
  return { holders: sortedByName([...holders], ({ name }) => name), problems };
}
