/** Line notes through the bundle: kept once, a sheet for each actor, sent to that actor alone. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteColumn, deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LineNoteAsked } from '../../src/features/lineNotes/lineNoteTypes.ts';
import { callsOf, filesOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-06T13:00';
const TODAY = '2027-03-06';

let entries = 0;

function inTheRoom() {
  const account = setUpAccount(SMALL, { now: NOW });
  const call = callsOf(account);
  const asked = (more: Partial<LineNoteAsked> = {}): LineNoteAsked => ({
    ...{ entry: `e${++entries}`, date: TODAY, person: 'P002', page: '3', line: 'Hush now', asSaid: 'Hush' },
    ...{ code: 'Paraphrased', ...more },
  });
  return {
    account,
    call,
    asked,
    book: () => workbookOf(account),
    rows: () => readTab(workbookOf(account), 'Line notes'),
    add: (more: Partial<LineNoteAsked> = {}) => call('addLineNote', asked(more)),
    type: (set: Record<string, string>) => appendRow(workbookOf(account), { tab: 'Line notes', set }),
    preview: (perfect = false) => call('previewLineNotes', { date: TODAY, perfect }),
    send(perfect = false) {
      const { hash } = call('previewLineNotes', { date: TODAY, perfect });
      return finished(call, call('sendLineNotes', { date: TODAY, hash, partial: false, perfect }));
    },
    docs: () => Object.values(account.state.files).filter(({ name }) => name.startsWith('Line note')),
  };
}

const words = (problems: readonly { message: string }[]) => problems.map(({ message }) => message).join('\n');

describe('A line note', () => {
  it('is a row with the actor’s name, and the code in full', () => {
    const { add, rows } = inTheRoom();
    expect(add()).toMatchObject({ state: 'done', message: 'Ben Okafor: Paraphrased, page 3.' });
    expect(rows()).toEqual([
      expect.objectContaining({
        ...{ Person: 'Ben Okafor', Scene: '1', Page: '3', Line: 'Hush now', 'As said': 'Hush', Code: 'Paraphrased' },
      }),
    ]);
  });

  it('that is sent again because its answer was lost is one row; the same mistake made again is two', () => {
    const { call, asked, rows } = inTheRoom();
    const one = asked({ line: '', asSaid: '', code: 'Called for line' });
    call('addLineNote', one);
    expect(call('addLineNote', one).message).toBe('This note is there already.');
    expect(rows()).toHaveLength(1);
    const shown = call('addLineNote', { ...one, entry: 'another' }).lineNotes;
    expect(rows()).toHaveLength(2);
    expect(shown).toMatchObject({ count: 2 });
  });

  it('in a workbook of before there was a column for its entry is one when it says the same', () => {
    const { account, call, asked, rows } = inTheRoom();
    deleteColumn(workbookOf(account), 'Line notes', 'Entry ID');
    const one = asked();
    call('addLineNote', one);
    call('addLineNote', one);
    expect(rows()).toHaveLength(1);
    call('addLineNote', { ...one, code: 'Dropped' });
    expect(rows()).toHaveLength(2);
  });

  it.each([
    ['nobody', { person: '' }, 'Choose an actor first.'],
    ['a stranger', { person: 'Nobody Here' }, 'Nobody in People is “Nobody Here”.'],
    ['no code', { code: 'Sneezed' }, 'Choose one of the codes: Called for line,'],
    ['too long a line', { line: 'x'.repeat(5_001) }, 'A line has at most 5,000 letters. Shorten it.'],
  ])('of %s is refused, and nothing is changed', (_, more, message) => {
    const { add, rows } = inTheRoom();
    expect(add(more)).toMatchObject({ state: 'refused', message: expect.stringContaining(message), lineNotes: null });
    expect(rows()).toEqual([]);
  });

  it('is typed with the usual keys where the setting cannot be read, and that is said', () => {
    const { call, book } = inTheRoom();
    const set = (Value: string) =>
      editCells(book(), { tab: 'Production', where: { Setting: 'Line note keys' }, set: { Value } });
    set('X called for line; X dropped');
    const shown = call('lineNotesShown', { date: '' }).lineNotes;
    expect(shown?.keys[0]).toEqual({ key: 'c', code: 'Called for line' });
    expect(words(shown?.problems ?? [])).toContain('Line note keys: X begins as another key does');
    set('CL called for line; DR dropped');
    expect(call('lineNotesShown', { date: '' }).lineNotes?.keys.slice(0, 3)).toEqual([
      ...[
        { key: 'cl', code: 'Called for line' },
        { key: 'dr', code: 'Dropped' },
        { key: '', code: 'Added' },
      ],
    ]);
  });
});

describe('The sheets', () => {
  it('are one Doc for each actor, with what was noted before marked; made again they stay', () => {
    const { add, call, docs, account } = inTheRoom();
    add({ date: '2027-03-05', line: 'Hush now' });
    add({ line: 'hush  now', code: 'Dropped' });
    add({ person: 'P003', page: '7', line: 'Squeak', asSaid: '' });
    const outcome = finished(call, call('makeLineNotes', { date: TODAY }));
    expect(outcome.message).toBe('Line notes: 3 made.');
    expect(
      docs()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...['Line note summary', 'Line notes 2027-03-06 P002', 'Line notes 2027-03-06 P003']]);
    const own = docs().find(({ name }) => name.endsWith('P002'))?.content?.data ?? '';
    expect(own).toContain('↻ again: Fri 5 Mar');
    expect(own).not.toContain('Squeak');
    expect(own).not.toContain('Cleo');
    const folder = account.state.files[docs()[0]?.parents?.[0] ?? '']?.name;
    expect(folder).toBe('Line Notes');
    expect(finished(call, call('makeLineNotes', { date: TODAY })).message).toBe('Line notes: 3 up to date.');
  });

  it('of somebody whose notes were taken out again is issued without them', () => {
    const { add, call, docs, book } = inTheRoom();
    add({ line: 'Not mine' });
    finished(call, call('makeLineNotes', { date: TODAY }));
    editCells(book(), { tab: 'Line notes', where: { Line: 'Not mine' }, set: { Person: 'P003' } });
    finished(call, call('makeLineNotes', { date: TODAY }));
    const html = (id: string) => docs().find(({ name }) => name.endsWith(id))?.content?.data ?? '';
    expect(html('P002')).not.toContain('Not mine');
    expect(html('P003')).toContain('Not mine');
  });
});

it('in a layout without a folder for them lie in Confidential, as does the summary', () => {
  const files = filesOf(SMALL).map((file) => ({
    ...file,
    text: file.text.replace('Folder layout,Phases', 'Folder layout,Departments'),
  }));
  const account = setUpAccount(files, { now: NOW });
  const call = callsOf(account);
  const note = { date: TODAY, person: 'P002', page: '3', line: 'Hush', asSaid: '', code: 'Dropped' };
  call('addLineNote', { entry: 'one', ...note });
  finished(call, call('makeLineNotes', { date: TODAY }));
  const docs = Object.values(account.state.files).filter(({ name }) => name.startsWith('Line note'));
  const folders = docs.map(({ parents }) => account.state.files[parents?.[0] ?? '']);
  expect(folders.map((folder) => folder?.name)).toEqual(['Confidential', 'Confidential']);
});

it('without their tab nothing is noted, and it is said how to bring it back', () => {
  const { account, call, asked } = inTheRoom();
  deleteTab(workbookOf(account), 'Line notes');
  const answer = call('addLineNote', asked());
  expect(answer).toMatchObject({ state: 'refused', lineNotes: null });
  expect(answer.message).toContain('Line notes');
  expect(call('lineNotesShown', { date: '' }).message).toContain('Line notes');
  expect(call('previewLineNotes', { date: '', perfect: true })).toMatchObject({ messages: [], summary: null });
});

it('an actor’s notes are in no document of another, on no first page, and in no log or property', () => {
  const { add, call, docs, account, send } = inTheRoom();
  const marks = { P002: 'qzxben', P003: 'qzxcleo', P004: 'qzxdev' };
  for (const [person, mark] of Object.entries(marks)) {
    add({ person, page: mark, line: mark, asSaid: `${mark} said` });
    add({ person, date: '2027-03-05', page: mark, line: mark, code: 'Dropped' });
  }
  finished(call, call('makeLineNotes', { date: TODAY }));
  send();
  for (const [person, mark] of Object.entries(marks)) {
    const holding = Object.values(account.state.files).filter(({ content }) => content?.data?.includes(mark));
    // The summary is stage management’s: which pages, and no line of anybody.
    expect(holding.map(({ name }) => name).sort()).toEqual(['Line note summary', `Line notes ${TODAY} ${person}`]);
    expect(docs().find(({ name }) => name === 'Line note summary')?.content?.data).not.toContain(`${mark} said`);
  }
  const { script, document, user } = account.state.properties;
  const stores = [script, ...Object.values(document), ...Object.values(user)];
  const elsewhere = [...stores, account.logs, readTab(workbookOf(account), 'Outbox'), call('getToday')];
  expect(JSON.stringify(elsewhere)).not.toContain('qzx');
  expect(call('getToday').documents).toEqual([]);
});

describe('The mail', () => {
  it('brings each actor their own notes and nobody else’s, an under-18’s to each guardian, never to the child', () => {
    const { add, preview, send, account, book } = inTheRoom();
    editCells(book(), { tab: 'Guardians', where: { Name: 'Rosa Park' }, set: { Of: 'P003; P004' } });
    add({ line: 'qzxben' });
    add({ person: 'P003', line: 'qzxcleo' });
    add({ person: 'P004', line: 'qzxdev' });
    const { messages } = preview();
    expect(messages.map(({ people, to, bcc }) => [people.join(), ...to, ...bcc]).sort()).toEqual([
      ['Ben Okafor', 'ben.okafor@example.org'],
      ['Cleo Park', 'jin.park@example.org'],
      ['Cleo Park', 'rosa.park@example.org'],
      ['Dev Shah', 'meera.shah@example.org'],
      ['Dev Shah', 'rosa.park@example.org'],
    ]);
    expect(send().message).toContain('5 messages sent');
    const marks = ['qzxben', 'qzxcleo', 'qzxdev'];
    for (const mail of account.state.mails) {
      const found = marks.filter((mark) => `${mail.subject} ${mail.html} ${mail.text}`.includes(mark));
      expect(found).toHaveLength(1);
      for (const other of messages.flatMap(({ to }) => to).filter((one) => !mail.to.includes(one)))
        expect(`${mail.html} ${mail.text}`).not.toContain(other);
    }
    expect(account.state.mails.flatMap(({ to, bcc }) => [...to, ...(bcc ?? [])])).not.toContain('dev.shah@example.org');
  });

  it('goes once, and again only to whom there is something new to tell', () => {
    const { add, send, preview, account } = inTheRoom();
    add();
    add({ person: 'P004', line: 'Meow' });
    send();
    expect(account.state.mails).toHaveLength(2);
    expect(preview()).toMatchObject({ nothing: expect.stringContaining('have gone out'), messages: [] });
    add({ person: 'P004', line: 'Purr' });
    expect(preview().messages.map(({ people }) => people)).toEqual([['Dev Shah']]);
    send();
    expect(account.state.mails).toHaveLength(3);
  });

  it('sends what was previewed and nothing else', () => {
    const { add, preview, call, account } = inTheRoom();
    add();
    const { hash } = preview();
    add({ line: 'More' });
    expect(call('sendLineNotes', { date: TODAY, hash, partial: false, perfect: false }).state).toBe('refused');
    expect(account.state.mails).toEqual([]);
  });

  it('names whoever has left, cannot be told from another, or has no address, and sends nothing there', () => {
    const { type, preview, add, book, account, rows } = inTheRoom();
    const note = { Date: TODAY, Page: '3', Code: 'Dropped' };
    for (const set of [
      { 'Person ID': 'P020', Name: 'Gone Girl', Group: 'Cast', Minor: 'No', Active: 'No', Email: 'gone@example.org' },
      { 'Person ID': 'P021', Name: 'Sam Lee', Group: 'Cast', Minor: 'No', Email: 'sam@example.org' },
      { 'Person ID': 'P022', Name: 'Sam Lee', Group: 'Cast', Minor: 'No', Email: 'sam.two@example.org' },
      { 'Person ID': 'P023', Name: 'Nora Nowhere', Group: 'Cast', Minor: 'No' },
    ])
      appendRow(book(), { tab: 'People', set });
    for (const Person of ['Gone Girl', 'Sam Lee', 'Nora Nowhere', 'Nobody Here', '']) type({ ...note, Person });
    type({ ...note, Person: 'P002', Date: 'yesterday' });
    const before = rows();
    add();
    const { messages, problems } = preview(true);
    expect(messages.map(({ people }) => people)).toEqual([['Ben Okafor']]);
    for (const text of [
      ...['Gone Girl gets no line notes: has left the company.', '“Sam Lee” is the name of 2 people'],
      ...['Nora Nowhere gets no line notes: has no email address.', 'Nobody in People is “Nobody Here”'],
      ...['Person is empty', '“yesterday”', 'so nobody is told “Perfect tonight”'],
    ])
      expect(words(problems)).toContain(text);
    expect(rows().slice(0, before.length)).toEqual(before);
    expect(account.state.mails).toEqual([]);
  });

  it('says who of another household reads a guardian’s mailbox, and nothing of the family’s own', () => {
    const { preview, add, book } = inTheRoom();
    editCells(book(), { tab: 'Guardians', where: { Name: 'Meera Shah' }, set: { Email: 'rosa.park@example.org' } });
    editCells(book(), { tab: 'Guardians', where: { Name: 'Jin Park' }, set: { Email: 'rosa.park@example.org' } });
    add({ person: 'P003' });
    const said = words(preview().problems);
    expect(said).toContain('Meera Shah can read the line notes of Cleo Park');
    expect(said).not.toMatch(/(Jin|Rosa) Park can read/);
  });

  it('says who else reads a mailbox that two adults share', () => {
    const { preview, add, book } = inTheRoom();
    const set = { 'Person ID': 'P021', Name: 'Sam Lee', Group: 'Cast', Minor: 'No', Email: 'ben.okafor@example.org' };
    appendRow(book(), { tab: 'People', set });
    add();
    expect(words(preview().problems)).toContain('Sam Lee can read the line notes of Ben Okafor');
  });

  it('tells those without a note that they were perfect, if that is wanted: not who was absent, nor a guest', () => {
    const { add, preview, call, book } = inTheRoom();
    add();
    expect(preview().messages).toHaveLength(1);
    const { messages, summary } = preview(true);
    expect(messages.filter(({ text }) => text.includes('Perfect tonight')).map(({ people }) => people.join())).toEqual(
      [...['Cleo Park', 'Cleo Park', 'Dev Shah']].sort(),
    );
    expect(summary?.perfect).toEqual(['Cleo Park', 'Dev Shah']);
    finished(call, call('makeSignIn', { date: TODAY }));
    editCells(book(), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { Status: 'Absent' } });
    expect(preview().summary?.perfect).toEqual(['Dev Shah']);
  });

  it('says that there is nothing where nothing was noted', () => {
    expect(inTheRoom().preview()).toMatchObject({
      nothing: 'There are no line notes of Saturday 6 March 2027.',
      messages: [],
    });
  });
});
