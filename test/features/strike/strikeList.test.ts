/** The strike list: everything that is not settled is on it with whom to ask, and nothing that is. */
import fc from 'fast-check';
import { STRIKE_TABS, strikeList } from '../../../src/features/strike/strikeList.ts';
import { goesBack } from '../../../src/features/strike/unreturned.ts';
import type { Workspace } from '../../../src/port/workspace.ts';
import type { TreeFile } from '../../../src/production/sharedTree.ts';
import { Workbook } from '../../../src/workbook/workbook.ts';
import { production, type Typed, typedSheet } from '../../builders/production.ts';

const PEOPLE = [
  'Person ID | Name | Group | Email | Minor',
  'P001 | Ana Reyes | Staff | ana@example.org | No',
  'P002 | Cleo Park | Cast | cleo@example.org | Yes',
  'P003 | Sam Ortiz | Cast | | Yes',
];
const PROPS = 'Prop ID | Name | Status | Source | Return to | Due back | Returned';
const COSTUMES = 'Costume ID | Character | Person | Pieces | Status';
const SCRIPTS = 'Copy | Kind | Person | Out | Due back | Returned | Condition | Return to';
const NOTES = 'Note ID | Date | Departments | Note | For | Status | Tag | Restricted';
const OUTBOX = 'Key | Kind | Date | To | State';
const CHECKLISTS = 'Phase | Role | Task | Owner | Due | Done';

/** Whoever asks Google for anything fails. */
const NO_SERVICE = new Proxy({} as Workspace, {
  get: (_, name) => {
    throw new Error(`${String(name)} was asked`);
  },
});

/** On Saturday 20 March 2027. */
function list(typed: Typed, tree: readonly TreeFile[] = []) {
  const data = production({ People: PEOPLE, Production: ['Strike | 2027-03-20'] });
  const sheets = STRIKE_TABS.map((spec) => typedSheet(spec, typed[spec.name]));
  const workbook = Workbook.from(NO_SERVICE, 'workbook', STRIKE_TABS, sheets);
  return strikeList({ workbook, data, now: { date: '2027-03-20', time: '18:00', minutes: 1080 } as never }, tree);
}

/** One line an item: kind, what, and whom to ask. */
const lines = (typed: Typed, tree?: readonly TreeFile[]) =>
  list(typed, tree).map(({ kind, what, ask }) => `${kind} | ${what} | ${ask}`);

test('rented and borrowed props are on it until they are returned, what is due first on top', () => {
  const Props = [
    PROPS,
    'P001 | Lantern | Acquired | Borrowed | Mill Theatre | |',
    'P002 | Horn | Acquired | Rented | Prop House | 2027-03-22 |',
    'P003 | Sword | Missing | Rented | Prop House | 2027-03-19 |',
    'P004 | Dog | Cut | Borrowed | | 2027-03-20 |',
    'P005 | Crown | Acquired | Borrowed | Mill Theatre | 2027-03-10 | 2027-03-18',
    'P006 | Bench | Acquired | Stock | Mill Theatre | 2027-03-10 |',
    'P007 | Table | Acquired | | Mill Theatre | 2027-03-10 |',
  ];
  expect(lines({ Props })).toEqual([
    'Rented and not returned | P003 Sword, missing, overdue since Fri 19 Mar | Prop House',
    'Rented and not returned | P002 Horn, due Mon 22 Mar | Prop House',
    'Borrowed and not returned | P004 Dog, nobody is named under Return to, due Sat 20 Mar | ',
    'Borrowed and not returned | P001 Lantern | Mill Theatre',
  ]);
  expect(list({ Props }).map(({ overdue }) => overdue)).toEqual([true, undefined, undefined, undefined]);
});

test.each([
  ['Rented', true],
  ['rented from Bay Costumes', true],
  ['Rental', true],
  ['On loan', true],
  ['Hired, due back Monday', true],
  ['Borrowed; not returned', true],
  ['Borrowed, not yet given back', true],
  ['Rented, to be returned on Monday', true],
  ['Rented. Must be sent back clean', true],
  ['Rented, give back at strike', true],
  ['Rented, returned', false],
  ['Borrowed, has been returned', false],
  ['Rented, not damaged, given back 14 March', false],
  ['Hired; sent back', false],
  ['Not rented: made', false],
  ['No longer borrowed', false],
  ['Acquired', false],
  ['Different from the current one', false],
  ['For the Shire', false],
  ['', false],
])('a costume with the status “%s” has to go back: %s', (status, expected) => {
  expect(goesBack(status)).toBe(expected);
});

test('a costume names what belongs to it and who wears it', () => {
  const Costumes = [
    COSTUMES,
    'C001 | Oberon | P002 | Cloak and crown | Rented from Bay Costumes',
    'C002 | Puck | | Wings | Borrowed',
    'C003 | Titania | P002 | Gown | Rented, returned',
    'C004 | Moth | P002 | Wings | Acquired',
  ];
  expect(lines({ Costumes })).toEqual([
    'Costumes not returned | C001 Oberon: Cloak and crown (Rented from Bay Costumes) | Cleo Park',
    'Costumes not returned | C002 Puck: Wings (Borrowed) | ',
  ]);
});

