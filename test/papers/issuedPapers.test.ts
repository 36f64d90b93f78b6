/** Contact sheets and audition papers as Docs: each in its folder, listed once in Reports, and issued again in place. */
import { AUDITION_TABS, makeAuditions } from '../../src/features/auditions/makeAuditions.ts';
import { CONTACT_TABS, makeContactSheets } from '../../src/features/contactSheets/makeContactSheets.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { readLedger } from '../../src/jobs/ledger.ts';
import { issueDocs } from '../../src/papers/issueDocs.ts';
import { reportsTab } from '../../src/workbook/tabs/office.ts';
import { file, filesIn } from '../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';

const PEOPLE = file(
  'people.csv',
  'Person ID,Name,Called,Group,Role,Characters,Email,Phone,Minor,Active,Share',
  'P001,Ana Reyes,,Staff,Stage Manager,,ana@example.org,555-1,No,,',
  'P002,Ben Okafor,Benny,Cast,Understudy: Cat,Mouse,ben@example.org,555-2,No,,Email',
  'P003,Cleo Park,,Cast,,Cat,cleo@example.org,555-3,Yes,,Email',
  'P004,Nat Never,,Crew,Deck,,,555-4,No,,Phone',
);
const GUARDIANS = file(
  'guardians.csv',
  'Guardian ID,Name,Of,Email,Phone,No contact',
  'G001,Rosa Park,P003,rosa@example.org,555-5,',
  'G002,Nat Never,P003,nat@example.org,555-6,Yes',
);
const SCHEDULE = file(
  'schedule.csv',
  'Event ID,Date,Start,End,Type,Location,Status',
  'E001,2027-03-08,16:00,17:00,Audition,Attic,Published',
  'E002,2027-03-09,16:00,17:00,Audition,,Draft',
);
const AUDITIONS = file(
  'auditions.csv',
  'Event ID,Slot,Name,Minor,Reading for,Guardian,Callback,Notes',
  'E001,16:10,Gil Moss,,Mouse,Mia Moss,Yes,Sings flat',
  'E001,16:40,Hana Ito,No,Cat,,,',
  'E002,16:00,Ida Later,,,,,',
  'E404,,Jon Lost,,,,,',
  'E001,18:00,Kay Late,No,,,,',
);

function account(options: { tickMs?: number; without?: string[]; settings?: string[] } = {}): Account {
  const one = newAccount(options);
  const own = [PEOPLE, GUARDIANS, SCHEDULE, AUDITIONS].filter(({ name }) => !options.without?.includes(name));
  const names = ['conflicts.csv', 'breakdown.csv', PEOPLE.name, GUARDIANS.name, SCHEDULE.name];
  const others = filesIn('test/fixtures/small').filter(({ name }) => !names.includes(name));
  const files = others.map((other) =>
    other.name === 'production.csv'
      ? {
          ...other,
          text: [other.text.trimEnd().replace('Names in calls,Full\n', ''), ...(options.settings ?? [])].join('\n'),
        }
      : other,
  );
  const { problems } = setUp(one, [...files, ...own]);
  // Nat Never is among the people as well as barred.
  const said = problems.filter(({ message }) => !message.startsWith('Nat Never has the name of'));
  expect(said.map(({ message }) => message)).toEqual([]);
  return one;
}

/** The text of a document, tags taken out. */
function text(one: Account, name: string): string {
  const found = [...one.drive.files.values()].filter((doc) => doc.name === name && doc.html !== '');
  expect(found).toHaveLength(1);
  return (found[0]?.html ?? '').replace(/<[^>]*>/g, '\n');
}

const folderOf = (one: Account, name: string) =>
  [...one.drive.files.values()]
    .filter((doc) => doc.name === name && doc.html !== '')
    .map(({ parentId }) => one.drive.files.get(parentId ?? '')?.name);
