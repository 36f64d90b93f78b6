/** Notes from the door's page: only behind the unlock word, kept once however often they are sent, and no withheld word in any byte. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorNotesAnswer } from '../../src/features/reports/notes/doorNoteTypes.ts';
import { atTheDoor, type Door, MINUTE, unlocked } from '../support/atTheDoor.ts';
import { callsOf, serviceCallsDuring, workbookOf } from '../support/bundle.ts';

/** An unlocked page, with what it can ask of notes. */
function unlockedDoor() {
  const door = atTheDoor();
  const { staff } = unlocked(door);
  const ask = (name: 'doorNotes' | 'doorNote', more: object = {}) =>
    door.ask<DoorNotesAnswer>(name, { token: door.token, staff, ...more });
  const notes = () => readTab(workbookOf(door.account), 'Notes');
  return { ...door, staff, notes, look: () => ask('doorNotes'), send: (more: object) => ask('doorNote', more) };
}

function shown(answer: DoorNotesAnswer) {
  if (answer.state !== 'open') throw new Error(`${answer.state}: ${answer.message}`);
  return answer.notes.groups.flatMap(({ urgency, notes }) => notes.map((note) => ({ urgency, ...note })));
}

describe('A note from the door', () => {
  it('is kept with what was typed, for the event of the link', () => {
    const { send, notes } = unlockedDoor();
    const answer = send({ typed: 'props, sound: ear is loose @Maya !tonight #ear' });
    expect(answer).toMatchObject({ state: 'open', message: 'The note is kept under Props, Sound.' });
    expect(shown(answer)).toContainEqual(
      expect.objectContaining({ urgency: 'Tonight', note: 'ear is loose', departments: 'Props, Sound', for: 'Maya' }),
    );
    expect(notes().at(-1)).toMatchObject({ Note: 'ear is loose', 'Event ID': 'E001', Departments: 'Props; Sound' });
    expect(notes().at(-1)?.['Note ID']).toMatch(/^N-[0-9a-f]{10}$/);
  });

  it('is one note however often it is sent, from the door, the list and the sidebar', () => {
    const { call, send, notes } = unlockedDoor();
    const typed = 'props: ear is loose';
    send({ typed });
    const before = notes();
    expect(send({ typed })).toMatchObject({ state: 'open', message: 'This note is there already.' });
    expect(call('rosterNote', { eventId: 'E001', typed })).toMatchObject({ message: 'This note is there already.' });
    expect(call('addNote', { typed, eventId: 'E001' }).message).toBe('This note is there already.');
    expect(notes()).toEqual(before);
  });

  it('typed at the same moment in the sidebar and at the door makes two rows with two IDs', () => {
    const { account, call, send, notes } = unlockedDoor();
    const before = notes().length;
    account.beforeCall = ({ method }) => {
      if (!method.endsWith('batchUpdate')) return;
      account.beforeCall = null;
      send({ typed: 'sound: thunder is late' });
    };
    call('addNote', { typed: 'props: ear is loose', eventId: 'E001' });
    expect(notes()).toHaveLength(before + 2);
    expect(notes().map(({ Note }) => Note)).toEqual(expect.arrayContaining(['thunder is late', 'ear is loose']));
    expect(new Set(notes().map((row) => row['Note ID'])).size).toBe(notes().length);
  });

  it('is done by one tap, and open again by another; one that is gone is said', () => {
    const { send, look, notes } = unlockedDoor();
    const id = shown(send({ typed: 'ear is loose' })).find(({ note }) => note === 'ear is loose')?.id ?? '';
    expect(shown(send({ mark: { id, done: true } })).map((one) => one.id)).not.toContain(id);
    expect(notes().at(-1)).toMatchObject({ Status: 'Done' });
    expect(shown(send({ mark: { id, done: false } })).map((one) => one.id)).toContain(id);
    expect(send({ mark: { id: 'N-0', done: true } })).toMatchObject({ state: 'refused' });
    expect(shown(look()).map((one) => one.id)).toContain(id);
  });

  it.each([
    ['no words', { typed: 'props: !now' }],
    ['nothing', {}],
    ['too many letters', { typed: 'x'.repeat(20_001) }],
    ['a number', { typed: 5 }],
    ['a list', { mark: ['N001'] }],
    ['an id that is an object', { mark: { id: {}, done: true } }],
  ])('of %s is refused in words, and nothing is changed', (_, asked) => {
    const { send, notes } = unlockedDoor();
    const before = notes();
    expect(send(asked)).toEqual({ state: 'refused', message: expect.stringMatching(/\S/) });
    expect(notes()).toEqual(before);
  });

  it('waits while another device writes, and while its event is not in the schedule', () => {
    const door = unlockedDoor();
    let answer: unknown;
    door.account.beforeCall = ({ method }) => {
      if (!method.startsWith('sheets.')) return;
      door.account.beforeCall = null;
      answer = door.send({ typed: 'two' });
    };
    door.send({ typed: 'one' });
    expect(answer).toMatchObject({ state: 'busy' });
    editCells(workbookOf(door.account), {
      ...{ tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { 'Event ID': 'E777' } },
    });
    expect(door.send({ typed: 'two' })).toMatchObject({ state: 'busy', message: expect.stringContaining('schedule') });
    expect(door.notes().map(({ Note }) => Note)).not.toContain('two');
  });
});

