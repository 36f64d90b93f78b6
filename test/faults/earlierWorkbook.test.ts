import './everyTrial.ts';
import { insertColumn, insertRows } from '../../local/services/sheets/structureEdits.ts';
import { expectNothingFound, smallJobs } from './cases.ts';
import { everyEdit } from './edited.ts';
import type { PersonsEdit } from './personsEdits.ts';

const TAB = 'Prop moves';

/** Of the tab whose columns get other names, with two rows that their keys do not tell apart. */
const EDITS: readonly PersonsEdit[] = [
  { name: 'inserts a row on top', apply: (book) => insertRows(book, TAB, 1) },
  { name: 'inserts a column', apply: (book) => insertColumn(book, TAB, 'Scene', 'My own') },
];

test.each(smallJobs((name) => name.includes('earlier version')))(
  '%s is as if a person had edited its tabs before or after it',
  (_name, job) => {
    expectNothingFound(everyEdit(job, EDITS, 'each'));
  },
);
