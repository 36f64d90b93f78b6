/** What an import would do: rows added, changed and left alone, and everything that is wrong, by tab, row and column. */
import fc from 'fast-check';
import { type ImportPlan, importableTab, importPlan, importTabs } from '../../../src/features/imports/importPlan.ts';
import { problemLine } from '../../../src/port/appError.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { DATA_TABS } from '../../../src/production/productionData.ts';
import { changedTables, type RowChange } from '../../../src/workbook/changeRows.ts';
import { cellText, type Table, tableFrom } from '../../../src/workbook/table.ts';
import type { TabSpec } from '../../../src/workbook/tabSpec.ts';
import { guardiansTab, peopleTab } from '../../../src/workbook/tabs/company.ts';
import { costumesTab, presetsTab } from '../../../src/workbook/tabs/deck.ts';
import { productionTab } from '../../../src/workbook/tabs/office.ts';
import { lineNotesTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { breakdownTab, conflictsTab, scheduleTab } from '../../../src/workbook/tabs/schedule.ts';

/** Tabs by name: their rows below the headers that are given; all others are empty. */
function tabs(filled: Record<string, CellValue[][]> = {}, more: TabSpec[] = []): Map<string, Table> {
  return new Map(
    [...DATA_TABS, ...more].map((spec: TabSpec): [string, Table] => {
      const rows = filled[spec.name] ?? [spec.columns.map((column) => column.header)];
      return [spec.name, tableFrom(spec, { title: spec.name, rows })];
    }),
  );
}

const PEOPLE: CellValue[][] = [
  ['Person ID', 'Name', 'Group', 'Email', 'Phone', 'Minor'],
  ['P001', 'Ana Silva', 'Cast', 'family@example.org', null, 'Yes'],
  ['P002', 'Ben Silva', 'Cast', null, null, 'Yes'],
];

/** One line a row: what happens, to whom, and the cells that are written. */
function told(plan: ImportPlan): string[] {
  return plan.tabs.flatMap((tab) =>
    tab.rows.map((row) => {
      const cells = row.cells.map(({ column, to }) => `${column}=${cellText(to)}`);
      return [row.what, row.id, ...(row.what === 'changed' ? cells : [cellText(row.values.Name)])].join(' ').trim();
    }),
  );
}

const problems = (plan: ImportPlan) => plan.problems.map(({ tab, row, column }) => [tab, row, column]);

/** The tabs once the plan has been carried out. */
function carriedOut(tables: Map<string, Table>, plan: ImportPlan): Map<string, Table> {
  const next = new Map(tables);
  for (const { tab, mode, values } of [...plan.ids, ...plan.changes] as RowChange[]) {
    const table = next.get(tab.name) as Table;
    const key = tab.key[0] ?? '';
    const headers = tab.columns.map((column) => column.header);
    const cellsOf = (row: CellValue[]) => headers.map((one) => row[table.columnIndex.get(one) ?? -1] ?? null);
    const rows = table.rows.map((row) => cellsOf(row.cells));
    const at = rows.findIndex((row) => row[headers.indexOf(key)] === values[key]);
    const old = mode === 'add' ? headers.map(() => null) : (rows[at] ?? []);
    const row = headers.map((one, index) => values[one] ?? old[index] ?? null);
    if (mode === 'add') rows.push(row);
    else rows[at] = row;
    next.set(tab.name, tableFrom(tab, { title: table.title, rows: [headers, ...rows] }));
  }
  return next;
}

describe('headers', () => {
  it.each([
    [
      'tabs between, other names, names in two parts',
      'Surname\tFirst name\tE-mail\tMobile\tcompany group\tUnder 18?\nLee\tKim\tkim@example.org\t555\tcast\tno',
    ],
    ['any order and case, semicolons', 'EMAIL;group;NAME;minor;PHONE\nkim@example.org;Cast;Kim Lee;No;555'],
    [
      'a title above the headers',
      'Cast of spring,,,,\n\nName,Group,Email,Phone,Minor\nKim Lee,Cast,kim@example.org,555,No',
    ],
  ])('are matched: %s', (_, text) => {
    const plan = importPlan(peopleTab, text, tabs());
    expect(plan.problems).toEqual([]);
    expect(plan.changes[0]?.values).toMatchObject({
      'Person ID': 'P001',
      Name: 'Kim Lee',
      Group: 'Cast',
      Email: 'kim@example.org',
      Phone: '555',
      Minor: 'No',
    });
  });

  it.each(['DOB', 'Date of Birth', 'Age', 'Home address', 'Allergies', 'Emergency contact', 'DBS', 'Zip code'])(
    'refuse to take %s, with a reason',
    (header) => {
      const plan = importPlan(peopleTab, `Name,Group,${header}\nKim Lee,Cast,2012-02-03`, tabs());
      expect(plan.notices).toMatchObject([{ tab: 'People', row: 1, column: header }]);
      expect(JSON.stringify(plan.changes)).not.toContain('2012');
    },
  );

  it('that no new row can do without are named once', () => {
    const plan = importPlan(peopleTab, 'Name,Email\nKim Lee,kim@example.org\nLou Lee,lou@example.org', tabs());
    expect(problems(plan)).toEqual([['People', 1, 'Group']]);
  });

  it('that are missing matter to no row that is there already', () => {
    const plan = importPlan(peopleTab, 'Name,Phone\nAna Silva,555', tabs({ People: PEOPLE }));
    expect(plan.problems).toEqual([]);
    expect(told(plan)).toEqual(['changed P001 Phone=555']);
  });
});

describe('rows', () => {
  it('are matched by id, then by e-mail with a variant of the name, then by name', () => {
    const text =
      'Person ID,Name,Group,Email\nP002,Benjamin Silva,Cast,\n,Ana Maria Silva,Cast,FAMILY@example.org\n,New Lee,Crew,';
    const plan = importPlan(peopleTab, text, tabs({ People: PEOPLE }));
    expect(told(plan)).toEqual([
      'changed P002 Name=Benjamin Silva',
      'changed P001 Name=Ana Maria Silva Email=FAMILY@example.org',
      'added P003 New Lee',
    ]);
  });

  it.each([
    ['Maria Luisa Silva', 'Maria Clara Silva'],
    ['Kim Min-jun', 'Kim Seo-yeon'],
    ['Nguyễn Văn An', 'Nguyễn Văn Bình'],
    ['李 小明', '李 小红'],
  ])('of a sister with the same address are somebody else: %s and %s', (one, other) => {
    const there = [PEOPLE[0] as CellValue[], ['P001', one, 'Cast', 'family@example.org', null, 'Yes']];
    const plan = importPlan(peopleTab, `Name,Group,Email\n${other},Cast,family@example.org`, tabs({ People: there }));
    expect(told(plan)).toEqual([`added P002 ${other}`]);
    expect(plan.notices.map(({ message }) => message).join()).toContain('share one email address');
  });

  it.each([
    ['Zed Old', 'somebody of another production'],
    ['Ana Costa', 'a new last name'],
    ['Ben Silva', 'the name of another row'],
  ])('with the id of somebody else change nothing, and that is named: %s, %s', (name) => {
    const plan = importPlan(peopleTab, `Person ID,Name,Group\nP001,${name},Crew`, tabs({ People: PEOPLE }));
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([{ tab: 'People', row: 2, column: 'Person ID' }]);
    expect(plan.problems[0]?.message).toContain(`P001 is Ana Silva in People. If ${name} is somebody else, leave`);
  });

  it.each([
    ['Minor', 'No', 'Yes', 'Minor stays “Yes” for Ana Silva'],
    ['Active', 'Yes', 'No', 'Active stays “No” for Ana Silva'],
    ['Active', 'Yes', 'Left', 'Active stays “Left” for Ana Silva'],
  ])('take no protection away: %s %s over %s', (column, given, there, words) => {
    const cells: Record<string, string> = { Minor: '', Active: '', [column]: there };
    const people: CellValue[][] = [
      ['Person ID', 'Name', 'Group', 'Minor', 'Active'],
      ['P001', 'Ana Silva', 'Cast', cells.Minor ?? '', cells.Active ?? ''],
    ];
    const plan = importPlan(peopleTab, `Name,Group,${column}\nAna Silva,Crew,${given}`, tabs({ People: people }));
    expect(told(plan)).toEqual(['changed P001 Group=Crew']);
    expect(plan.notices.map(({ message }) => message).join()).toContain(words);
  });

  it('fill what protects nobody yet', () => {
    const people = [PEOPLE[0] as CellValue[], ['P001', 'Ana Silva', 'Cast', null, null, null]];
    const plan = importPlan(peopleTab, 'Name,Minor\nAna Silva,No', tabs({ People: people }));
    expect(told(plan)).toEqual(['changed P001 Minor=No']);
  });

  it('of a guardian that take a child away say so', () => {
    const guardians: CellValue[][] = [
      ['Guardian ID', 'Name', 'Of', 'Email'],
      ['G001', 'Eva Silva', 'P001', 'eva@example.org'],
    ];
    const there = tabs({ People: PEOPLE, Guardians: guardians });
    const plan = importPlan(guardiansTab, 'Name,Of,Email\nEva Silva,P002,eva@example.org', there);
    expect(plan.notices.map(({ message }) => message).join()).toContain(
      'Eva Silva is no longer a guardian of Ana Silva',
    );
  });

  it('of a brother with the same address are somebody else, and that is said', () => {
    const plan = importPlan(
      peopleTab,
      'Name,Group,Email\nCaio Silva,Cast,family@example.org',
      tabs({ People: PEOPLE }),
    );
    expect(told(plan)).toEqual(['added P003 Caio Silva']);
    expect(plan.notices.map((one) => one.message).join()).toContain('Ana Silva and Caio Silva share one email address');
  });

  it('of which there could be several are named, and nothing is changed', () => {
    const two = [...PEOPLE, ['P003', 'Ana Silva', 'Crew', null, null, 'No']];
    const plan = importPlan(peopleTab, 'Name,Group,Phone\nAna Silva,Cast,555', tabs({ People: two }));
    expect(problems(plan)).toEqual([['People', 2, 'Name']]);
    expect(plan.problems[0]?.message).toContain('P001 or P003');
  });

  it('with two ids and one name stay two people', () => {
    const one = [...PEOPLE, ['P010', 'Alex Kim', 'Crew', null, null, 'Yes']];
    const text = 'Person ID,Name,Group\nP010,Alex Kim,Crew\nP011,Alex Kim,Crew';
    expect(told(importPlan(peopleTab, text, tabs({ People: one })))).toEqual([
      'same P010 Alex Kim',
      'added P011 Alex Kim',
    ]);
  });

  it('with another id for somebody who is there by name and e-mail keep the workbook’s, and that is said', () => {
    const text = 'Person ID,Name,Group,Email\nX9,Ana Silva,Crew,family@example.org';
    const plan = importPlan(peopleTab, text, tabs({ People: PEOPLE }));
    expect(told(plan)).toEqual(['changed P001 Group=Crew']);
    expect(plan.notices).toContainEqual(
      expect.objectContaining({
        row: 2,
        column: 'Person ID',
        message: 'X9 is P001 in the workbook, by name and email; P001 stays.',
      }),
    );
  });

  it('leave a cell alone where the table says nothing', () => {
    const plan = importPlan(peopleTab, 'Name,Group,Email,Minor\nAna Silva,Crew,,', tabs({ People: PEOPLE }));
    expect(told(plan)).toEqual(['changed P001 Group=Crew']);
  });

  it('that were typed without an id get one first', () => {
    const typed = [...PEOPLE, [null, 'Typed Lee', 'Crew', null, null, 'No']];
    const plan = importPlan(peopleTab, 'Name,Group,Phone\nTyped Lee,Crew,555', tabs({ People: typed }));
    expect(plan.ids.map((one) => one.values)).toEqual([{ 'Person ID': 'P003' }]);
    expect(told(plan)).toEqual(['changed P003 Phone=555']);
  });

  it('of any tab are matched by its key, and times and dates are compared as such', () => {
    const text = 'Date,Start,End,Type,Location,Work,Status\n2027-03-05,4:00 pm,18:00,rehearsal,Hall,Scene 1,published';
    const first = importPlan(scheduleTab, text, tabs());
    expect(first.problems).toEqual([]);
    const again = importPlan(scheduleTab, text, carriedOut(tabs(), first));
    expect(told(again)).toEqual(['same E001']);
    const presets = tabs({}, importTabs(presetsTab));
    const preset = importPlan(presetsTab, 'Item,Location,Position\nCandle,SL table,upright', presets);
    const moved = importPlan(presetsTab, 'Item,Location,Position\nCANDLE,SL table,flat', carriedOut(presets, preset));
    expect(moved.tabs[0]?.rows[0]?.cells).toEqual([{ column: 'Place', from: 'upright', to: 'flat' }]);
  });
});

describe('parents beside their child', () => {
  const TEXT = [
    'First name,Last name,Group,Parent 1 name,Parent 1 email,Parent 1 phone,Parent 2 name,Parent 2 e-mail',
    'Ana,Silva,Cast,Rui Silva,rui@example.org,555-1,Eva Costa,eva@example.org',
    'Ben,Silva,Cast,Rui Silva,RUI@example.org,,,',
    'Caio,Silva,Cast,,rui@example.org,,,',
  ].join('\n');

  it('become guardians, one row for brothers and sisters', () => {
    const plan = importPlan(peopleTab, TEXT, tabs());
    expect(plan.problems).toEqual([]);
    const guardians = plan.changes.filter((one) => one.tab === guardiansTab).map((one) => one.values);
    expect(guardians).toMatchObject([
      { 'Guardian ID': 'G001', Name: 'Rui Silva', Of: 'P001; P002; P003', Email: 'rui@example.org', Phone: '555-1' },
      { 'Guardian ID': 'G002', Name: 'Eva Costa', Of: 'P001', Email: 'eva@example.org' },
    ]);
  });

  it('of one Guardian ID by mistake stay two: the row that is meant is changed', () => {
    const guardians = [
      ['Guardian ID', 'Name', 'Of', 'Email', 'Phone'],
      ['G001', 'Omar Shah', 'P009', 'omar@example.org', ''],
      ['G001', 'Rui Silva', 'P001', 'rui@example.org', ''],
    ];
    const text =
      'Person ID,Name,Group,Parent 1 name,Parent 1 email,Parent 1 phone\nP001,Ana Silva,Cast,Rui Silva,rui@example.org,555-1';
    const before = tabs({ People: PEOPLE, Guardians: guardians });
    const after = changedTables(before, importPlan(peopleTab, text, before).changes).get('Guardians');
    expect(after?.rows.map(({ cells }) => [cells[1], cells[4]])).toEqual([
      ['Omar Shah', ''],
      ['Rui Silva', '555-1'],
    ]);
  });

  it('are left alone when they are there, and only get a child that is new', () => {
    const first = carriedOut(tabs(), importPlan(peopleTab, TEXT, tabs()));
    expect(importPlan(peopleTab, TEXT, first).changes).toEqual([]);
    const more = importPlan(peopleTab, `${TEXT}\nDora,Silva,Cast,Rui Silva,rui@example.org,,,`, first);
    expect(told(more).filter((line) => !line.startsWith('same'))).toEqual([
      'added P004 Dora Silva',
      'changed G001 Of=P001; P002; P003; P004',
    ]);
  });

  it('of one name without an address are two adults', () => {
    const text = 'Name,Group,Parent name\nAna Silva,Cast,Sam Lee\nLou Lee,Cast,Sam Lee';
    const plan = importPlan(peopleTab, text, tabs());
    expect(plan.changes.filter((one) => one.tab === guardiansTab)).toHaveLength(2);
    expect(importPlan(peopleTab, text, carriedOut(tabs(), plan)).changes).toEqual([]);
  });

  it('with an address that is none are named by the file’s own header', () => {
    const plan = importPlan(
      peopleTab,
      'Name,Group,Mum email\nAna Silva,Cast,"rui@example.org\nBcc: x@example.org"',
      tabs(),
    );
    expect(problems(plan)).toContainEqual(['People', 2, 'Mum email']);
  });
});

describe('what is wrong', () => {
  it.each<[string, TabSpec, string, (string | number)[]]>([
    [
      'an address with a line break',
      peopleTab,
      'Name,Group,E-mail\nKim,Cast,"kim@example.org\nx@example.org"',
      ['People', 2, 'E-mail'],
    ],
    [
      'an address that ends in a line break',
      peopleTab,
      'Name,Group,Email\nKim,Cast,"kim@example.org\n"',
      ['People', 2, 'Email'],
    ],
    ['an unknown group', peopleTab, 'Name,Group\nKim,Acrobat', ['People', 2, 'Group']],
    ['a guardian of somebody unknown', guardiansTab, 'Name,Of\nRui,P404', ['Guardians', 2, 'Of']],
    ['a guardian of nobody', guardiansTab, 'Name,Of\nRui,', ['Guardians', 2, 'Of']],
    ['a guardian of himself', guardiansTab, 'Guardian ID,Name,Of\nG001,Rui,G001', ['Guardians', 2, 'Of']],
    ['one id twice', peopleTab, 'Person ID,Name,Group\nP9,Kim,Cast\nP9,Lou,Cast', ['People', 3, 'Person ID']],
    ['one person twice', peopleTab, 'Name,Group\nKim,Cast\nKim,Crew', ['People', 3, 'Person ID']],
    ['a quotation mark that is not closed', peopleTab, 'Name,Group\n"Kim,Cast', ['People', 2, 'Name']],
    ['too many cells', peopleTab, 'Name,Group\nLee, Kim,Cast', ['People', 2, undefined as unknown as string]],
    [
      'a day that does not exist',
      scheduleTab,
      'Date,Start,End,Type\n2027-02-30,10:00,11:00,Rehearsal',
      ['Schedule', 2, 'Date'],
    ],
    [
      'an end before the start',
      scheduleTab,
      'Date,Start,End,Type\n2027-02-03,10:00,09:00,Rehearsal',
      ['Schedule', 2, 'End'],
    ],
    ['no row at all', peopleTab, 'Name,Group', ['People', 1, undefined as unknown as string]],
    ['nothing at all', peopleTab, '', ['People', 1, undefined as unknown as string]],
  ])('is named by tab, row and column: %s', (_, spec, text, where) => {
    const plan = importPlan(spec, text, tabs());
    expect(problems(plan)).toContainEqual(where);
    expect(plan.problems.every((one) => one.message.length > 20)).toBe(true);
  });

  it.each([
    ['nobody has', 'Zed', 'Nobody in People is “Zed”'],
    ['two people have', 'Ana Silva', 'is the name of 2 people. Type the Person ID instead: P001 or P003.'],
  ])('is a name in a tab that a day does not need, if %s it', (_, name, words) => {
    const two = [...PEOPLE, ['P003', 'Ana Silva', 'Crew', null, null, 'No']];
    const tables = tabs({ People: two }, importTabs(lineNotesTab));
    const text = `Date,Person,Line,Code\n2027-03-05,Ben Silva,I know,Dropped\n2027-03-05,${name},I know,Dropped`;
    expect(importPlan(lineNotesTab, text, tables).problems).toMatchObject([
      { tab: 'Line notes', row: 3, column: 'Person', message: expect.stringContaining(words) },
    ]);
  });

  it('is not a blank name where one may be left out', () => {
    const tables = tabs({ People: PEOPLE }, importTabs(costumesTab));
    expect(importPlan(costumesTab, 'Character,Person,Pieces\nCat,,Ears', tables).problems).toEqual([]);
  });

  it('is a text that no cell holds, with its length', () => {
    const text = `Name,Group,Remarks,Notes\nKim,Cast,,${'x'.repeat(50_001)}`;
    expect(importPlan(peopleTab, text, tabs()).problems).toMatchObject([
      { row: 2, column: 'Notes', message: 'The text has 50001 characters; a cell holds at most 50000.' },
    ]);
    expect(importPlan(peopleTab, text.replace('xx', 'x'), tabs()).problems).toEqual([]);
  });

  it('is said all at once and each thing once', () => {
    const plan = importPlan(peopleTab, 'Name,Group,Email\nKim,Acrobat,nobody\n,Cast,\nLou,Cast,a@b', tabs());
    expect(problems(plan)).toEqual([
      ['People', 2, 'Group'],
      ['People', 2, 'Email'],
      ['People', 3, 'Name'],
      ['People', 4, 'Email'],
    ]);
    expect(problemLine(plan.problems[0] ?? { message: '' })).toMatch(/^your table, row 2, column Group: /);
  });

  it.each([
    ['quotes', '"O""Neil"', 'O"Neil'],
    ['markup', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a formula', '=1+1', '=1+1'],
    ['right to left', 'שירה כהן', 'שירה כהן'],
    ['combining characters', 'Zoe\u0308', 'Zoe\u0308'],
    ['300 characters', 'x'.repeat(300), 'x'.repeat(300)],
  ])('is not a name or a note with %s: both are kept exactly', (_, cell, exact) => {
    const plan = importPlan(peopleTab, `Name,Group,Notes\n${cell},Cast,${cell}`, tabs());
    expect(plan.problems).toEqual([]);
    expect(plan.changes[0]?.values).toMatchObject({ Name: exact, Notes: exact });
    expect(importPlan(peopleTab, `Name,Group,Notes\n${cell},Cast,${cell}`, carriedOut(tabs(), plan)).changes).toEqual(
      [],
    );
  });
});

it('a guardian’s child by name is the same child as by id', () => {
  const guardians = [
    ['Guardian ID', 'Name', 'Of'],
    ['G001', 'Rui Silva', 'P001; P002'],
  ];
  const tables = tabs({ People: PEOPLE, Guardians: guardians });
  expect(importPlan(guardiansTab, 'Guardian ID,Name,Of\nG001,Rui Silva,Ana Silva; ben silva', tables).changes).toEqual(
    [],
  );
  const other = importPlan(guardiansTab, 'Guardian ID,Name,Of\nG001,Rui Silva,Ben Silva', tables);
  expect(told(other)).toEqual(['changed G001 Of=Ben Silva']);
});

it.each([
  ['people', 'People'],
  [' Line Notes ', 'Line notes'],
  ['Outbox', undefined],
  ['reports', undefined],
  ['Emergency', undefined],
  ['', undefined],
])('the tab %j can be filled from outside as %j', (name, tab) => {
  expect(importableTab(name)?.name).toBe(tab);
});

describe('a date that is hardly meant', () => {
  const SEASON: CellValue[][] = [
    ['Setting', 'Value'],
    ['First rehearsal', '2027-02-01'],
    ['Opening', '2027-04-09'],
    ['Strike', '2027-04-11'],
  ];

  it('is said when a schedule is imported, and once', () => {
    const text = 'Date,Start,End,Type\n2026-01-23,16:00,18:00,Rehearsal\n2027-03-05,4:00,6:00,Rehearsal';
    const plan = importPlan(scheduleTab, text, tabs({ Production: SEASON }));
    expect(plan.problems).toEqual([]);
    expect(plan.notices.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Date'],
      [3, 'Start'],
    ]);
    const after = carriedOut(tabs({ Production: SEASON }), plan);
    expect(importPlan(scheduleTab, text, after).notices).toEqual([]);
  });

  it('is said when a setting is imported', () => {
    const plan = importPlan(productionTab, 'Setting,Value\nOpening,2027-01-09', tabs({ Production: SEASON }));
    expect(plan.notices.map(({ message }) => message)).toEqual([expect.stringContaining('before First rehearsal')]);
  });
});

describe('what one answer settles', () => {
  const TEXT = 'Actor,Character\nKim Lee,Cat\nAna Silva,Mouse';

  it('is the group of everybody who is new in a table without one; whoever is there keeps theirs', () => {
    const crew = tabs({ People: [PEOPLE[0] ?? [], ['P001', 'Ana Silva', 'Crew', null, null, 'Yes']] });
    const asked = importPlan(peopleTab, TEXT, crew);
    expect(asked.questions.map(({ what }) => what)).toEqual(['group']);
    expect(problems(asked)).toEqual([['People', 1, 'Group']]);
    const plan = importPlan(peopleTab, TEXT, crew, { group: 'Cast' });
    expect([plan.problems, plan.questions]).toEqual([[], []]);
    expect(told(plan)).toEqual(['added P002 Kim Lee', 'changed P001 Characters=Mouse']);
    expect(plan.changes[0]?.values).toMatchObject({ Name: 'Kim Lee', Group: 'Cast' });
  });

  it('is asked of nobody where everybody is there already', () => {
    const plan = importPlan(peopleTab, 'Name,Phone\nAna Silva,555', tabs({ People: PEOPLE }));
    expect(plan.questions).toEqual([]);
  });

  it('is asked besides everything that is wrong', () => {
    const text = 'Person,From date,To time\nAna Silva,3/9/2027,soon\nNobody,2027-03-10,';
    const plan = importPlan(conflictsTab, text, tabs({ People: PEOPLE }));
    expect(plan.questions.map(({ what, question }) => [what, question])).toEqual([['dates', 'What is 3/9/2027?']]);
    expect(problems(plan)).toEqual([
      ['Conflicts', 2, 'From date'],
      ['Conflicts', 2, 'To time'],
      ['Conflicts', 3, 'Person'],
    ]);
  });
});

describe('people who are there', () => {
  const THERE: CellValue[][] = [...PEOPLE, ['P003', 'José Núñez', 'Cast', null, null, 'Yes']];

  it.each(['Jose Nunez', 'Núñez, José', 'JOSÉ NÚÑEZ', 'Jose\u0301 Nu\u0301n\u0303ez', 'José\u200B Núñez'])(
    'are known by another spelling of their name, which stays: %j',
    (name) => {
      const plan = importPlan(peopleTab, `Name\tGroup\tPhone\n${name}\tCast\t555`, tabs({ People: THERE }));
      expect(told(plan)).toEqual(['changed P003 Phone=555']);
    },
  );

  it('and could be one of the new ones are named', () => {
    const plan = importPlan(peopleTab, 'Name,Group\nA. Silva,Cast', tabs({ People: THERE }));
    expect(plan.notices[0]?.message).toContain('could be the same person as Ana Silva (P001)');
  });

  it('are not told apart by a title or by which group a stage manager says they are in', () => {
    const plan = importPlan(peopleTab, 'Name,Group\nMs Kim Lee,Stage management', tabs());
    expect(plan.changes[0]?.values).toMatchObject({ Group: 'Staff' });
  });
});

describe('adults who must not be contacted', () => {
  const GUARDIANS: CellValue[][] = [
    ['Guardian ID', 'Name', 'Of', 'Email', 'No contact'],
    ['G001', 'Pat O’Neil', 'P001', 'pat@example.org', 'Yes'],
  ];
  const there = () => tabs({ People: PEOPLE, Guardians: GUARDIANS });

  it.each(['No', ''])('stay barred whatever a table says: No contact %j', (cell) => {
    const text = `Name,Of,Email,Phone,No contact\nPat O'Neil,Ana Silva,pat@example.org,555,${cell}`;
    const plan = importPlan(guardiansTab, text, there());
    expect(told(plan)).toEqual(['changed G001 Phone=555']);
    expect(plan.notices.filter(({ column }) => column === 'No contact')).toHaveLength(cell === '' ? 0 : 1);
  });

  it('are not also taken for somebody whose id is to be typed', () => {
    const plan = importPlan(guardiansTab, "Name,Of,Email\nPat O'Neil,Ana Silva,new@example.org", there());
    expect(plan.notices.map(({ message }) => message).join()).not.toContain('type G001');
  });

  it('keep the address by which they are known, and a row with another one is said', () => {
    const plan = importPlan(guardiansTab, "Name,Of,Email\nPat O'Neil,Ana Silva,new@example.org", there());
    expect(told(plan)).toEqual(["added G002 Pat O'Neil"]);
    expect(plan.notices[0]?.message).toContain('This person stays barred');
  });

  it.each([
    ['Jane Doe', 'jane@example.org', 'If Jane Doe is somebody else, leave the Guardian ID out'],
    ['Pat Anne O’Neil', 'pat@example.org', 'if it is the new name, type it into Guardians first'],
    ['Pat O’Neil', 'new@example.org', 'with another address. Leave the Guardian ID out and type the name'],
  ])('keep their row where a table has their id: %s, %s', (name, email, words) => {
    const plan = importPlan(guardiansTab, `Guardian ID,Name,Of,Email\nG001,${name},P001,${email}`, there());
    expect(plan.changes).toEqual([]);
    expect(plan.problems).toMatchObject([{ tab: 'Guardians', row: 2, column: 'Guardian ID' }]);
    expect(plan.problems[0]?.message).toContain(words);
    const without = importPlan(guardiansTab, `Name,Of,Email\n${name},P001,${email}`, there());
    expect(without.problems).toEqual([]);
  });

  it('keep their address where a table has their id and no name', () => {
    const plan = importPlan(guardiansTab, 'Guardian ID,Email\nG001,new@example.org', there());
    expect(plan.changes).toEqual([]);
    expect(plan.problems[0]?.message).toContain('G001 is Pat O’Neil in Guardians, who must not be contacted');
  });

  it('stay out of the calls of a child whatever a table says about who gets them', () => {
    const rows: CellValue[][] = [
      ['Guardian ID', 'Name', 'Of', 'Email', 'Gets calls', 'May collect'],
      ['G001', 'Pat O’Neil', 'P001', 'pat@example.org', 'No', 'No'],
    ];
    const text = 'Name,Of,Email,Gets calls,May collect\nPat O’Neil,P001,pat@example.org,Yes,Yes';
    const plan = importPlan(guardiansTab, text, tabs({ People: PEOPLE, Guardians: rows }));
    expect(plan.changes).toEqual([]);
    expect(plan.notices.filter(({ message }) => message.includes('takes no protection away'))).toHaveLength(2);
  });

  it('are said also where they stand beside a child', () => {
    const text = 'Name,Group,Parent 1 name,Parent 1 email\nAna Silva,Cast,"O\'Neil, Pat",new@example.org';
    const plan = importPlan(peopleTab, text, there());
    expect(told(plan)).toEqual(['same P001 Ana Silva', "added G002 Pat O'Neil"]);
    expect(plan.notices[0]).toMatchObject({ tab: 'Guardians', row: 2 });
  });
});

it('thousands of rows are planned in time that does not grow with their square', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => `Kid${at} Family${at},Cast,Pat Family${at},pat${at}@example.org`);
  const text = (count: number) => ['Name,Group,Parent name,Parent email', ...rows(count)].join('\n');
  const first = importPlan(peopleTab, text(1500), tabs());
  const there = carriedOut(tabs(), first);
  const start = performance.now();
  const plan = importPlan(peopleTab, text(3000), there);
  expect(performance.now() - start).toBeLessThan(8000);
  expect([plan.problems, plan.changes.length]).toEqual([[], 3000]);
});

