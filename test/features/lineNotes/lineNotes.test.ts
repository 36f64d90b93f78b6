/** Whose a line note is, what is a repeat, and who was perfect. */
import fc from 'fast-check';
import { lineNoteSheet, lineNoteText } from '../../../src/features/lineNotes/lineNoteSheet.tsx';
import { daySheets } from '../../../src/features/lineNotes/lineNoteSheets.ts';
import { lineNoteSummary } from '../../../src/features/lineNotes/lineNoteSummary.ts';
import { lineNotesFrom } from '../../../src/features/lineNotes/lineNotes.ts';
import { sceneOfPage } from '../../../src/features/lineNotes/sceneOfPage.ts';
import { pageName } from '../../../src/values/pages.ts';
import { lineNotesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { placesOf, production, typedTable } from '../../builders/production.ts';

const DATA = production({
  People: [
    'Person ID | Name | Group | Minor | Active',
    'P001 | Ana Silva | Cast | No | Yes',
    'P002 | Bo Lind | Cast | Yes | Yes',
    'P003 | Sam Lee | Cast | No | Yes',
    'P004 | Sam Lee | Cast | No | Yes',
    'P005 | Kim Crew | Crew | No | Yes',
  ],
  Schedule: [
    'Event ID | Date | Start | End | Type | Also called | Status',
    'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full company | Published',
    'E002 | 2027-03-06 | 16:00 | 18:00 | Meeting | Full company | Published',
    'E003 | 2027-03-07 | 16:00 | 18:00 | Rehearsal | Ana Silva | Draft',
  ],
});

const HEADERS = 'Date | Person | Scene | Page | Line | As said | Code';
const read = (...rows: string[]) => lineNotesFrom(DATA.company, typedTable(lineNotesTab, [HEADERS, ...rows]));
const sheetsOn = (date: string, ...rows: string[]) => daySheets(DATA, read(...rows), [], date);

describe('A repeat', () => {
  const earlierOf = (...rows: string[]) => read(...rows).notes.map(({ earlier }) => earlier.join());
  it.each([
    ['the same line of the same page', ['12 | Hush now', 'p. 12 | hush  NOW'], ['', '2027-03-01']],
    ['a page without its line', ['12 |', '12 | Hush now'], ['', '2027-03-01']],
    ['a line whose page was not typed then either', ['| Hush now', '| Hush now'], ['', '2027-03-01']],
    ['not another line of the page', ['12 | Hush now', '12 | Squeak'], ['', '']],
    ['not another page', ['12 | Hush now', '12A | Hush now'], ['', '']],
    ['not where neither is known', ['|', '|'], ['', '']],
  ])('is %s', (_, [one = '', other = ''], expected) => {
    const note = (date: string, place: string) => {
      const [page, line] = place.split('|');
      return `${date} | P001 | | ${page} | ${line} | | Dropped`;
    };
    expect(earlierOf(note('2027-03-01', one), note('2027-03-02', other))).toEqual(expected);
    // Whatever the order of the rows.
    expect(earlierOf(note('2027-03-02', other), note('2027-03-01', one))).toEqual([...expected].reverse());
  });

  it('is none of another actor’s, nor of the same evening', () => {
    const rows = ['2027-03-01 | P001 | | 12 | | | Dropped', '2027-03-02 | P002 | | 12 | | | Dropped'];
    expect(earlierOf(...rows, '2027-03-01 | P001 | | 12 | | | Added')).toEqual(['', '', '']);
  });
});

describe('A sheet', () => {
  const rows = [
    '2027-03-05 | P001 | | 12 | twelve | | Dropped',
    '2027-03-05 | Ana Silva | | 9 | nine | | Added',
    '2027-03-05 | P002 | | iv | four | | Stumbled',
    '2027-03-05 | P001 | | | without | | Dropped',
    '2027-03-04 | P001 | | 1 | yesterday | | Dropped',
  ];

  it('has an actor’s notes of the day in the order of the script, one without a page last', () => {
    const { sheets } = sheetsOn('2027-03-05', ...rows);
    expect(sheets.map(({ person, notes }) => [person.id, ...notes.map(({ line }) => line)])).toEqual([
      ['P002', 'four'],
      ['P001', 'nine', 'twelve', 'without'],
    ]);
  });

  it('marks a repeat by a sign and a word', () => {
    const [, sheet] = sheetsOn('2027-03-05', '2027-03-01 | P001 | | 12 | | | Dropped', ...rows).sheets;
    const html = lineNoteSheet(DATA.settings, 'Ana Silva', '2027-03-05', sheet?.notes ?? [], '');
    expect(html).toContain('Dropped <b>↻ again: Mon 1 Mar</b>');
    expect(html.match(/again: /g)).toHaveLength(1);
    expect(lineNoteText(DATA.settings, 'Ana Silva', '2027-03-05', sheet?.notes ?? [])).toContain('↻ again: Mon 1 Mar');
  });
});

describe('Perfect', () => {
  const perfectOn = (date: string, ...rows: string[]) => sheetsOn(date, ...rows).perfect.map(({ id }) => id);

  it('are the cast who were called and of whom nothing was noted', () => {
    expect(perfectOn('2027-03-05', '2027-03-05 | P001 | | 12 | | | Dropped')).toEqual(['P003', 'P004', 'P002']);
  });

  it.each(['2027-03-06', '2027-03-07'])('is nobody on %s, for a meeting and a draft have no lines', (date) => {
    expect(perfectOn(date)).toEqual([]);
  });

  it.each([
    ['names two people', '2027-03-05 | Sam Lee | | 12 | | | Dropped', 'Line notes 2 Person'],
    ['names nobody', '2027-03-05 | Somebody | | 12 | | | Dropped', 'Line notes 2 Person'],
    ['has no actor', '2027-03-05 | | | 12 | | | Dropped', 'Line notes 2 Person'],
    ['is of no day', 'soon | P001 | | 12 | | | Dropped', 'Line notes 2 Date'],
  ])('is nobody while a row %s, which is named', (_, row, place) => {
    const { perfect, problems } = sheetsOn('2027-03-05', row);
    expect(perfect).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(placesOf(read(row).problems)).toEqual([place]);
  });

  it('is known again when the row in doubt is of another day, or only its code cannot be read', () => {
    expect(perfectOn('2027-03-05', '2027-03-04 | Sam Lee | | 12 | | | Dropped')).toHaveLength(4);
    expect(perfectOn('2027-03-05', '2027-03-05 | P001 | | 12 | | | Sneezed')).toEqual(['P003', 'P004', 'P002']);
  });
});

it('a summary counts codes, actors and pages, the most frequent first', () => {
  const { notes } = read(
    ...['2027-03-01 | P002 | | 12 | | | Dropped', '2027-03-02 | P002 | | p.12 | | | Dropped'],
    ...[
      '2027-03-02 | P001 | | 9 | | | Added',
      '2027-03-02 | P001 | | 12 | | | Sneezed',
      '2027-03-02 | P001 | | | a | | Added',
    ],
  );
  expect(lineNoteSummary(notes, [])).toEqual({
    count: 5,
    codes: [
      { code: 'Added', count: 2 },
      { code: 'Dropped', count: 2 },
      { code: 'No code', count: 1 },
    ],
    people: [
      { name: 'Ana Silva', count: 3, repeats: 0, codes: 'Added 2, No code 1' },
      { name: 'Bo Lind', count: 2, repeats: 1, codes: 'Dropped 2' },
    ],
    pages: [
      { page: '12', count: 3, who: 'Bo Lind 2, Ana Silva 1' },
      { page: '9', count: 1, who: 'Ana Silva 1' },
    ],
    perfect: [],
  });
});

it('five thousand notes are read, compared and summed up in under a second', () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const day = `2027-0${1 + (at % 5)}-${String(1 + (at % 28)).padStart(2, '0')}`;
    return `${day} | ${at % 2 === 0 ? 'P001' : 'Bo Lind'} | | ${at % 3 === 0 ? 12 : at % 90} | line ${at % 700} | | Dropped`;
  });
  const table = typedTable(lineNotesTab, [HEADERS, ...rows]);
  const start = process.hrtime.bigint();
  const { notes } = lineNotesFrom(DATA.company, table);
  expect(lineNoteSummary(notes, []).count).toBe(5_000);
  expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(1_000);
});

