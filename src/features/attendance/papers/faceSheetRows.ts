/**
 * Whose headshot the team may see: who agreed, or for an under-18 a guardian. Consent for a child counts only where Guardians lists an
 * adult who could have given it; a link counts only where it can be nothing else.
 */
import { guardiansOf } from '../../../company/company.ts';
import { minorsOwnFrom } from '../../../company/minorsOwn.ts';
import { barredFrom } from '../../../company/noContact.ts';
import type { Company, PersonRecord } from '../../../company/people.ts';
import type { Problem } from '../../../port/appError.ts';
import { sortedByName } from '../../../values/nameOrder.ts';
import { GROUPS, peopleTab } from '../../../workbook/tabs/company.ts';

export interface Face {
  name: string;
  /** Part or job. */
  what: string;
  link: string;
}

export interface FaceSheet {
  groups: { title: string; faces: Face[] }[];
  problems: Problem[];
}

const MOST_LETTERS = 2000;
/** Nothing before the host that could pass for it, and nothing that ends an attribute. */
const SAFE_LINK = /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:[/?#][^\s<>"'\\]*)?$/i;

/** `records` are the rows that `company` was made from, in their order. */
export function faceSheetRows(records: readonly PersonRecord[], company: Company): FaceSheet {
  const barred = barredFrom(company);
  const minors = minorsOwnFrom(company);
  const problems: Problem[] = [];
  const faces = company.people.flatMap((person, index) => {
    const record = records[index];
    if (record?.Name !== person.name || !person.active || barred.adult(person)) return [];
    const link = record.Headshot.trim();
    if (record['Headshot consent'] !== 'Yes' || link === '') return [];
    const where = { tab: record.place.tab ?? peopleTab.name, row: record.rowNumber };
    if (person.minor && !guardiansOf(company, person, barred).some((one) => minors.reason(one) === '')) {
      const message = `${person.name} is under 18, and Guardians lists no adult who could have agreed. The headshot is left off.`;
      problems.push({ ...where, column: 'Headshot consent', message });
      return [];
    }
    if (link.length > MOST_LETTERS || !SAFE_LINK.test(link)) {
      const message = `The headshot of ${person.name} is left off: paste a whole link that begins with https://.`;
      problems.push({ ...where, column: 'Headshot', message });
      return [];
    }
    const what = [person.characters.join(', '), person.role].find((one) => one !== '') ?? '';
    return [{ group: person.group, face: { name: person.name, what, link } }];
  });
  const groups = [...GROUPS, '' as const].flatMap((group) => {
    const own = faces.filter((one) => one.group === group).map(({ face }) => face);
    return own.length === 0 ? [] : [{ title: group || 'Others', faces: sortedByName(own, ({ name }) => name) }];
  });
  return { groups, problems };
}

/** Where a link leads: `drive.example.org`. */
export function hostOf(link: string): string {
  return link.slice('https://'.length).split(/[/?#]/u)[0] ?? '';
}