it('any text at all is planned or named, whatever tab it is for', () => {
  const sign = fc.constantFrom(
    '\t',
    ',',
    ';',
    '\n',
    '"',
    'Name',
    'Group',
    'Date',
    'Character',
    '1.1',
    'constructor',
    '3/9/2027',
    'x',
    '\u200B',
  );
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(peopleTab, guardiansTab, scheduleTab, conflictsTab, breakdownTab),
      (typed, spec) => {
        const plan = importPlan(spec, typed, tabs({ People: PEOPLE }));
        if (plan.changes.length === 0 && plan.problems.length === 0) {
          expect(plan.tabs.flatMap(({ rows }) => rows).every(({ what }) => what === 'same')).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('a scene may be called like what every object has', () => {
  const scenes = [
    ['Scene', 'Title'],
    ['constructor', 'The builder'],
    ['1.1', 'A'],
  ];
  const plan = importPlan(breakdownTab, 'Character,constructor,1.1\nMina,x,\nOwl,,x', tabs({ Scenes: scenes }));
  expect(plan.problems).toEqual([]);
  expect(plan.newScenes).toEqual(['constructor', '1.1']);
  expect(plan.changes.map(({ values }) => JSON.stringify(values))).toEqual([
    '{"Character":"Mina","constructor":"x"}',
    '{"Character":"Owl","1.1":"x"}',
  ]);
});