const listed = (one: Account) =>
  opened(one, [reportsTab])
    .workbook.records(reportsTab, [])
    .map((row) => `${row.Report} ${row.Date} ${row['Event ID']} ${row.Revision}`.replace(/ +/g, ' '));
const docs = (one: Account) => [...one.drive.files.values()].filter(({ html }) => html !== '').length;

describe('contact sheets', () => {
  const make = (one: Account) => makeContactSheets(opened(one, CONTACT_TABS));

  test('are three, one for each kind of reader, in their folder and in Reports', () => {
    const one = account();
    expect(make(one)).toMatchObject({ state: 'done', made: 3, reissued: 0, same: 0 });
    expect(listed(one)).toEqual(['Team contact sheet 1', 'Cast contact sheet 1', 'Crew contact sheet 1']);
    expect(folderOf(one, 'Cast contact sheet')).toEqual(['Contact Sheets']);
    expect(text(one, 'Team contact sheet')).toMatch(/555-2[\s\S]*Rosa Park\s+555-5\s+rosa@example\.org/);
    expect(text(one, 'Cast contact sheet')).toMatch(/ben@example\.org/);
    expect(text(one, 'Cast contact sheet')).not.toMatch(/555-2|cleo@|Rosa/);
  });

  test('leave off and name whoever has the name of somebody who must not be contacted', () => {
    const one = account();
    expect(make(one).problems).toEqual([
      { tab: 'People', message: expect.stringContaining('Nat Never is on no contact sheet') },
    ]);
    expect(text(one, 'Team contact sheet')).not.toMatch(/Nat|555-4|555-6/);
    expect(text(one, 'Crew contact sheet')).toContain('Nobody is listed yet.');
  });

  test('are issued again only where something changed, and keep the name that a person gave them', () => {
    const one = account();
    make(one);
    const sheet = [...one.drive.files.values()].find(({ name }) => name === 'Cast contact sheet');
    one.drive.update(sheet?.id ?? '', { name: 'Phone list' });
    const [headers = [], ...rows] = one.sheets.sheets.find(({ title }) => title === 'People')?.rows ?? [];
    const ben = rows.find((row) => row[headers.indexOf('Person ID')] === 'P002') ?? [];
    ben[headers.indexOf('Email')] = 'benny@example.org';
    expect(make(one)).toMatchObject({ made: 0, reissued: 2, same: 1 });
    expect(listed(one)).toEqual(['Team contact sheet 2', 'Cast contact sheet 2', 'Crew contact sheet 1']);
    expect(text(one, 'Phone list')).toContain('benny@example.org');
    expect(docs(one)).toBe(3);
  });

  test('over several runs are each made once', () => {
    const one = account({ tickMs: 1 });
    const next = () => makeContactSheets(opened(one, CONTACT_TABS, 2));
    let runs = 1;
    let result = next();
    expect(result.state).toBe('more');
    // Only what is still to be made may be there without the workbook's knowing.
    expect([docs(one), readLedger(one.ws.stored[LEDGER_KEY]).ledger.making.length]).toEqual([1, 2]);
    while (result.state === 'more' && runs++ < 10) result = next();
    expect(result.state).toBe('done');
    expect([docs(one), listed(one).length]).toEqual([3, 3]);
    expect(readLedger(one.ws.stored[LEDGER_KEY]).ledger).toMatchObject({ state: 'idle', making: [] });
  });

  test('of which one was made and not written down are not made twice', () => {
    const one = account();
    one.drive.onChange = (what, done) => {
      if (what === 'createDoc' && done) throw new Error('the run was ended');
    };
    expect(() => make(one)).toThrow('the run was ended');
    one.drive.onChange = () => {};
    expect(make(one)).toMatchObject({ state: 'done', made: 2, same: 1 });
    expect([docs(one), listed(one).length]).toEqual([3, 3]);
  });
});

