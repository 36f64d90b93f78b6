import type { Company } from '../../../../src/company/people.ts';
import { keptTabs, leftBehind } from '../../../../src/features/archive/plan/keptTabs.ts';
import { classOf } from '../../../../src/features/archive/plan/recordClass.ts';
import { RETENTION_CLASSES, retentionStartRows } from '../../../../src/features/archive/plan/retentionClasses.ts';
import { retentionDecisions, yearsAfter } from '../../../../src/features/archive/plan/retentionDecisions.ts';
import { TAG_KEY } from '../../../../src/production/productionState.ts';
import type { TreeFile } from '../../../../src/production/sharedTree.ts';
import { SETTINGS } from '../../../../src/settings/settingSpecs.ts';
import { tableFrom } from '../../../../src/workbook/table.ts';
import type { TabSpec } from '../../../../src/workbook/tabSpec.ts';
import { CONFIDENTIAL_TABS, PRODUCTION_TABS } from '../../../../src/workbook/tabSpecs.ts';
import { peopleTab } from '../../../../src/workbook/tabs/company.ts';

const person = (id: string, name: string, minor: boolean) => ({
  ...{
    id,
    name,
    called: '',
    group: 'Staff' as const,
    role: '',
    characters: [],
    email: '',
    minor,
    active: true,
    stopped: '',
  },
});
const COMPANY = {
  people: [
    person('P001', 'Ana Reyes', false),
    person('P002', 'Cleo Park', true),
    person('P003', 'Tom Twin', false),
    person('P004', 'Tom Twin', true),
  ],
  guardians: [],
} as unknown as Company;

const rows = (change: Partial<Record<string, unknown>> = {}) =>
  RETENTION_CLASSES.map(({ name, action, years }, index) => ({
    ...{ Class: name, Holds: '', Action: action, Years: years, 'Hand over to': '', 'Approved by': 'Ana Reyes' },
    ...{ rowNumber: index + 2, place: { tab: 'Retention' } },
    ...(index === 0 ? change : {}),
  })) as Parameters<typeof retentionDecisions>[0];

const problemsOf = (change: Partial<Record<string, unknown>>) =>
  retentionDecisions(rows(change), COMPANY, '2027-03-20').problems.map(({ row, column }) => `${row} ${column}`);

