/** Documents by kind: the newest first, and of closed kinds nothing but the kind. */
import { documentGroups } from '../../../src/features/filing/documentGroups.ts';
import { PAPER_KINDS } from '../../../src/papers/paperKinds.ts';

type Row = Parameters<typeof documentGroups>[1][number];

const row = (Report: string, No: number | null, date: string, id = 'abcdefghijklmnopqrstu1'): Row =>
  ({ Report, No, Date: date, 'File ID': id, Doc: 'qzxtitle', 'Event ID': 'qzxevent' }) as unknown as Row;

const grouped = (...rows: Row[]) => documentGroups({ layout: 'Phases' }, rows);

test('lists each kind with its newest document first, a row without a Doc not at all', () => {
  const { groups, more } = grouped(
    row('Rehearsal report', 1, '2027-03-04'),
    row('Daily call', null, '2027-03-05'),
    row('Rehearsal report', 2, '2027-03-05'),
    { ...row('Rehearsal report', 3, '2027-03-06', ''), Doc: '' },
  );
  expect(groups.map(({ kind, documents }) => [kind, documents.map(({ name }) => name)])).toEqual([
    ['Daily call', ['Daily call, Fri 5 Mar']],
    ['Rehearsal report', ['Rehearsal report 2, Fri 5 Mar', 'Rehearsal report 1, Thu 4 Mar']],
  ]);
  expect(more).toBe(0);
});

test('says of what lies in Confidential, of sheets for one reader and of kinds that nobody knows that there are some', () => {
  const { groups } = grouped(
    row('Incident report', 7, '2027-03-05', 'qzxincidentqzxincident1'),
    row('Record of hours', null, '2027-03-05', 'qzxhoursqzxhoursqzxhou1'),
    row('Line notes', null, '2027-03-05', 'qzxlinesqzxlinesqzxlin1'),
    row('Ella qzxmedical', 3, '2027-03-05', 'qzxotherqzxotherqzxoth1'),
    row('constructor', null, '2027-03-05'),
  );
  expect(groups).toEqual(
    ['Record of hours', 'Line notes', 'Incident report', 'Other kinds'].map((kind) => ({
      ...{ kind, isClosed: true, documents: [] },
    })),
  );
  expect(JSON.stringify(groups)).not.toContain('qzx');
});

test('goes by where the layout puts a kind: what few may open there is closed', () => {
  const own = {
    ...{ name: 'Our own', productionName: '{Title}' },
    folders: [
      { key: 'F001', name: 'Everything' },
      { key: 'confidential', name: 'Locked', uses: ['confidential', 'scriptChanges'] as const, restricted: true },
    ],
  };
  const { groups } = documentGroups({ layout: 'Our own', ownLayout: own }, [
    row(PAPER_KINDS.scriptChanges.name, null, '2027-03-05'),
    row('Rehearsal report', 1, '2027-03-05'),
  ]);
  expect(groups.map(({ kind, isClosed }) => [kind, isClosed])).toEqual([
    ['Rehearsal report', false],
    ['Script changes', true],
  ]);
});

test('lists a thousand and counts the others', () => {
  const rows = Array.from({ length: 1_005 }, (_, at) => row('Daily call', null, '2027-03-05', `abcdefghijklmnop${at}`));
  const { groups, more } = grouped(...rows);
  expect([groups[0]?.documents.length, more]).toEqual([1_000, 5]);
});
