import * as fc from 'fast-check';
import type { NoteRecord } from '../../../src/features/reports/noteFacts.ts';
import { type NumberedNote, recurringIssues } from '../../../src/features/reports/recurringIssues.ts';

let row = 1;
const note = (report: number, text: string, more: Partial<NoteRecord> = {}): NumberedNote => ({
  note: {
    Note: text,
    Tag: '',
    Status: '',
    Date: `2027-03-${String(report).padStart(2, '0')}`,
    rowNumber: ++row,
    ...more,
  } as NoteRecord,
  report: `rehearsal ${report}`,
  number: `${report}.1`,
});
const THINGS = [
  { name: 'Bottom’s head (PR004)', words: ['Bottom’s head', 'PR004'] },
  { name: 'Zara Malik', words: ['Zara Malik', 'P012'] },
];
const whats = (notes: NumberedNote[]) =>
  recurringIssues(notes, THINGS).map(({ what, reports, open }) => [what, reports, open]);

test.each([
  [
    'a tag',
    [note(1, 'a', { Tag: 'ear' }), note(2, 'b', { Tag: '#Ear; sfx' }), note(3, 'c', { Tag: 'EAR' })],
    [['#ear', 3, 3]],
  ],
  ['a cue', [note(1, 'LX 12 late'), note(2, 'again lx12'), note(3, 'fix LX-12, please')], [['LX 12', 3, 3]]],
  [
    'a prop',
    [note(1, 'PR004 torn'), note(2, 'Bottom’s head slips'), note(3, 'the bottoms head fell')],
    [['Bottom’s head (PR004)', 3, 3]],
  ],
  ['a person', [note(1, 'Zara Malik late'), note(2, 'P012 off book'), note(3, 'zara malik!')], [['Zara Malik', 3, 3]]],
])('%s in three reports keeps coming back', (_, notes, expected) => {
  expect(whats(notes)).toEqual(expected);
});

test.each([
  ['in two reports', [note(1, 'LX 12'), note(2, 'LX 12'), note(2, 'LX 12')]],
  ['of which all is done', [1, 2, 3].map((at) => note(at, 'LX 12', { Status: 'Done' }))],
  [
    'only of similar words',
    [note(1, 'Zara Malika'), note(2, 'Bottom head'), note(3, 'LX 121'), note(4, 'Zara'), note(5, 'LX 12A')],
  ],
  ['only a page or a scene', [6, 7, 8].map((at) => note(at, 'p 12, sc 2'))],
])('what is %s does not', (_, notes) => {
  expect(whats(notes)).toEqual([]);
});

test('a prop and its tag in the same notes are one line', () => {
  const notes = [1, 2, 3].map((at) => note(at, 'PR004 slips', { Tag: 'head' }));
  expect(whats(notes)).toEqual([['#head, Bottom’s head (PR004)', 3, 3]]);
});

test('the last places are quoted, the earliest first, and the one in most reports is on top', () => {
  const notes = [
    ...Array.from({ length: 9 }, (_one, at) => note(9 - at, 'LX 12 late')),
    ...[1, 2, 3].map((at) => note(at, 'x', { Tag: 'ear', Status: at === 1 ? 'Done' : '' })),
  ];
  const [first, second] = recurringIssues(notes, []);
  expect(first?.places.map(({ number }) => number)).toEqual(['4.1', '5.1', '6.1', '7.1', '8.1', '9.1']);
  expect(second).toMatchObject({ what: '#ear', reports: 3, open: 2 });
});

test('what comes back does not depend on the order of the rows', () => {
  const text = fc.constantFrom('LX 12', 'PR004', 'Zara Malik', 'nothing', 'lx 12', 'SD 4 and LX 12');
  const any = fc.record({
    report: fc.integer({ min: 1, max: 5 }),
    text,
    tag: fc.constantFrom('', 'ear', '#EAR', 'a; ear'),
    done: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (list) => {
      const notes = list.map((one) => note(one.report, one.text, { Tag: one.tag, Status: one.done ? 'Done' : '' }));
      const found = recurringIssues(notes, THINGS);
      const again = recurringIssues([...notes].reverse(), THINGS);
      expect(again.map(({ reports, open, places }) => [reports, open, places])).toEqual(
        found.map(({ reports, open, places }) => [reports, open, places]),
      );
      for (const { reports, open, places } of found) {
        expect(reports).toBeGreaterThanOrEqual(3);
        expect(open).toBeGreaterThan(0);
        expect(places.length).toBeGreaterThanOrEqual(3);
      }
    }),
  );
});