describe('retentionDecisions', () => {
  test('gives a decision for every kind of record once an adult has approved each', () => {
    const { decisions, problems } = retentionDecisions(rows(), COMPANY, '2027-03-20');
    expect(problems).toEqual([]);
    expect([...decisions.keys()]).toEqual(RETENTION_CLASSES.map(({ name }) => name));
    expect(decisions.get('Incidents')).toMatchObject({ action: 'Keep until', until: '2034-03-20' });
    // A number of years that was left in the row is no last day.
    const { decisions: kept } = retentionDecisions(rows({ Action: 'Keep', Years: 7 }), COMPANY, '2027-03-20');
    expect(kept.get('Contacts and guardians')).toMatchObject({ action: 'Keep', until: '', handTo: '' });
  });

  test.each([
    [{ 'Approved by': '' }, '2 Approved by'],
    [{ 'Approved by': 'Somebody' }, '2 Approved by'],
    [{ 'Approved by': 'Cleo Park' }, '2 Approved by'],
    [{ 'Approved by': 'Tom Twin' }, '2 Approved by'],
    [{ Action: 'Keep until', Years: 0 }, '2 Years'],
    [{ Action: 'Keep until', Years: 0.4 }, '2 Years'],
    [{ Action: 'Keep until', Years: 100 }, '2 Years'],
    [{ Action: 'Hand over', 'Hand over to': 'the office' }, '2 Hand over to'],
  ])('%j is named', (change, where) => {
    expect(problemsOf(change)).toEqual([where]);
  });

  test.each<[Partial<Record<string, unknown>>, string]>([
    [{ 'Approved by': '' }, 'Nobody has approved what happens to “Contacts and guardians”.'],
    [{ 'Approved by': 'Somebody' }, '“Somebody” is not one person in People.'],
    [{ 'Approved by': 'Cleo Park' }, 'Cleo Park is under 18'],
    [{ Action: 'Keep until', Years: 0 }, 'a whole number of years from 1 to 99'],
    [{ Action: 'Hand over', 'Hand over to': 'the office' }, 'Hand over needs the email address of the adult'],
  ])('says of %j what is wrong and what to do', (change, message) => {
    const { problems } = retentionDecisions(rows(change), COMPANY, '2027-03-20');
    expect(problems.map((one) => one.message)).toEqual([expect.stringContaining(message)]);
  });

  test('takes 99 years, and keeps an address only of what is handed over', () => {
    expect(problemsOf({ Action: 'Keep until', Years: 99 })).toEqual([]);
    const decided = (Action: string) =>
      retentionDecisions(
        rows({ Action, Years: 3, 'Hand over to': 'office@example.org' }),
        COMPANY,
        '2027-03-20',
      ).decisions.get('Contacts and guardians');
    expect(decided('Keep')).toMatchObject({ handTo: '', until: '', approvedBy: 'Ana Reyes' });
    expect(decided('Hand over')).toMatchObject({ handTo: 'office@example.org', until: '' });
    expect(decided('Keep until')).toMatchObject({ handTo: '', until: '2030-03-20' });
  });

  test('names each row that decides the same kind of record again', () => {
    const [first] = rows({ Class: 'Incidents', Action: 'Delete' });
    const again = [...rows(), ...(first === undefined ? [] : [{ ...first, rowNumber: 20 }])];
    const { problems } = retentionDecisions(again, COMPANY, '2027-03-20');
    expect(problems).toEqual([
      expect.objectContaining({ row: 20, column: 'Class', message: expect.stringContaining('more than one row') }),
    ]);
  });

  test('names a kind of record that has no row', () => {
    const { problems } = retentionDecisions(rows().slice(1), COMPANY, '2027-03-20');
    expect(problems[0]?.message).toContain('no row for “Contacts and guardians”');
  });
});

test('a leap day falls due on the first of March', () => {
  expect(yearsAfter('2028-02-29', 1)).toBe('2029-03-01');
  expect(yearsAfter('2028-02-29', 4)).toBe('2032-02-29');
  // A hundredth year has none, unless it is a four hundredth.
  expect(yearsAfter('2096-02-29', 4)).toBe('2100-03-01');
  expect(yearsAfter('2396-02-29', 4)).toBe('2400-02-29');
  expect(yearsAfter('2028-01-29', 1)).toBe('2029-01-29');
  expect(yearsAfter('2028-02-28', 1)).toBe('2029-02-28');
});

test.each([
  ['Medical and emergency', 'Delete', null],
  ['Contacts and guardians', 'Delete', null],
  ['Conflicts', 'Delete', null],
  ['Clearances', 'Keep until', 7],
  ['Incidents', 'Keep until', 7],
  ['Sign-in registers', 'Keep until', 7],
])('a new production begins with: %s, %s', (className, action, years) => {
  const row = retentionStartRows().find(({ values }) => values.Class === className);
  expect([row?.values.Action, row?.values.Years, row?.values['Approved by']]).toEqual([action, years, undefined]);
});

test.each([
  ['audition/2027-01-02', 'Auditions'],
  ['callback/2027-01-02', 'Auditions'],
  ['incident-report/1', 'Incidents'],
  ['line-notes/P001', 'Line notes'],
  ['sign-in/E001', 'Sign-in registers'],
  ['contact-sheet/cast', 'Contacts and guardians'],
])('a document marked %s is of the kind %s, wherever it lies', (key, className) => {
  const file = { marks: { [TAG_KEY]: key } } as unknown as TreeFile;
  expect(classOf(file, 'Calls and reports')).toBe(className);
});

