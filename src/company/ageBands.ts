/** How old children are, from the Confidential workbook: for verdicts about hours, and never to be shown. */
import type { Problem } from '../port/appError.ts';
import { choiceFrom } from '../workbook/choiceWords.ts';
import { cellOf, cellText, type Table } from '../workbook/table.ts';
import { AGE_BANDS, youngPeopleTab } from '../workbook/tabs/confidential.ts';
import type { Company, Person } from './people.ts';
import { personNamed } from './personNamed.ts';

export type AgeBand = (typeof AGE_BANDS)[number];

/** Who is in which band, the youngest first where two rows differ; whoever is not in it counts as of any age. */
export interface AgeBands {
  of: ReadonlyMap<Person, AgeBand>;
  /** By the row alone: neither a name nor a band leaves the Confidential workbook. */
  problems: Problem[];
}

/**
 * Of somebody with a row that cannot be read nobody knows the band. Of two rows the younger band counts, because rules are
 * the stricter the younger a child is.
 */
export function ageBandsFrom(table: Table<typeof youngPeopleTab>, company: Company): AgeBands {
  const of = new Map<Person, AgeBand>();
  const unknown = new Set<Person>();
  const problems: Problem[] = [];
  for (const row of table.rows) {
    const wrong = (message: string) => {
      problems.push({ tab: youngPeopleTab.name, row: row.rowIndex + 1, message });
    };
    const text = (header: string) => cellText(cellOf(table, row, header)).trim();
    const [person, ...others] = personNamed(company, text('Person ID'));
    if (person === undefined || others.length > 0 || person.stopped !== '') {
      wrong('This row matches nobody in People, or more than one person. Type the Person ID of one person.');
      continue;
    }
    const band = AGE_BANDS.find((one) => one === choiceFrom(AGE_BANDS, text('Age band')));
    if (band === undefined) {
      wrong(
        'The age band in this row cannot be read, so the strictest limits hold. Choose one in the Confidential workbook.',
      );
      unknown.add(person);
      continue;
    }
    if (!person.minor) {
      wrong('This row is about somebody who is no minor in People. Fix Minor there, or delete the row.');
    }
    const known = of.get(person);
    if (known !== undefined && known !== band) {
      wrong('Another row of the same person says something else, so the younger one counts. Delete one of the two.');
    }
    if (known === undefined || AGE_BANDS.indexOf(band) < AGE_BANDS.indexOf(known)) of.set(person, band);
  }
  for (const person of unknown) of.delete(person);
  return { of, problems };
}
