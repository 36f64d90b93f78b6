/**
 * Who stands on which contact sheet, with what: everything for the team, and for cast and crew only what each adult
 * agreed to share. A minor's own address and number are on none (docs/theatre.md, Minors and privacy).
 */
import { guardiansOf } from '../../company/company.ts';
import { minorsOwnFrom } from '../../company/minorsOwn.ts';
import { barredFrom } from '../../company/noContact.ts';
import type { Company, Person, PersonRecord } from '../../company/people.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { foldedText } from '../../values/text.ts';
import { GROUPS } from '../../workbook/tabs/company.ts';

export type SheetReader = 'team' | 'cast' | 'crew';

export interface ContactRow {
  name: string;
  pronouns: string;
  /** Part or job. */
  what: string;
  email: string;
  phone: string;
  /** For a minor on the team's sheet: who is responsible, and how to reach them. */
  guardians: { name: string; email: string; phone: string }[];
}

export interface ContactSection {
  group: string;
  rows: ContactRow[];
}

const GROUPS_OF: Record<SheetReader, readonly string[]> = {
  team: GROUPS,
  cast: ['Cast'],
  crew: ['Crew', 'Volunteer'],
};

/** Teams stand in the order of the tab, which is that of their ranks; everybody else by last name. */
const RANKED: readonly string[] = ['Creative', 'Staff'];

/** `records` are the rows that `company` was made from, in their order. Gone and barred people are on no sheet. */
export function contactSections(
  reader: SheetReader,
  records: readonly PersonRecord[],
  company: Company,
): ContactSection[] {
  const barred = barredFrom(company);
  const minors = minorsOwnFrom(company);
  // By place: two people may have one name, and neither an id yet.
  const listed = company.people.flatMap((person, index) => {
    const record = records[index];
    return record?.Name === person.name && person.active && !barred.adult(person) ? [{ person, record }] : [];
  });
  return GROUPS_OF[reader]
    .map((group) => ({
      group,
      rows: listed
        .filter(({ person }) => person.group === group)
        .map(({ person, record }): ContactRow => {
          const shares = (what: RegExp) => !person.minor && (reader === 'team' || what.test(record.Share));
          return {
            name: person.name,
            pronouns: record.Pronouns,
            what: partOrJob(person),
            email: shares(/email/i) ? person.email : '',
            phone: shares(/phone/i) ? record.Phone : '',
            guardians:
              reader === 'team' && person.minor
                ? guardiansOf(company, person, barred)
                    .filter((guardian) => minors.reason(guardian) === '')
                    .map(({ name, email, phone }) => ({ name, email, phone }))
                : [],
          };
        }),
    }))
    .map(({ group, rows }) => ({ group, rows: RANKED.includes(group) ? rows : sortedByName(rows, ({ name }) => name) }))
    .filter((section) => section.rows.length > 0);
}

/** The role where it names the characters already, as it often does; both where it does not. */
function partOrJob({ characters, role }: Person): string {
  const named = characters.every((one) => foldedText(role).includes(foldedText(one)));
  return [named ? '' : characters.join(', '), role].filter((one) => one !== '').join('; ');
}

/** Active people who are on no sheet, because they have the name or address of somebody who must not be contacted. */
export function leftOffSheets(company: Company): Person[] {
  const barred = barredFrom(company);
  return company.people.filter((person) => person.active && barred.adult(person));
}