test('a script is on it while somebody has it, with since when, and a rented one until the marks are out', () => {
  const Scripts = [
    SCRIPTS,
    'S001 | Script | P002 | 2027-01-19 | | | |',
    'S002 | Vocal book | cleo park | 2027-01-21 | 2027-03-19 | | | Music House',
    'S003 | Script | Somebody Else | | | | Missing |',
    'S004 | | | 2027-02-01 | | | |',
    'S005 | Script | P003 | 2027-01-19 | 2027-03-10 | 2027-03-14 | Clean | Music House',
    'S006 | Score | P003 | 2027-01-19 | 2027-03-22 | 2027-03-14 | Marked | Music House',
    'S007 | Script | P003 | 2027-01-19 | | 2027-03-14 | Marked |',
    'S008 | Script | | | | | |',
  ];
  expect(lines({ Scripts })).toEqual([
    'Scripts and scores out | S002 Vocal book, out since Thu 21 Jan, goes back to Music House, overdue since Fri 19 Mar | Cleo Park',
    'Scripts and scores out | S001 Script, out since Tue 19 Jan | Cleo Park',
    'Scripts and scores out | S003 Script, missing | Somebody Else',
    'Scripts and scores out | S004, out since Mon 1 Feb | ',
    'Rented scripts to clean | S006 Score, goes back to Music House, due Mon 22 Mar | Sam Ortiz',
  ]);
});

test('a note or an action of a meeting is on it until it is done; where nobody is named, the departments are asked', () => {
  const Notes = [
    NOTES,
    'N001 | 2027-03-05 | Props; Sound | Lantern switch sticks | P001 | | lantern |',
    'N002 | 2027-03-08 | Scenic; Props | Move the bench | | Open | | No',
    'N003 | 2027-03-09 | General | Ask the library for a date | Dele | Open | Action |',
    'N004 | 2027-03-09 | General | All settled | Ana Reyes | Done | Action |',
  ];
  expect(lines({ Notes })).toEqual([
    'Open notes and actions | N001 Lantern switch sticks (Fri 5 Mar) | Ana Reyes',
    'Open notes and actions | N002 Move the bench (Mon 8 Mar) | Scenic, Props',
    'Open notes and actions | N003 Ask the library for a date (Tue 9 Mar) | Dele',
  ]);
});

test('what a restricted note says is never shown', () => {
  const word = fc.stringMatching(/^[a-z]{12}$/);
  fc.assert(
    fc.property(word, word, fc.constantFrom('', 'Open', 'Opne', 'Done'), (text, tag, status) => {
      const Notes = [NOTES, `N001 | 2027-03-05 | General | ${text} | P001 | ${status} | ${tag} | Yes`];
      const shown = lines({ Notes });
      expect(shown.join()).not.toContain(text);
      expect(shown.join()).not.toContain(tag);
      expect(shown.some((line) => line.includes('N001 restricted, see Notes'))).toBe(status !== 'Done');
    }),
  );
});

test('mail that is not settled is counted by state, kind and day, the uncertain first; what was sent is not on it', () => {
  const states = ['Pending', 'Sending', 'Failed', 'Unconfirmed', 'Sent', 'Missed', 'Cancelled'];
  const Outbox = [
    OUTBOX,
    ...states.map((state, at) => `call/${at} | Daily call | 2027-03-06 | a@example.org | ${state}`),
    'call/7 | Daily call | 2027-03-06 | d@example.org | Failed',
    'call/8 | Daily call | 2027-03-06 | b@example.org | Pending',
    'report/9 | Rehearsal report | 2027-03-05 | c@example.org | Pending',
  ];
  expect(lines({ Outbox })).toEqual([
    'Messages that may have gone out | Daily call of Sat 6 Mar: 1 | Ana Reyes',
    'Messages that failed | Daily call of Sat 6 Mar: 2 | Ana Reyes',
    'Messages not sent yet | Daily call of Sat 6 Mar: 3 | Ana Reyes',
    'Messages not sent yet | Rehearsal report of Fri 5 Mar: 1 | Ana Reyes',
  ]);
});

test('a checklist is one line a phase and role, with how many tasks, the first of them, and all their owners', () => {
  const Checklists = [
    CHECKLISTS,
    'Post-Production | SM | Keys | | |',
    'Post-Production | ASM | Kit restocked | P003 | 2027-03-24 |',
    'Performance | SM | Fight call | Ana Reyes | | 2027-03-12',
    'post-production | ASM | Photos | P003 | 2027-03-14 |',
    'Post-Production | ASM | Venue reset | Lee | |',
    'Post-Production | ASM | Prompt book | Cleo Park | 2027-03-22 |',
    'Post-Production | ASM | Thank-you notes | Lee | |',
    'Pre-Tech | SM | Paper tech | P001 | 2027-03-02 | 2027-03-02',
  ];
  expect(lines({ Checklists })).toEqual([
    'Checklists | Post-Production, ASM: 5 tasks (Kit restocked; Photos; Venue reset; 2 more), overdue since Sun 14 Mar | Sam Ortiz, Lee, Cleo Park',
    'Checklists | Post-Production, SM: 1 task (Keys) | ',
  ]);
});

