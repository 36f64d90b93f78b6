/** The files that a production is set up from, read with everything that can be said of each alone. */
import type { InputFile } from '../../jobs/inputFile.ts';
import type { Problem } from '../../port/appError.ts';
import { hasOneRowAKey, withoutDoubles } from '../../workbook/doubledRows.ts';
import { fileNameOf, type TabSpec } from '../../workbook/tabSpec.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import { type CsvTable, csvTable, type TableReading } from '../imports/csvTable.ts';
import { type ImportQuestion, importAnswers, importQuestions } from '../imports/importQuestions.ts';
import { preparedTable } from '../imports/preparedTable.ts';
import type { SetUpPlan } from './plannedSetUp.ts';

export interface ReadFile {
  file: CsvTable;
  /** What makes the file unusable as a whole; a group that is asked for leaves it so, too. */
  unreadable: Problem[];
  problems: Problem[];
  notices: Problem[];
  questions: ImportQuestion[];
}

/** A file as its tab will have it: names turned round, a row a person, no row twice. */
export function readFile(spec: TabSpec, input: InputFile): ReadFile {
  const place = { file: input.name };
  const answers = importAnswers(input);
  const reading: TableReading = {
    pasted: input.pasted === true,
    ...(answers.dates === undefined ? {} : { dates: answers.dates }),
    ...(answers.group === undefined || spec.name !== peopleTab.name
      ? {}
      : { blanks: new Map([['Group', answers.group]]) }),
  };
  const read = csvTable(spec, input.name, input.text, reading);
  const prepared = preparedTable(read, place);
  const { table } = prepared.file;
  const { rows, clashes, notices } = hasOneRowAKey(table)
    ? withoutDoubles(table, place)
    : { rows: table.rows, clashes: [], notices: [] };
  const kept = new Set([...rows, ...clashes.map(({ row }) => row)]);
  const questions = importQuestions(prepared.file, answers, true, place);
  const asked = new Set(questions.map(({ problem }) => problem.column));
  return {
    file: { ...prepared.file, table: { ...table, rows: table.rows.filter((row) => kept.has(row)) } },
    unreadable: read.problems.filter(({ column }) => !(asked.has('Group') && column === 'Group')),
    problems: [
      ...questions.map(({ problem }) => problem),
      ...prepared.problems,
      // Ids that are there twice are named with all other ids.
      ...clashes.flatMap(({ hasId, problem }) => (hasId ? [] : [problem])),
    ],
    notices: [...read.notices, ...prepared.notices, ...notices],
    questions,
  };
}

/** Tells of a problem whether it is one of the dates that a question settles. */
export function askedOf(
  questions: SetUpPlan['questions'],
  files: ReadonlyMap<string, CsvTable>,
): (problem: Problem) => boolean {
  const cells = new Set<string>();
  for (const { table, dates } of files.values()) {
    const file = fileNameOf(table.spec);
    if (!questions.some((one) => one.what === 'dates' && one.file.toLowerCase() === file)) continue;
    for (const { rowIndex, header } of dates.open) cells.add(`${file} ${rowIndex + 1} ${header}`);
  }
  return ({ file, row, column }) => cells.has(`${file} ${row} ${column}`);
}