test('folders of children’s papers belong to a kind of record', () => {
  const kindOf = (key: string) => RETENTION_CLASSES.find(({ folders }) => folders.includes(key))?.name;
  expect(['sign-in', 'performance-sign-in', 'cast-information'].map(kindOf)).toEqual(
    Array(3).fill('Sign-in registers'),
  );
  expect(['audition-forms', 'audition-sign-in', 'callbacks'].map(kindOf)).toEqual(Array(3).fill('Auditions'));
  expect(kindOf('confidential')).toBe('Other confidential files');
});

test('whoever decides about a kind of record reads which tabs it holds', () => {
  const untold = RETENTION_CLASSES.flatMap(({ name, holds, tabs }) =>
    PRODUCTION_TABS.concat(CONFIDENTIAL_TABS)
      .filter((tab) => tabs.includes(tab.name) && !`${name}: ${holds}`.includes(tab.name))
      .map((tab) => `${tab.name} in ${name}`),
  );
  expect(untold).toEqual([]);
});

test('every tab of personal records belongs to one kind of record', () => {
  const all = [...PRODUCTION_TABS, ...CONFIDENTIAL_TABS].map(({ name }) => name);
  const owned = RETENTION_CLASSES.flatMap(({ tabs }) => tabs);
  expect(new Set(owned).size).toBe(owned.length);
  for (const { name } of CONFIDENTIAL_TABS) expect(owned).toContain(name);
  for (const name of ['People', 'Guardians', 'Conflicts', 'Attendance', 'Auditions', 'Outbox']) {
    expect(all).toContain(name);
    expect(owned).toContain(name);
  }
});