describe('Withheld notes', () => {
  const MARKS = ['qzxrestricted', 'qzxankle'];

  function withWithheld() {
    const door = unlockedDoor();
    const row = (set: Record<string, string>) => appendRow(workbookOf(door.account), { tab: 'Notes', set });
    row({ 'Note ID': 'N901', Date: '2027-03-05', Departments: 'General', Note: MARKS[0] ?? '', Restricted: 'Yes' });
    row({ 'Note ID': 'N902', Date: '2027-03-05', Departments: 'General', Note: `${MARKS[1]} hurt`, Tag: 'x' });
    row({ 'Note ID': 'N903', Date: '2027-03-05', Departments: 'Props', Note: 'lantern is dark' });
    return door;
  }

  it('are in no byte that an unlocked page is sent, and cannot be marked from it', () => {
    const { call, look, send, roster, unlock, notes } = withWithheld();
    const before = notes();
    const bytes = JSON.stringify([
      ...[look(), send({ mark: { id: 'N901', done: true } }), send({ mark: { id: 'N902', done: true } })],
      ...[roster(), unlock(), call('rosterNotes', { eventId: 'E001' })],
      call('rosterNote', { eventId: 'E001', mark: { id: 'N902', done: true } }),
    ]);
    for (const mark of [...MARKS, '"incidents"']) expect(bytes).not.toContain(mark);
    expect(bytes).toContain('lantern is dark');
    expect(notes()).toEqual(before);
  });

  it('that are typed at the door are kept restricted, and come back to nobody', () => {
    const { send, look, notes } = unlockedDoor();
    const answer = send({ typed: 'Cleo hurt her qzxankle' });
    expect(answer).toMatchObject({ state: 'open', message: expect.stringContaining('restricted') });
    expect(JSON.stringify([answer, look()])).not.toContain('qzxankle');
    expect(notes().at(-1)).toMatchObject({ Restricted: 'Yes' });
  });
});

describe('A page that is locked', () => {
  const locked: [string, (door: Pick<Door, 'call'>, staff: string) => string][] = [
    ['never typed the word', () => ''],
    ['made its own token', (_, staff) => staff.replace(/.$/, (end) => (end === '0' ? '1' : '0'))],
    [
      'was unlocked with another word',
      (door, staff) => {
        door.call('openDoor', {
          eventId: 'E001',
          address: 'https://script.google.com/macros/s/door/exec',
          word: 'heron',
        });
        return staff;
      },
    ],
  ];
  it.each(locked)('since it %s is sent no note, and writes none', (_, staffOf) => {
    const door = unlockedDoor();
    const staff = staffOf(door, door.staff);
    const before = door.notes();
    const asked = { token: door.token, staff };
    const calls = serviceCallsDuring(door.account, () => {
      for (const answer of [
        door.ask<DoorNotesAnswer>('doorNotes', asked),
        door.ask<DoorNotesAnswer>('doorNote', { ...asked, typed: 'ear is loose' }),
      ])
        expect(['locked', 'closed']).toContain(answer.state);
    });
    expect(calls.map(({ method }) => method).filter((method) => method.startsWith('sheets.'))).toEqual([]);
    expect(door.notes()).toEqual(before);
  });

  it('takes no calls from the staff, however often it asks', () => {
    const door = unlockedDoor();
    door.account.state.nowMs = (Math.floor(door.account.state.nowMs / MINUTE) + 1) * MINUTE;
    for (let at = 0; at < 40; at++) door.ask('doorNotes', { token: door.token, staff: '' });
    expect(door.look()).toMatchObject({ state: 'open' });
  });

  it('and one that asks too often waits, before the workbook is read', () => {
    const door = unlockedDoor();
    const minute = Math.floor(door.account.state.nowMs / MINUTE) + 1;
    const answers = Array.from({ length: 32 }, () => {
      door.account.state.nowMs = minute * MINUTE;
      return door.look().state;
    });
    expect(answers.filter((state) => state === 'open')).toHaveLength(30);
    const calls = serviceCallsDuring(door.account, door.look).map(({ method }) => method);
    expect(calls).toEqual(['PropertiesService.getProperties', 'CacheService.get']);
  });
});

it('costs one read to show the notes, and one write to keep one', () => {
  const { account, look, send } = unlockedDoor();
  const sheets = (act: () => unknown) =>
    serviceCallsDuring(account, () => void act())
      .map(({ method }) => method)
      .filter((method) => method.startsWith('sheets.'));
  expect(sheets(look)).toHaveLength(1);
  expect(sheets(() => send({ typed: 'ear is loose' }))).toHaveLength(2);
});

it('shows the list of the workbook the same notes, for an event alone', () => {
  const { account, look } = unlockedDoor();
  const call = callsOf(account);
  expect(call('rosterNotes', { eventId: 'E001' })).toEqual(look());
  expect(call('rosterNotes', { eventId: '' })).toMatchObject({ state: 'refused', message: 'Choose an event.' });
});
