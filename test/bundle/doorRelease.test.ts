/** When and with whom a child goes before the end: collection words, early pick-ups, released at the intermission. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorMark, WordAnswer } from '../../src/features/attendance/door/doorTypes.ts';
import { atTheDoor, type Door, MINUTE, mark, open, out, unlocked } from '../support/atTheDoor.ts';
import { finished, workbookOf } from '../support/bundle.ts';

const put = ({ account }: Door, tab: string, where: Record<string, string>, set: Record<string, string>) =>
  editCells(workbookOf(account), { tab, where, set });

const person = (door: Door, id = 'P003') => open(door.roster()).roster.people.find((one) => one.id === id);
const known = (door: Door, id = 'P003') => unlocked(door).people.find((one) => one.id === id);

describe('A family that chose a collection word', () => {
  const withWord = (word = 'Blue Heron') => {
    const door = atTheDoor();
    put(door, 'Guardians', { 'Guardian ID': 'G001' }, { 'Collection word': word });
    const { staff } = unlocked(door);
    const said = (text: unknown, more: object = {}) =>
      door.ask<WordAnswer>('doorWord', { token: door.token, staff, person: 'P003', word: text, ...more });
    return { door, staff, said };
  };
  const jin = { by: 'adult', guardianId: 'G002' } as const;

  it('has whoever collects say it, whatever its case; without it a listed adult and a permission are refused', () => {
    const { door, staff, said } = withWord();
    const permission = { by: 'permission', name: 'Mei Lin', givenBy: 'Rosa Park' } as const;
    for (const release of [jin, permission, { ...jin, pass: 'made up' }]) {
      expect(out(door, staff, release)).toContain('refused: This family has a collection word.');
    }
    const right = said('  blue HERON ');
    expect(right).toEqual({ state: 'right', pass: expect.stringMatching(/^[0-9a-f]{40}$/) });
    const pass = right.state === 'right' ? right.pass : '';
    expect(out(door, staff, { ...jin, pass })).toBe('done: ');
    expect(door.row('P003')).toMatchObject({ 'Collected by': 'Jin Park' });
    expect(door.account.state.mails).toEqual([]);
  });

  it('lets the child go without it only as an exception that the stage manager is told of', () => {
    const { door, staff } = withWord();
    expect(out(door, staff, { by: 'other', name: 'Jin Park', reason: 'forgot the word' })).toBe('done: ');
    expect(door.account.state.mails.map(({ to }) => to)).toEqual([['ana.reyes@example.org']]);
  });

  it('has the stage manager told of three wrong ones, after which the right one opens nothing', () => {
    const { door, said } = withWord();
    expect([said('red'), said('green')].map(({ state }) => state)).toEqual(['wrong', 'wrong']);
    expect(door.account.state.mails).toEqual([]);
    expect(said('grey')).toMatchObject({
      state: 'wrong',
      message: expect.stringContaining('The stage manager is told'),
    });
    expect(said('blue heron')).toMatchObject({ state: 'wrong', message: expect.stringContaining('Three wrong words') });
    expect(door.account.state.mails).toHaveLength(1);
    expect(door.account.state.mails[0]?.text).toContain('Cleo Park');
  });

  it('is told of three wrong ones although the mail did not go out at first', () => {
    const { door, said } = withWord();
    said('red');
    said('green');
    door.account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
    said('grey');
    expect(door.account.state.mails).toHaveLength(0);
    said('white');
    expect(door.account.state.mails).toHaveLength(1);
  });

  it('is asked by an unlocked page alone, and is right for no other child, event or word', () => {
    const { door, staff, said } = withWord();
    for (const token of ['', 'staff~E001~zzzzz~0', door.token]) {
      expect(said('Blue Heron', { staff: token })).toMatchObject({ state: 'wrong' });
    }
    for (const word of [null, 7, {}, '', '  ', ['Blue Heron']]) expect(said(word)).toMatchObject({ state: 'wrong' });
    const { said: again, door: other, staff: otherStaff } = withWord();
    const right = again('blue heron');
    put(other, 'Guardians', { 'Guardian ID': 'G001' }, { 'Collection word': 'Grey Owl' });
    expect(out(other, otherStaff, { ...jin, pass: right.state === 'right' ? right.pass : '' })).toContain('refused');
    expect(staff).not.toBe('');
  });

  it('asks for the word of no adult who must not be contacted, and nobody can say one that cannot be read', () => {
    const { door } = withWord();
    put(door, 'Guardians', { 'Guardian ID': 'G001' }, { 'No contact': 'Yes' });
    expect(known(door)?.asksWord).toBeUndefined();
    const { staff, said, door: broken } = withWord('#REF!');
    expect(said('no')).toMatchObject({ state: 'wrong' });
    expect(out(broken, staff, jin)).toContain('refused');
  });
});

describe('A collection word', () => {
  const jin = { by: 'adult', guardianId: 'G002' } as const;
  const rosa = { 'Guardian ID': 'G001' };

  it.each([
    ['a row without a name', { Name: '' }],
    ['a row with the child’s name mistyped', { Of: 'Cleo Prak' }],
    ['a row of a name that several have', { Of: 'Park' }],
  ])('is asked for that stands in %s', (_, set) => {
    const door = atTheDoor();
    put(door, 'People', { 'Person ID': 'P004' }, { Name: 'Sam Park' });
    put(door, 'Guardians', rosa, { 'Collection word': 'heron', ...set });
    expect(known(door)?.asksWord).toBe(true);
    expect(out(door, unlocked(door).staff, jin)).toContain('refused: This family has a collection word.');
  });

  it('is asked for that stands in the row of a namesake of somebody who must not be contacted', () => {
    const door = atTheDoor();
    put(door, 'Guardians', rosa, { 'Collection word': 'heron' });
    put(door, 'Guardians', { 'Guardian ID': 'G003' }, { Name: 'Rosa Park', 'No contact': 'Yes' });
    expect(known(door)?.asksWord).toBe(true);
    expect(out(door, unlocked(door).staff, jin)).toContain('refused: This family has a collection word.');
  });

  it('is asked of no other child', () => {
    const door = atTheDoor();
    put(door, 'Guardians', rosa, { 'Collection word': 'heron', Of: 'Cleo Prak' });
    open(door.send([mark('P004', 'in', door.account.state.nowMs)]));
    expect(known(door, 'P004')).toBeDefined();
    expect(known(door, 'P004')?.asksWord).toBeUndefined();
  });
});

describe('An early pick-up', () => {
  const asked = { time: '17:30', by: 'Mei Lin', givenBy: 'Rosa Park' };
  const pickUp = (door: Door, staff: string, request: unknown, id = 'P003') => {
    const tap = mark(id, 'pickUp', door.account.state.nowMs, { pickUp: request as never });
    const [answer] = open(door.send([tap], { staff })).answers;
    return `${answer?.result}: ${answer?.message}`;
  };

  it('is typed at the door, shown to all by its time and to the staff by its name, and taken back', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    expect(pickUp(door, staff, asked)).toBe('done: ');
    expect(door.row('P003')).toMatchObject({ 'Pick-up by': 'Mei Lin', 'Pick-up given by': 'Rosa Park' });
    expect(person(door)).toMatchObject({ pickUp: '5:30 pm', pickUpMinute: 17 * 60 + 30, state: 'expected' });
    expect(JSON.stringify(open(door.roster()))).not.toMatch(/Mei|Rosa/);
    expect(known(door)?.pickUp).toEqual({
      ...{ time: '5:30 pm', by: 'Mei Lin', givenBy: 'Rosa Park', isOffered: true },
    });
    expect(door.row('P003')?.Note).toMatch(/pick-up \(Door 1\) 5:30 pm by Mei Lin, from Rosa Park$/);
    expect(pickUp(door, staff, { time: '', by: '', givenBy: '' })).toBe('done: ');
    expect(person(door)?.pickUp).toBeUndefined();
    expect(door.row('P003')?.Note).toMatch(/pick-up \(Door 1\) taken back$/);
  });

  it('counts once, however often it comes, and makes a row for a child who has none', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    const tap = mark('P004', 'pickUp', door.account.state.nowMs, { pickUp: asked });
    open(door.send([tap], { staff }));
    const once = door.row('P004');
    open(door.send([tap], { staff }));
    expect(door.row('P004')).toEqual(once);
    expect(once).toMatchObject({ 'Pick-up by': 'Mei Lin', In: '' });
  });

  it('is typed in the sheet, and one that cannot be read is said to be so', () => {
    const door = atTheDoor();
    for (const [typed, shown] of [
      ['17:30', '5:30 pm'],
      ['half five', 'time not clear'],
      ['', 'time not clear'],
      ['03:00', 'time not clear'],
    ]) {
      put(door, 'Attendance', { 'Person ID': 'P003' }, { 'Pick-up': typed ?? '', 'Pick-up by': 'Mei Lin' });
      expect({ typed, shown: person(door)?.pickUp }).toEqual({ typed, shown });
    }
  });

  it('is refused from a locked page, without a name, and for a barred adult however typed, of which the stage manager is told', () => {
    const door = atTheDoor();
    put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
    const { staff } = unlocked(door);
    expect(pickUp(door, '', asked)).toContain('refused: An adult in charge');
    for (const strange of [null, 'x', { ...asked, time: 'soon' }, { ...asked, by: '' }, { ...asked, by: 'Dad' }]) {
      expect({ strange, said: pickUp(door, staff, strange) }).toMatchObject({
        said: strange === null || strange === 'x' ? 'done: ' : expect.stringContaining('refused: '),
      });
    }
    for (const name of ['Jin Park', 'J. Park', 'Jin']) {
      expect(pickUp(door, staff, { ...asked, by: name })).toContain('refused: Stop.');
    }
    expect(pickUp(door, staff, { ...asked, givenBy: 'Jin Park' })).toContain('refused: Stop.');
    expect(door.account.state.mails.length).toBeGreaterThan(0);
    expect(door.row('P003')?.['Pick-up by'] ?? '').toBe('');
  });

  it('that is typed in the sheet with a barred name is offered to nobody, and the stage manager is told once', () => {
    const door = atTheDoor();
    put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
    put(door, 'Attendance', { 'Person ID': 'P003' }, { 'Pick-up': '17:30', 'Pick-up by': 'Jin Park' });
    expect(known(door)?.pickUp).toEqual({ time: '5:30 pm', by: '', givenBy: '', isStopped: true });
    known(door);
    expect(door.account.state.mails).toHaveLength(1);
  });

  it('that is typed with half a name is shown, and nobody is offered by it', () => {
    const door = atTheDoor();
    const cells = { 'Pick-up': '17:30', 'Pick-up by': 'Grandma', 'Pick-up given by': 'Rosa Park' };
    put(door, 'Attendance', { 'Person ID': 'P003' }, cells);
    expect(known(door)?.pickUp).toEqual({ time: '5:30 pm', by: 'Grandma', givenBy: 'Rosa Park' });
  });

  it('after midnight is of the night of the event, and at another time of day is refused', () => {
    const door = atTheDoor();
    put(door, 'Schedule', { 'Event ID': 'E001' }, { End: '25:30' });
    const { staff } = unlocked(door);
    expect(pickUp(door, staff, { ...asked, time: '00:45' })).toBe('done: ');
    expect(person(door)).toMatchObject({ pickUp: '12:45 am (after midnight)', pickUpMinute: 1440 + 45 });
    expect(pickUp(door, staff, { ...asked, time: '09:00' })).toContain('refused: Type a time');
  });

  it('is refused in a workbook that has no columns for it', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    const sheet = workbookOf(door.account).sheets.find(({ properties }) => properties.title === 'Attendance');
    const at = sheet?.rows[0]?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Pick-up') ?? -1;
    for (const cells of sheet?.rows ?? []) cells?.splice(at, 1);
    expect(pickUp(door, staff, asked)).toContain('refused: Attendance has no Pick-up column');
  });
});

describe('When a child is released', () => {
  it('is as People says, as Attendance says for the day, and the end where that cannot be read, which is said', () => {
    const door = atTheDoor();
    const cases: [string, string, string | undefined][] = [
      ['', '', undefined],
      ['End', '', undefined],
      ['interval', '', 'Intermission'],
      ['after scene 1', '', 'After scene 1'],
      ['Intermission', 'End', undefined],
      ['', 'Intermission', 'Intermission'],
      ['half way', '', undefined],
      ['Intermission', '#REF!', undefined],
      ['#REF!', '', undefined],
      ['after scene 99', '', undefined],
    ];
    for (const [inPeople, inAttendance, goes] of cases) {
      put(door, 'People', { 'Person ID': 'P003' }, { Released: inPeople });
      put(door, 'Attendance', { 'Person ID': 'P003' }, { Released: inAttendance });
      expect({ inPeople, inAttendance, goes: person(door)?.goes }).toEqual({ inPeople, inAttendance, goes });
    }
    expect(known(door)?.goesUnclear).toContain('It counts as End.');
    const { notices } = door.call('getToday') as never as { notices?: unknown };
    expect(JSON.stringify([notices, door.call('getToday')])).toContain('after scene 99');
  });

  it('is on the door sheet, with an early pick-up, and that there is a word', () => {
    const door = atTheDoor();
    put(door, 'People', { 'Person ID': 'P003' }, { Released: 'Intermission' });
    put(door, 'Guardians', { 'Guardian ID': 'G001' }, { 'Collection word': 'heron' });
    put(door, 'Attendance', { 'Person ID': 'P003' }, { 'Pick-up': '17:30', 'Pick-up by': 'Mei Lin' });
    finished(door.call, door.call('makeDoorPapers', { what: 'door', date: '2027-03-05' }));
    const sheet = Object.values(door.account.state.files).find(({ name }) => name.startsWith('Door sheet'));
    const html = String(sheet?.content?.data);
    expect(html).toContain('Released: Intermission');
    expect(html).toContain('Early pick-up, 5:30 pm: Mei Lin, permission from nobody named');
    expect(html).toContain('Has a collection word');
    expect(html).not.toContain('heron');
  });
});

describe('A visitor', () => {
  const visit = (name: unknown, id = 'visitor-abcd1'): Partial<DoorMark> => ({
    ...mark(id, 'in', 0),
    visitor: name as string,
  });
  const come = (door: Door, staff: string, one: Partial<DoorMark>) =>
    open(door.send([{ ...one, atMs: door.account.state.nowMs }], { staff })).answers.map(
      ({ result, message }) => `${result}: ${message}`,
    );

  it('is marked in by name, is on the roster, goes as an adult does, and is counted once', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    const one = { ...visit('Grace Hall'), atMs: door.account.state.nowMs };
    open(door.send([one], { staff }));
    open(door.send([one], { staff }));
    expect(door.row('visitor-abcd1')).toMatchObject({ Name: 'Grace Hall', In: '15:50', Status: 'Present' });
    expect(door.row('visitor-abcd1')?.Note).toMatch(/^Visitor\. /);
    const shown = open(door.roster()).roster.people.find(({ visitor }) => visitor);
    expect(shown).toMatchObject({
      name: expect.stringMatching(/^Grace H.* \(visitor\)$/),
      state: 'in',
      released: false,
    });
    const answer = open(door.send([mark('visitor-abcd1', 'out', door.account.state.nowMs + MINUTE)]));
    expect(answer.answers).toMatchObject([{ result: 'done' }]);
    expect(answer.roster.people.find(({ visitor }) => visitor)?.state).toBe('gone');
  });

  it('under 18 leaves only with an adult', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    come(door, staff, visit('Amy Hall', 'child-visitor-abcd1'));
    const at = door.account.state.nowMs;
    expect(open(door.send([mark('child-visitor-abcd1', 'out', at)])).answers).toMatchObject([{ result: 'refused' }]);
  });

  it('is written down by an unlocked page alone, with a name, and never one that could be a barred adult’s', () => {
    const door = atTheDoor();
    put(door, 'Guardians', { 'Guardian ID': 'G002' }, { 'No contact': 'Yes' });
    const { staff } = unlocked(door);
    expect(come(door, '', visit('Grace Hall'))).toEqual([expect.stringContaining('refused: An adult in charge')]);
    for (const name of ['', '  ', 7, null, '123', 'x'.repeat(200)]) {
      expect({ name, said: come(door, staff, visit(name)) }).toMatchObject({
        said: [expect.stringMatching(/^refused: /)],
      });
    }
    expect(come(door, staff, visit('Jin Park'))).toEqual([expect.stringContaining('refused: Stop.')]);
    expect(door.account.state.mails).toHaveLength(1);
    // Nor does an id of another shape make a row.
    for (const id of ['P999', 'visitor-', 'constructor', '__proto__', 'visitor-abc def']) {
      expect(come(door, staff, visit('Grace Hall', id))).toEqual([expect.stringContaining('refused: ')]);
    }
  });

  it('is nobody’s id: a child who is not in People any more still leaves as a child', () => {
    const door = atTheDoor();
    put(door, 'People', { 'Person ID': 'P003' }, { 'Person ID': 'P099' });
    const [answer] = open(door.send([mark('P003', 'out', door.account.state.nowMs)])).answers;
    expect(answer?.result).toBe('refused');
  });
});

it('shows in which room and chaperone group everybody is, before the unlock word', () => {
  const door = atTheDoor();
  put(door, 'People', { 'Person ID': 'P003' }, { Room: 'Room 2', 'Chaperone group': 'Foxes' });
  expect(person(door)).toMatchObject({ room: 'Room 2', group: 'Foxes' });
  expect(person(door, 'P002')).not.toHaveProperty('room');
});