describe('keptTabs', () => {
  const empty = (spec: TabSpec) =>
    tableFrom(spec, { title: spec.name, rows: [spec.columns.map(({ header }) => header)] });

  test('hold no address, note or reason, and no tab that is confidential', () => {
    const kept = keptTabs(empty, 'Full');
    const columns = kept.flatMap(({ spec }) => spec.columns.map(({ header }) => header));
    for (const header of [
      'Email',
      'Phone',
      'Notes',
      'Note',
      'Reason',
      'Guardian',
      'Called',
      'Pronouns',
      'Person',
      'Who',
    ]) {
      expect(columns).not.toContain(header);
    }
    const names = kept.map(({ spec }) => spec.name);
    for (const name of ['Guardians', 'Conflicts', 'Attendance', 'Notes', 'Line notes', 'Outbox', 'Auditions']) {
      expect(names).not.toContain(name);
    }
    for (const { name } of CONFIDENTIAL_TABS) expect(names).not.toContain(name);
  });

  test('hold everything else: what is in no kind of record and not here is gone for good', () => {
    const kept = keptTabs(empty, 'Full').map(({ spec }) => spec.name);
    const ofRecords = RETENTION_CLASSES.flatMap(({ tabs }) => tabs);
    const nowhere = PRODUCTION_TABS.map(({ name }) => name).filter(
      (name) => !kept.includes(name) && !ofRecords.includes(name),
    );
    // Its decisions stand in the archive’s own tabs.
    expect(nowhere).toEqual(['Retention']);
    expect(leftBehind()).toEqual([
      'Scenes (Notes)',
      'Schedule (Also called, Not called, Notes)',
      'Props (Notes, Check)',
      'Prop moves (Notes, Check)',
      'Costumes (Person, Notes)',
      'Quick changes (Person, Dresser, Chaperone, Notes, Check)',
      'Presets (Checked by, Notes, Check)',
      'Run sheet (Who, Notes, Check)',
      'Entrances (Notes, Check)',
      'Cues (Operator, Check)',
      'French scenes (Notes)',
      'Spikes (Notes)',
      'Stage places (Notes)',
      'Headsets (Person, Notes)',
      'Mics (Notes)',
      'Prop log (By, With, Note)',
      'Preset checks (By)',
      'Typed back (By)',
      'Deck pages (Rows, Given to)',
      'Script changes (Reason, Issued to)',
      'Checklists (Owner, Due)',
      'Reports (Sent, Issued, Said)',
      'Lessons (From)',
    ]);
  });

  test('hold settings of the show and the house, and no address of anybody', () => {
    const rows = [['Setting', 'Value'], ...SETTINGS.map(({ name }) => [name, 'x'])];
    const table = (spec: TabSpec) =>
      spec.name === 'Production' ? tableFrom(spec, { title: spec.name, rows }) : empty(spec);
    const copy = keptTabs(table, 'Full').find(({ spec }) => spec.name === 'Production');
    const names = copy?.rows.map(([name]) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['Title', 'Year', 'Opening', 'Venue', 'Time zone']));
    expect(
      names.filter((name) => /email|reply|list|readers|keepers|manager$|famil|minor email/i.test(String(name))),
    ).toEqual([]);
  });

  test('say of nobody that they are a minor, and of adults on the staff alone that they are none', () => {
    const headers = ['Person ID', 'Name', 'Group', 'Minor'];
    const people = [
      ['P1', 'Ana', 'Staff', 'No'],
      ['P2', 'Fay', 'Staff', 'Yes'],
      ['P3', 'Cleo', 'Cast', 'Yes'],
      ['P4', 'Gus', 'Cast', 'No'],
    ];
    const rows = [headers, ...people];
    const table = (spec: TabSpec) =>
      spec.name === 'People' ? tableFrom(spec, { title: 'People', rows }) : empty(spec);
    const copy = keptTabs(table, 'Full').find(({ spec }) => spec.name === 'People');
    const at = copy?.spec.columns.findIndex(({ header }) => header === 'Minor') ?? -1;
    expect(copy?.rows.map((row) => row[at])).toEqual(['No', null, null, null]);
  });

  test('hold who is in which scene, whatever the scenes are called', () => {
    const rows = [
      ['Character', '1.1', 'Finale'],
      ['Puck', 'x', 'v'],
    ];
    const table = (spec: TabSpec) =>
      spec.name === 'Breakdown' ? tableFrom(spec, { title: spec.name, rows }) : empty(spec);
    const copy = keptTabs(table, 'Full').find(({ spec }) => spec.name === 'Breakdown');
    expect([copy?.moreHeaders, copy?.rows]).toEqual([['1.1', 'Finale'], [['Puck', 'x', 'v']]]);
  });

  test('name who gets a prop back only while it has to go back', () => {
    const headers = ['Prop ID', 'Source', 'Return to', 'Returned'];
    const rows = [
      ['PR001', 'Rented', 'Props House', null],
      ['PR002', 'Borrowed', 'Mrs Lee, 020 7946 0018', 46100],
      ['PR003', 'Owned', 'Mr Hart', null],
      ['PR004', 'borrowed ', 'Mr Hart', null],
      ['PR005', null, 'Mr Hart', null],
    ];
    const table = (spec: TabSpec) =>
      spec.name === 'Props' ? tableFrom(spec, { title: 'Props', rows: [headers, ...rows] }) : empty(spec);
    const props = keptTabs(table, 'Full').find(({ spec }) => spec.name === 'Props');
    const at = props?.spec.columns.findIndex(({ header }) => header === 'Return to') ?? -1;
    const id = props?.spec.columns.findIndex(({ header }) => header === 'Prop ID') ?? -1;
    expect(props?.rows.map((row) => [row[id], row[at]])).toEqual([
      ['PR001', 'Props House'],
      ['PR002', null],
      ['PR003', null],
      ['PR004', 'Mr Hart'],
      ['PR005', null],
    ]);
  });

  test.each([
    ['Full', 'Ana Maria Silva'],
    ['First name and initial', 'Ana S'],
    ['None', null],
  ])('shows names as the setting %s says', (setting, shown) => {
    const headers = peopleTab.columns.map(({ header }) => header);
    const cells = headers.map((header) => (header === 'Name' ? 'Ana Maria Silva' : 'x'));
    const table = (spec: TabSpec) =>
      spec.name === 'People' ? tableFrom(spec, { title: 'People', rows: [[...headers], cells] }) : empty(spec);
    const people = keptTabs(table, setting).find(({ spec }) => spec.name === 'People');
    expect(people?.rows[0]?.[0]).toBe(shown);
  });
});
