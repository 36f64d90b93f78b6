import fc from 'fast-check';
import { type ColumnEntry, sideBySide } from '../../src/documents/sideBySide.ts';

const names = (entries: readonly ColumnEntry<number>[]) =>
  entries.map((one) => (one.kind === 'row' ? String(one.row) : one.title)).join(' ');

test('the left column is read before the right one, and a section that goes on says so', () => {
  const sections = [
    { title: 'Crew', rows: [1, 2] },
    { title: 'Cast', rows: [3, 4, 5, 6, 7] },
  ];
  const [page, ...more] = sideBySide(sections, 10, 10);
  expect([names(page?.left ?? []), names(page?.right ?? [])]).toEqual(['Crew 1 2 Cast 3', 'Cast (continued) 4 5 6 7']);
  expect(more).toEqual([]);
});

test('a list without titles has none', () => {
  const [page] = sideBySide([{ title: '', rows: [1, 2, 3] }], 10, 10);
  expect([names(page?.left ?? []), names(page?.right ?? [])]).toEqual(['1 2', '3']);
});

test('whatever the sections, each row is there once and in order, no title ends a column, and no column is too long', () => {
  const sectionsOf = fc.array(fc.record({ isTitled: fc.boolean(), count: fc.nat(40) }), { maxLength: 8 });
  fc.assert(
    fc.property(sectionsOf, fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 12 }), (counts, first, next) => {
      let row = 0;
      const sections = counts.map(({ isTitled, count }, at) => ({
        title: isTitled ? `Section ${at}` : '',
        rows: Array.from({ length: count }, () => row++),
      }));
      const pages = sideBySide(sections, first, next);
      const columns = pages.flatMap(({ left, right }) => [left, right]);
      const rows = columns.flat().flatMap((one) => (one.kind === 'row' ? [one.row] : []));
      expect(rows).toEqual(sections.flatMap((one) => one.rows));
      expect(columns.filter((column) => column[column.length - 1]?.kind === 'title')).toEqual([]);
      pages.forEach(({ left, right }, at) => {
        expect(left.length).toBeLessThanOrEqual(at === 0 ? first : next);
        expect(right.length).toBeLessThanOrEqual(at === 0 ? first : next);
        expect(left.length).toBeGreaterThan(0);
      });
    }),
  );
});
