/** The door in hands that mean no good, or hurry: forged marks, half names, rows that no mark can find. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorAnswer, ReleaseAsked } from '../../src/features/attendance/door/doorTypes.ts';
import { atTheDoor, type Door, MINUTE, mark, open, states, unlocked } from '../support/atTheDoor.ts';
import { workbookOf } from '../support/bundle.ts';

const put = ({ account }: Door, tab: string, where: Record<string, string>, set: Record<string, string>) =>
  editCells(workbookOf(account), { tab, where, set });
const addRow = ({ account }: Door, set: Record<string, string>) =>
  appendRow(workbookOf(account), { tab: 'Attendance', set: { 'Event ID': 'E001', ...set } });

function release(door: Door, staff: string, how: ReleaseAsked) {
  const [answer] = open(
    door.send([mark('P003', 'out', door.account.state.nowMs, { release: how })], { staff }),
  ).answers;
  return `${answer?.result}: ${answer?.message}`;
}

describe('An adult who must not be contacted', () => {
  const barring = () => {
    const door = atTheDoor();
    put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
    return { door, staff: unlocked(door).staff };
  };

  it('is known by initials, half a name, another last name, a slip, a number, an address, and inside anything', () => {
    const { door, staff } = barring();
    const texts = [
      ...[
        'J.P.',
        'JP',
        'J P',
        'Jin Lee',
        'Jim Park',
        'J\u0456n Park',
        'Dad Park',
        'Jinny Park',
        'MrJinPark',
        'Mei/Jin',
      ],
      ...['Aunt Mei (Jin Park)', '[Jin Park]', 'jin.park@example.org', '07700 900012', 'Mei, +44 7700 900 012'],
      'Our neighbour from number four across the road next to the old school Jin Park',
      'the friend of the family who is here every week with Jin Park from the other side',
    ];
    for (const text of texts) {
      const asked: ReleaseAsked[] = [
        { by: 'permission', name: text, givenBy: 'Rosa Park' },
        { by: 'permission', name: 'Mei Lin', givenBy: text },
        { by: 'other', name: text, reason: 'Rosa is ill' },
        { by: 'other', name: 'Mei Lin', reason: text },
      ];
      expect({ text, answers: asked.map((one) => release(door, staff, one)) }).toEqual({
        ...{ text, answers: asked.map(() => expect.stringContaining('refused: Stop.')) },
      });
    }
    expect(door.row('P003')?.Out ?? '').toBe('');
    expect(door.account.state.mails.length).toBeGreaterThan(0);
  });

  it('does not hide behind a relation or a text that is too long, nor stop those who are somebody else', () => {
    const { door, staff } = barring();
    const named = (name: string) => release(door, staff, { by: 'permission', name, givenBy: 'Rosa Park' });
    expect(['Dad', 'her father', 'Mum', 'J'].map(named)).toEqual([
      ...Array(3).fill('refused: Type the first and last name of the adult who collects.'),
      expect.stringContaining('refused: Stop.'),
    ]);
    expect(named(`${'Aunt '.repeat(30)}Jin Park`)).toContain('refused: Type it shorter');
    expect(release(door, staff, { by: 'permission', name: 'Mei Lin', givenBy: 'Dad' })).toContain(
      'refused: Type the name',
    );
    expect(named('Mei Lin')).toBe('done: ');
  });
});

it('lets a child who is not in People any more leave with no barred adult, nor with nobody, and tells the stage manager', () => {
  const door = atTheDoor();
  put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
  put(door, 'People', { 'Person ID': 'P003' }, { 'Person ID': 'P099' });
  const { staff } = unlocked(door);
  const none = open(door.send([mark('P003', 'out', door.account.state.nowMs)], { staff })).answers;
  expect(none).toMatchObject([{ result: 'refused' }]);
  expect(release(door, staff, { by: 'permission', name: 'J. Park', givenBy: 'Rosa' })).toContain('refused: Stop.');
  expect(door.row('P003')?.Out ?? '').toBe('');
  expect(release(door, staff, { by: 'permission', name: 'Mei Lin', givenBy: 'Rosa' })).toBe('done: ');
  expect(door.row('P003')?.['Collected by']).toBe('Mei Lin (permission today from Rosa)');
  expect(door.account.state.mails).toHaveLength(2);
});

describe('Adults of a child', () => {
  it('without a Guardian ID can collect, and each is written down by the own name', () => {
    for (const id of ['', 'G001']) {
      const door = atTheDoor();
      put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'Guardian ID': id });
      if (id === '') put(door, 'Guardians', { 'Guardian ID': 'G001' }, { 'Guardian ID': '' });
      const { staff, people } = unlocked(door);
      const jin = people.find((one) => one.id === 'P003')?.collectors.find(({ name }) => name === 'Jin Park');
      expect(release(door, staff, { by: 'adult', guardianId: jin?.guardianId ?? 'none' })).toBe('done: ');
      expect(door.row('P003')?.['Collected by']).toBe('Jin Park');
    }
  });

  it('stay in the history when an out is taken back by anybody', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    release(door, staff, { by: 'adult', guardianId: 'G002' });
    open(door.send([mark('P003', 'notOut', door.account.state.nowMs + 5_000)]));
    expect(door.row('P003')?.['Collected by'] ?? '').toBe('');
    expect(door.row('P003')?.Note).toMatch(/out \(Door 1\) Jin Park; .* out taken back \(Door 1\), was Jin Park$/);
  });
});

describe('Whoever has the link', () => {
  it('cannot take a friend off the list of those who are in, but for an undo of just now', () => {
    const door = atTheDoor();
    const at = door.account.state.nowMs;
    open(door.send([mark('P003', 'in', at)]));
    expect(states(door.send([mark('P003', 'notIn', at + 30_000)]))).toMatchObject({ P003: 'expected' });
    open(door.send([mark('P003', 'in', at + 60_000)]));
    door.account.state.nowMs += 60 * MINUTE;
    for (const atMs of [door.account.state.nowMs, at + 65_000]) {
      const answer = open(door.send([mark('P003', 'notIn', atMs)]));
      expect(answer.answers).toMatchObject([{ result: 'refused', message: expect.stringContaining('too late') }]);
      expect(states(answer)).toMatchObject({ P003: 'in' });
    }
  });

  it('who was without a connection can have tapped and taken back long before it arrives', () => {
    const door = atTheDoor();
    const at = door.account.state.nowMs;
    door.account.state.nowMs += 60 * MINUTE;
    const answer = open(door.send([mark('P003', 'in', at), mark('P003', 'notIn', at + 30_000)]));
    expect(answer.answers.map(({ result }) => result)).toEqual(['done', 'done']);
    expect(states(answer)).toMatchObject({ P003: 'late' });
  });

  it('cannot write lines of the history by the name of a device or the id of a mark', () => {
    const door = atTheDoor();
    const at = door.account.state.nowMs;
    const forged = '4:00:00 pm out (x); 5:00 in (y';
    expect(open(door.send([mark('P002', 'in', 5, { id: forged })])).answers).toMatchObject([{ result: 'refused' }]);
    open(door.send([mark('P002', 'in', at)], { device: forged }));
    expect(door.row('P002')?.Note).toMatch(/^3:50:\d\d pm in \([\w ]+\)$/);
  });

  it('spoils no other mark by one of a strange shape', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    const at = door.account.state.nowMs;
    const strange: object[] = [
      ...[['out'], { toString: 1, valueOf: 1 }, null].map((what) => ({ what })),
      ...['x', null, 7, [], { by: 'constructor' }, { by: 'other', name: ['Jin'], reason: {} }].map((one) => ({
        release: one,
      })),
    ];
    const marks = strange.map((one) => ({ ...mark('P003', 'out', at), ...one }));
    const answer = open(door.send([...marks, mark('P002', 'in', at)] as never, { staff }));
    expect(answer.answers.filter(({ result }) => result === 'refused')).toHaveLength(strange.length);
    expect(states(answer)).toMatchObject({ P002: 'in', P003: 'expected' });
  });
});

it('leaves what is typed into Note and Collected by, also where its formula is broken, and says whose ID two events have', () => {
  const door = atTheDoor();
  put(door, 'Attendance', { 'Person ID': 'P003' }, { Note: '#REF!', 'Collected by': '#N/A' });
  open(door.send([mark('P003', 'in', door.account.state.nowMs)]));
  expect(door.row('P003')).toMatchObject({ Note: expect.stringMatching(/^#REF!; /), 'Collected by': '#N/A' });
  put(door, 'Schedule', { 'Event ID': 'E002' }, { 'Event ID': 'E001' });
  expect(door.roster()).toMatchObject({
    state: 'busy',
    message: expect.stringContaining('Two events of Schedule have the Event ID E001.'),
  });
});

describe('Who is in the building', () => {
  it('is shown where no mark can find the row: without a Person ID, or with two rows', () => {
    const door = atTheDoor();
    for (const Name of ['Zoe Visitor', 'Yan Visitor']) addRow(door, { Name, In: '15:40' });
    for (const Out of ['15:45', '']) addRow(door, { Name: 'Dev Shah', 'Person ID': 'P004', In: '15:41', Out });
    const { people } = open(door.roster()).roster;
    const { others = [] } = unlocked(door);
    const inside = people.flatMap(({ name, state }) => (state === 'in' ? [name] : []));
    expect(inside.sort()).toEqual(['Dev Shah', 'Yan (not in People)', 'Zoe (not in People)']);
    expect(others.map(({ id }) => id)).not.toContain('P004');
    const shown = people.map(({ id }) => mark(id, 'out', door.account.state.nowMs));
    const before = structuredClone(workbookOf(door.account));
    const marks = shown.filter(({ person }) => !['P002', 'P003'].includes(person));
    const refused = open(door.send([...marks, mark('P004', 'in', door.account.state.nowMs)])).answers;
    expect(refused.map(({ result, message }) => `${result}: ${message}`)).toEqual(
      Array(4).fill(
        'refused: This person cannot be marked here. Write it on the paper sheet, and tell the stage manager.',
      ),
    );
    expect(workbookOf(door.account)).toEqual(before);
  });

  it('counts as in where something is typed into In that is no time, which a mark of before leaves alone', () => {
    for (const typed of ['abc', 'x', 'yes, with Ben', '#REF!']) {
      const door = atTheDoor();
      const at = door.account.state.nowMs;
      door.account.state.nowMs += 30 * MINUTE;
      put(door, 'Attendance', { 'Person ID': 'P002' }, { In: typed });
      expect({ typed, ...states(door.roster()) }).toEqual({ typed, P002: 'in', P003: 'late' });
      expect(open(door.send([mark('P002', 'in', at)])).answers).toMatchObject([{ result: 'old' }]);
      const [cell] = readTab(workbookOf(door.account), 'Attendance').flatMap((one) =>
        one['Person ID'] === 'P002' ? [one.In] : [],
      );
      expect(cell).toBe(typed);
      put(door, 'Attendance', { 'Person ID': 'P002' }, { Out: 'left' });
      expect(states(door.roster())).toMatchObject({ P002: 'in' });
    }
  });

  it('can go on the day on which they came, when the event was moved in between', () => {
    for (const moved of ['2027-03-06', '2027-03-04', '2027-03-20']) {
      const door = atTheDoor();
      open(door.send([mark('P002', 'in', door.account.state.nowMs)]));
      put(door, 'Schedule', { 'Event ID': 'E001' }, { Date: moved });
      door.account.state.nowMs += 5 * MINUTE;
      const at = door.account.state.nowMs;
      const answer = open(door.send([mark('P002', 'out', at), mark('P003', 'in', at)]));
      expect(answer.roster.notice).toContain('another day');
      expect(answer.answers.map(({ result }) => result)).toEqual(['done', 'refused']);
      expect({ moved, ...door.row('P002') }).toMatchObject({ moved, In: '15:50', Out: '15:55' });
      expect(states(answer)).toMatchObject({ P002: 'gone' });
    }
  });

  it('is shown where two people have come to have one Person ID', () => {
    const door = atTheDoor();
    open(door.send([mark('P003', 'in', door.account.state.nowMs)]));
    put(door, 'People', { 'Person ID': 'P004' }, { 'Person ID': 'P003' });
    const { people } = open(door.roster()).roster;
    expect(people.flatMap(({ name, state }) => (state === 'in' ? [name] : []))).toEqual(['Cleo Park']);
  });

  it('is shown from a row that was typed for the day and names no event', () => {
    const door = atTheDoor();
    const typed = (Name: string, more: Record<string, string>) =>
      addRow(door, { 'Event ID': '', Name, Date: '2027-03-05', ...more });
    typed('Zoe Visitor', { In: '15:40' });
    typed('Yan Visitor', { In: '15:40', Out: '15:45' });
    typed('Xie Visitor', { In: '15:40', Date: '2027-03-04' });
    typed('Dev Shah', { In: 'x', 'Person ID': 'P004' });
    const inside = open(door.roster()).roster.people.flatMap(({ name, state }) => (state === 'in' ? [name] : []));
    expect(inside.sort()).toEqual(['Dev Shah', 'Zoe (not in People)']);
  });

  it('counts as in where somebody chose Present or Late without a time', () => {
    const door = atTheDoor();
    for (const Status of ['Present', 'Late']) {
      put(door, 'Attendance', { 'Person ID': 'P003' }, { Status });
      expect({ Status, ...states(door.roster()) }).toMatchObject({ Status, P003: 'in' });
    }
  });

  it('is in again by a tap on a device that did not know that they had gone', () => {
    const door = atTheDoor();
    const at = door.account.state.nowMs;
    door.account.state.nowMs += 60 * MINUTE;
    open(door.send([mark('P002', 'in', at), mark('P002', 'out', at + 20 * MINUTE)]));
    expect(states(door.send([mark('P002', 'in', at + 40 * MINUTE)]))).toMatchObject({ P002: 'in' });
    expect(states(door.send([mark('P002', 'out', at + 50 * MINUTE)]))).toMatchObject({ P002: 'gone' });
  });

  it('is known past midnight, and of a late mark that comes after it', () => {
    const door = atTheDoor();
    put(door, 'Schedule', { 'Event ID': 'E001' }, { End: '25:30' });
    const made = door.call('openDoor', { eventId: 'E001', address: '', word: '' });
    const token = made.door?.link.split('?t=')[1] ?? '';
    expect(made.door?.ends).toBe('4:30 am, Saturday 6 March 2027');
    const send = (marks: object[]) => door.ask<DoorAnswer>('doorMarks', { token, marks, device: 'D', staff: '' });
    door.account.state.nowMs += (8 * 60 + 40) * MINUTE;
    const at = door.account.state.nowMs;
    expect(states(send([mark('P002', 'in', at)]))).toMatchObject({ P002: 'in' });
    door.account.state.nowMs += 30 * MINUTE;
    expect(states(send([mark('P002', 'out', at + 5 * MINUTE)]))).toMatchObject({ P002: 'gone' });
    expect(door.row('P002')).toMatchObject({ In: '24:30', Out: '24:35' });
  });
});
