import { couldBeBarred, couldBeKnown, type NamedRow } from '../../src/company/couldBeKnown.ts';

const row = (rowIndex: number, name: string, id = '', email = ''): NamedRow => ({ rowIndex, id, name, email });
const place = { file: 'your table' };

test('somebody who is added and could be there already is said, with the id to type', () => {
  const there = [row(1, 'Ana Silva', 'P001'), row(2, 'Ben Lee', 'P002')];
  const found = couldBeKnown([row(1, 'A. Silva'), row(2, 'Caio Silva'), row(3, 'Lee Ben')], there, place, 'Person ID');
  expect(found.map(({ row: at, message }) => [at, message])).toEqual([
    [
      2,
      'A. Silva is added, and could be the same person as Ana Silva (P001), who is there already. If so, type P001 in a column Person ID.',
    ],
    [
      4,
      'Lee Ben is added, and could be the same person as Ben Lee (P002), who is there already. If so, type P002 in a column Person ID.',
    ],
  ]);
});

test('two rows of one table that could be one person are said once', () => {
  const found = couldBeKnown([row(1, 'Ana Silva'), row(2, 'Ana M. Silva')], [], place, 'Person ID');
  expect(found.map(({ row: at }) => at)).toEqual([3]);
});

test('thousands of people are compared in time that does not grow with their square', () => {
  const many = Array.from({ length: 8000 }, (_, at) => row(at, `Kid${at} Family${at % 50}`));
  const start = performance.now();
  expect(couldBeKnown(many, many.slice(0, 4000), place, 'Person ID').length).toBe(4000);
  expect(performance.now() - start).toBeLessThan(5000);
});

test('whoever has the name or mailbox of a barred adult, and is not marked so, is said', () => {
  const barred = {
    address: () => false,
    adult: ({ name }: { name: string }) => name === 'Pat Never',
    reason: () => 'has the name of somebody who must not be contacted',
  };
  const rows = [
    { ...row(1, 'Pat Never'), noContact: false },
    { ...row(2, 'Pat Never'), noContact: true },
    { ...row(3, 'Ana Silva'), noContact: false },
  ].map((one) => ({ ...one, adult: one }));
  expect(couldBeBarred(rows, barred, place).map(({ row: at }) => at)).toEqual([2]);
});