const ROW = fc.record({
  date: fc.constantFrom('2027-03-04', '2027-03-05', 'soon', ''),
  person: fc.constantFrom(
    'P001',
    'p002',
    'Ana Silva',
    'Bo',
    'Sam Lee',
    'Nobody',
    '',
    '\u200b',
    '__proto__',
    'constructor',
  ),
  page: fc.constantFrom('', '12', '12A', 'p. 12', 'iv', '__proto__', '😀'),
  line: fc.constantFrom('', 'Hush', 'hush ', '=1+1', 'constructor'),
});

it('no row is lost and none is in two sheets; what is somebody’s is theirs alone, and every other is named', () => {
  fc.assert(
    fc.property(fc.array(ROW, { maxLength: 12 }), (rows) => {
      const table = typedTable(lineNotesTab, [
        HEADERS,
        ...rows.map((one) => `${one.date} | ${one.person} | | ${one.page} | ${one.line} | | Dropped`),
      ]);
      const notes = lineNotesFrom(DATA.company, table);
      const sheets = ['2027-03-04', '2027-03-05'].flatMap((date) => daySheets(DATA, notes, [], date).sheets);
      const shown = sheets.flatMap((sheet) => sheet.notes.map((note) => note.rowNumber));
      expect(new Set(shown).size).toBe(shown.length);
      for (const { person, notes: own } of sheets) for (const note of own) expect(note.person).toBe(person);
      const named = notes.problems.map(({ row }) => row);
      for (const { rowIndex } of table.rows)
        expect(shown.includes(rowIndex + 1) !== named.includes(rowIndex + 1)).toBe(true);
      for (const note of notes.notes) for (const day of note.earlier) expect(day < note.date).toBe(true);
    }),
  );
});

it('two pages have one name exactly where they are one page', () => {
  expect([pageName('p. 12a'), pageName('XII')]).toEqual([pageName('12A'), pageName('xii')]);
  expect(new Set(['12', '12A', '12.5', '12/13', 'xii', 'song'].map(pageName)).size).toBe(6);
});

it.each([
  ['10', '1.2'],
  ['p. 12', '1.2'],
  ['12A', ''],
  ['13', ''],
  ['14', '2.1'],
  ['16', ''],
  ['iv', 'prologue'],
  ['the song', ''],
  ['', ''],
])('page %s is in scene “%s”, and in none where two have it', (page, scene) => {
  const scenes = [
    ['prologue', 'iv', ''],
    ['1.2', '9', '12'],
    ['2.1', '13', '15'],
    ['2.2', '13', '13'],
    ['3.1', 'see ASM', '20'],
  ].map(([Scene = '', from = '', to = '']) => ({ Scene, 'Pages from': from, 'Pages to': to }));
  expect(sceneOfPage(scenes, page)).toBe(scene);
});