const treeFile = (path: string, owner: string, grants: object[] = []): TreeFile =>
  ({ id: path, name: path || 'Tiny Play 2027', path, owner, grants }) as unknown as TreeFile;
const grant = (type: string, directRole: string | null) => ({ type, directRole, role: 'reader' });

test('files that anybody can open and files of other people are on it, once each and by the owner’s name', () => {
  const tree = [
    treeFile('', 'Ana@example.org', [grant('user', 'owner')]),
    treeFile('Poster', 'ana@example.org', [
      grant('user', 'owner'),
      grant('anyone', 'reader'),
      grant('domain', 'reader'),
    ]),
    treeFile('Designs', 'ana@example.org', [grant('domain', 'writer')]),
    treeFile('Designs/Plan', 'ana@example.org', [grant('domain', null)]),
    treeFile('Photos', 'cleo@example.org', [grant('user', 'owner')]),
    treeFile('Score', 'house@example.org', [grant('anyone', 'reader')]),
  ];
  expect(lines({}, tree)).toEqual([
    'Public by link | Poster | Ana Reyes',
    'Public by link | Designs | Ana Reyes',
    'Public by link | Score | house@example.org',
    'Owned by somebody else | Photos | Cleo Park',
    'Owned by somebody else | Score | house@example.org',
  ]);
});

test('a production folder that is open to everybody is named', () => {
  expect(lines({}, [treeFile('', 'ana@example.org', [grant('anyone', 'reader')])])).toEqual([
    'Public by link | Tiny Play 2027 | Ana Reyes',
  ]);
});

test('a row that cannot be read is named, because it may be something that has to go back', () => {
  const Props = [PROPS, 'P001 | Lantern | Acquired | Rentd | Mill Theatre | |', 'P002 | | Acquired | Rented | | |'];
  expect(lines({ Props }).map((line) => line.split('“')[0])).toEqual([
    'Rows that cannot be read | Props, row 2, column Source: ',
    'Rows that cannot be read | Props, row 3, column Name: Name is empty. What it is. | ',
  ]);
});

test('kinds stand together and in the order in which they are worked through', () => {
  const everything: Typed = {
    Checklists: [CHECKLISTS, 'Casting | SM | Forms | | 2027-01-01 |'],
    Outbox: [OUTBOX, 'a | Daily call | 2027-03-06 | a@example.org | Failed'],
    Notes: [NOTES, 'N001 | 2027-03-05 | Props | Lantern | | |'],
    Scripts: [SCRIPTS, 'S001 | Script | P002 | 2027-01-19'],
    Costumes: [COSTUMES, 'C001 | Puck | | Wings | Borrowed'],
    Props: [PROPS, 'P001 | A | | Borrowed | X', 'P002 | B | | Rented | X', 'P003 | C | | Borrowed | X'],
  };
  const tree = [treeFile('', 'ana@example.org'), treeFile('Photos', 'cleo@example.org')];
  expect(list(everything, tree).map(({ kind }) => kind)).toEqual([
    'Rented and not returned',
    'Borrowed and not returned',
    'Borrowed and not returned',
    'Costumes not returned',
    'Scripts and scores out',
    'Open notes and actions',
    'Messages that failed',
    'Checklists',
    'Owned by somebody else',
  ]);
});

test('a lesson that names a young artist is on it by its row, and what it says is not', () => {
  const Lessons = [
    'Lesson | Department | Next time',
    'Cleo Park must not carry the ladder | Props | Do not',
    'Ana Reyes knows the dimmers | Lights | Do again',
    'Label cables, said SAM  ORTIZ | | Do again',
    'Cleo found the spare lamp | | Do again',
  ];
  expect(lines({ Lessons })).toEqual([
    'Lessons that name a young artist | Row 2 of Lessons: say it without the name | ',
    'Lessons that name a young artist | Row 4 of Lessons: say it without the name | ',
    'Lessons that name a young artist | Row 5 of Lessons may have a first name in it: look, and say it without | ',
  ]);
});

test('nothing is on it when everything is settled, and no address of the company ever is', () => {
  expect(list({})).toEqual([]);
  const Scripts = [SCRIPTS, 'S001 | Script | P002 | 2027-01-19', 'S002 | Script | P003 | 2027-01-19'];
  expect(
    JSON.stringify(list({ Scripts }, [treeFile('', 'ana@example.org'), treeFile('Photos', 'cleo@example.org')])),
  ).not.toContain('@');
});
