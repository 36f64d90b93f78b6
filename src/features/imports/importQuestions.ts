/** What a table leaves open and one answer settles for all its rows: day and month, and the group of everybody in it. */
import type { Problem } from '../../port/appError.ts';
import { type DateOrder, dateInWords, typedDate } from '../../values/typedDate.ts';
import { GROUPS, peopleTab } from '../../workbook/tabs/company.ts';
import type { CsvTable } from './csvTable.ts';

/** What the person has answered; what is left out has not been asked. */
export interface ImportAnswers {
  dates?: DateOrder;
  group?: (typeof GROUPS)[number];
}

export interface ImportQuestion {
  what: keyof ImportAnswers;
  question: string;
  choices: { value: string; label: string }[];
  /** The same for whoever cannot be asked: what is wrong, and how to type it. */
  problem: Problem;
}

const DATE_ORDERS: readonly DateOrder[] = ['day first', 'month first'];

/** The answers that are any; others are left out. */
export function importAnswers(given: { dates?: string; group?: string }): ImportAnswers {
  const dates = DATE_ORDERS.find((one) => one === given.dates);
  const group = GROUPS.find((one) => one === given.group);
  return { ...(dates === undefined ? {} : { dates }), ...(group === undefined ? {} : { group }) };
}

/** @param anyNew true where the table brings a row that the tab does not have */
export function importQuestions(
  file: CsvTable,
  answers: ImportAnswers,
  anyNew: boolean,
  place: Pick<Problem, 'tab' | 'file'>,
): ImportQuestion[] {
  const questions: ImportQuestion[] = [];
  const { asked } = file.dates;
  const read = asked === null ? null : typedDate(asked.text);
  if (asked !== null && read?.kind === 'either') {
    const [dayFirst, monthFirst] = read.dates;
    questions.push({
      what: 'dates',
      question: `What is ${asked.text.trim()}?`,
      choices: [
        { value: 'day first', label: `${dateInWords(dayFirst)} (day first)` },
        { value: 'month first', label: `${dateInWords(monthFirst)} (month first)` },
      ],
      problem: {
        ...place,
        row: asked.rowIndex + 1,
        column: file.headerOf.get(asked.header) ?? asked.header,
        message: `“${asked.text.trim()}” could be ${dateInWords(dayFirst)} or ${dateInWords(monthFirst)}, and no other date in the table tells which. Type dates as year-month-day, for example ${dayFirst}.`,
      },
    });
  }
  if (
    file.table.spec.name === peopleTab.name &&
    anyNew &&
    file.missingRequired.includes('Group') &&
    answers.group === undefined
  ) {
    questions.push({
      what: 'group',
      question: 'The table has no column Group. Everybody in it is:',
      choices: GROUPS.map((group) => ({ value: group, label: group })),
      problem: {
        ...place,
        row: file.table.headerRowIndex + 1,
        column: 'Group',
        message: `There is no column “Group”, which new people need. Add it, with ${GROUPS.slice(0, -1).join(', ')} or ${GROUPS[GROUPS.length - 1]} in each row.`,
      },
    });
  }
  return questions;
}