describe('audition papers', () => {
  const make = (one: Account) => makeAuditions(opened(one, AUDITION_TABS));

  test('are a sheet for each published audition, the form, the callbacks and the cast list, each in its folder', () => {
    const one = account();
    expect(make(one)).toMatchObject({ state: 'done', made: 4, reissued: 0, same: 0 });
    expect(listed(one)).toEqual([
      'Audition sign-in 2027-03-08 E001 1',
      'Audition form 1',
      'Callback list 1',
      'Cast list 1',
    ]);
    const names = ['Audition sign-in 2027-03-08 4:00 pm', 'Audition form', 'Callback list', 'Cast list'];
    expect(names.flatMap((name) => folderOf(one, name))).toEqual([
      'Audition Sign-In',
      'Audition Forms',
      'Callbacks',
      'Cast List',
    ]);
    expect(make(one)).toMatchObject({ made: 0, reissued: 0, same: 4 });
  });

  test('have every slot once, taken or free, and room for walk-ins', () => {
    const one = account({ settings: ['Audition slot (minutes),15'] });
    make(one);
    const cells = text(one, 'Audition sign-in 2027-03-08 4:00 pm');
    const inOrder = [...cells.matchAll(/\n(\d+:\d\d [ap]m|Walk-in)\n/g)].map(([, slot]) => slot);
    expect(inOrder).toEqual(['4:10 pm', '4:15 pm', '4:40 pm', '4:45 pm', '6:00 pm', ...Array(6).fill('Walk-in')]);
    expect(cells).toContain('Attic');
    expect(cells).not.toMatch(/Ida Later|Sings flat|Mia Moss/);
  });

  test('show on the callback list who comes back, and on the cast list who plays and who covers', () => {
    const one = account({ settings: ['Names in calls,First name and initial'] });
    make(one);
    expect(text(one, 'Callback list')).toMatch(/Gil M\n/);
    expect(text(one, 'Callback list')).not.toMatch(/Hana|Moss|Sings/);
    const cast = text(one, 'Cast list');
    expect(cast).toMatch(/Cat\n+Cleo P\n/);
    expect(cast).toMatch(/Mouse\n+Ben O\n[\s\S]*Understudies, swings and ensemble[\s\S]*Ben O\n+Understudy: Cat/);
    expect(cast).not.toMatch(/Okafor|Park|Ana/);
  });

  test('name the rows that are no audition’s, and slots outside it', () => {
    expect(make(account()).problems).toEqual([
      {
        tab: 'Auditions',
        row: 5,
        column: 'Event ID',
        message: expect.stringContaining('“E404” is not an event of the type'),
      },
      {
        tab: 'Auditions',
        row: 6,
        column: 'Slot',
        message: expect.stringContaining('outside the audition, 16:00 to 17:00'),
      },
    ]);
  });

  test('give the dates of the production on the form, where it knows them', () => {
    const one = account();
    make(one);
    expect(text(one, 'Audition form')).toMatch(/from Friday 5 March 2027 to Saturday 20 March 2027/);
    expect(text(one, 'Audition form')).toContain('Write nothing medical');
  });

  test('are none where nobody auditions, is called back or is cast', () => {
    const one = account({ without: [GUARDIANS.name, SCHEDULE.name, AUDITIONS.name] });
    const people = one.sheets.sheets.find(({ title }) => title === 'People');
    people?.rows.splice(2);
    expect(make(one)).toEqual({ state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems: [] });
    expect([docs(one), listed(one)]).toEqual([0, []]);
  });
});

test('a document whose folder was never made is refused, and the folder is what is named', () => {
  const one = account();
  const production = opened(one, [reportsTab]);
  delete production.state.folders['contact-sheets'];
  const doc = { paper: 'teamContacts', of: '', date: '', eventId: '', name: 'List', html: '<p>1</p>' } as const;
  expect(() => issueDocs(production, { kind: 'contactSheets', params: {} }, [doc])).toThrow(
    'The folder for this is missing. In Settings, choose Put back',
  );
  expect(docs(one)).toBe(0);
});
