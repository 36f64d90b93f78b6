/** What an adult decided about each class of record, from the Retention tab; and everything that is still undecided. */

import { adultAddressProblem } from '../../../company/adultAddress.ts';
import { personNamed } from '../../../company/company.ts';
import type { Company } from '../../../company/people.ts';
import type { Problem } from '../../../port/appError.ts';
import type { DateText } from '../../../port/workspace.ts';
import { foldedText } from '../../../values/text.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import { retentionTab } from '../../../workbook/tabs/office.ts';
import { RETENTION_CLASSES, type RetentionAction } from './retentionClasses.ts';

export interface Decision {
  className: string;
  action: RetentionAction;
  /** For Keep until: the last day; otherwise `''`. */
  until: DateText;
  /** For Hand over: the adult's address; otherwise `''`. */
  handTo: string;
  approvedBy: string;
}

/** Longer is a slip. */
export const MOST_YEARS = 99;

/** Whether a record can be kept for so many years: a whole number from 1 to 99. */
export function isYears(years: number): boolean {
  return Number.isInteger(years) && years >= 1 && years <= MOST_YEARS;
}

/** One decision a class, or the problems that keep anything from being archived. */
export function retentionDecisions(
  records: readonly TabRecord<typeof retentionTab>[],
  company: Company,
  today: DateText,
): { decisions: Map<string, Decision>; problems: Problem[] } {
  const decisions = new Map<string, Decision>();
  const problems: Problem[] = [];
  for (const { name } of RETENTION_CLASSES) {
    const [record, ...more] = records.filter((one) => foldedText(one.Class) === foldedText(name));
    if (record === undefined) {
      problems.push({
        tab: retentionTab.name,
        about: name,
        message: `There is no row for “${name}”. Add one and say what happens to it.`,
      });
      continue;
    }
    const wrong = (column: string, message: string) =>
      problems.push({ ...record.place, row: record.rowNumber, column, about: name, message });
    const approver = personNamed(company, record['Approved by']);
    if (record['Approved by'] === '')
      wrong('Approved by', `Nobody has approved what happens to “${name}”. Type the adult who decided it.`);
    else if (approver.length !== 1)
      wrong('Approved by', `“${record['Approved by']}” is not one person in People. Type the Person ID.`);
    else if (approver[0]?.minor)
      wrong('Approved by', `${approver[0].name} is under 18 (or Minor is blank). An adult has to approve this.`);
    const years = record.Years ?? 0;
    if (record.Action === 'Keep until' && !isYears(years)) {
      wrong('Years', `Keep until needs a whole number of years from 1 to ${MOST_YEARS}.`);
    }
    for (const { place, rowNumber } of more) {
      const message = `There is more than one row for “${name}”, and nobody can tell which counts. Keep one.`;
      problems.push({ ...place, row: rowNumber, column: 'Class', about: name, message });
    }
    const handTo = record['Hand over to'];
    const taker = record.Action === 'Hand over' ? adultAddressProblem(company, handTo) : '';
    if (taker !== '') wrong('Hand over to', `Hand over needs the email address of the adult who takes it. ${taker}`);
    decisions.set(name, {
      className: name,
      action: record.Action as RetentionAction,
      until: record.Action === 'Keep until' ? yearsAfter(today, years) : '',
      handTo: record.Action === 'Hand over' ? handTo : '',
      approvedBy: approver[0]?.name ?? '',
    });
  }
  return { decisions, problems };
}

/** @example yearsAfter('2028-02-29', 1) // '2029-03-01' */
export function yearsAfter(date: DateText, years: number): DateText {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const target = year + years;
  const leap = target % 4 === 0 && (target % 100 !== 0 || target % 400 === 0);
  return month === 2 && day === 29 && !leap ? `${target}-03-01` : `${target}${date.slice(4)}`;
}
