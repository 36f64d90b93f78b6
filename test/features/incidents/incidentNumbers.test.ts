import fc from 'fast-check';
import { type IssuedIncident, incidentNumbers } from '../../../src/features/incidents/incidentNumbers.ts';

interface Row {
  'Incident ID': string;
  No: number | null;
  Revision: number | null;
  rowNumber: number;
  place: { tab: string };
}

const row = (id: string, No: number | null, Revision: number | null, rowNumber: number): Row => ({
  ...{ 'Incident ID': id, No, Revision, rowNumber },
  place: { tab: 'Incidents' },
});
const numbersOf = (rows: Row[], issued: IssuedIncident[] = []) =>
  incidentNumbers(rows, issued, (id) => id).numbered.map(({ id, number }) => `${id} ${number}`);

it('gives ids and numbers in the order of the rows', () => {
  expect(numbersOf([row('', null, null, 2), row('', null, null, 3)])).toEqual(['I001 1', 'I002 2']);
});

it('keeps what was issued by the Doc before the row, and gives what was not issued the next numbers again', () => {
  const issued = [{ mark: 'I002', number: 1 }];
  const rows = [row('I001', 7, null, 2), row('I002', 9, 1, 3), row('I003', 2, null, 4)];
  expect(numbersOf(rows, issued)).toEqual(['I001 3', 'I002 1', 'I003 2']);
});

it('gives neither the id nor the number of a row that was deleted to another, while its Doc is there', () => {
  expect(numbersOf([row('', null, null, 2)], [{ mark: 'I004', number: 4 }])).toEqual(['I005 5']);
});

it('keeps the number of what was issued and whose Doc is gone', () => {
  expect(numbersOf([row('I001', 1, 2, 2), row('', null, null, 3)])).toEqual(['I001 1', 'I002 2']);
});

it('names two rows of one id, and files neither', () => {
  const { numbered, problems } = incidentNumbers(
    [row('I001', 1, 1, 2), row('i001', 1, 1, 3), row('', null, null, 4)],
    [],
    (id) => id,
  );
  expect(numbered.map(({ id }) => id)).toEqual(['I002']);
  expect(problems.map(({ row: at, column }) => [at, column])).toEqual([
    [2, 'Incident ID'],
    [3, 'Incident ID'],
  ]);
});

/** What people and faults do between two makings. */
type Step =
  | { do: 'type' }
  | { do: 'delete row' | 'clear number' | 'copy row' | 'type number'; at: number }
  | { do: 'make'; crash: 'never' | 'before' | 'numbers' | 'docs'; done: number };

const at = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Step>({ do: 'type' }) },
  fc.record({ do: fc.constantFrom('delete row' as const, 'clear number' as const), at }),
  fc.record({ do: fc.constantFrom('copy row' as const, 'type number' as const), at }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('make' as const),
      crash: fc.constantFrom('never' as const, 'before' as const, 'numbers' as const, 'docs' as const),
      done: fc.nat({ max: 3 }),
    }),
  },
);

it('numbers the Docs from 1 without gap or double in any order of typing, deleting, copying, making and crashing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let rows: Row[] = [];
      const docs: IssuedIncident[] = [];
      const known = new Map<string, number>();
      for (const one of steps) {
        if (one.do === 'make') make(one);
        else if (one.do === 'type') rows.push(row('', null, null, 0));
        else {
          const own = rows[one.at];
          if (own === undefined) continue;
          if (one.do === 'delete row') rows = rows.filter((other) => other !== own);
          else if (one.do === 'copy row') rows.push({ ...own, 'Incident ID': '', Revision: null });
          else if (own.Revision === null) own.No = one.do === 'clear number' ? null : 50;
        }
        rows.forEach((own, index) => {
          own.rowNumber = index + 2;
        });
      }
      function make({ crash, done }: Extract<Step, { do: 'make' }>): void {
        if (crash === 'before') return;
        const { numbered } = incidentNumbers(rows, docs, (id) => id);
        for (const { incident, id, number } of numbered) Object.assign(incident, { 'Incident ID': id, No: number });
        if (crash === 'numbers') return;
        for (const { incident, id, number } of numbered.slice(0, crash === 'docs' ? done : undefined)) {
          if (!docs.some(({ mark }) => mark === id)) docs.push({ mark: id, number });
          expect(docs.find(({ mark }) => mark === id)?.number).toBe(number);
          expect(known.get(id) ?? number).toBe(number);
          known.set(id, number);
          // The row is written after the Doc: a crash may come between.
          if (crash === 'never') incident.Revision = 1;
        }
      }
      const numbers = docs.map(({ number }) => number).sort((one, other) => one - other);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }),
    { numRuns: 400 },
  );
});
