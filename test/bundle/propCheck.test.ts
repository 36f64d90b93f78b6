/** Props out and in, and preset boxes, from a page behind the unlock word: nothing lost, nothing doubled, nobody else reads it. */
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { PropsAnswer } from '../../src/features/propCheck/propCheckTypes.ts';
import { MINUTE } from '../support/atTheDoor.ts';
import { serviceCallsDuring } from '../support/bundle.ts';
import { boxOf, opened, PROPS, propOf, propsAtDoor, stamped } from '../support/propsAtDoor.ts';

const SECOND = 1000;

describe('A prop', () => {
  it('is out with whoever has it since when, is in its place again, and each is a row of Prop log', () => {
    const { send, rows, now, status } = propsAtDoor();
    const at = now();
    const out = send([{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P003' }]);
    expect(opened(out).answers).toMatchObject([{ result: 'done' }]);
    expect(propOf(out, 'PR001')).toEqual({
      ...{ id: 'PR001', name: 'Lantern', where: 'out', isDamaged: false, who: 'Cleo P', since: '3:50 pm' },
      place: 'Prop table SL, left corner',
    });
    const back = send([{ ...stamped(at + MINUTE), prop: 'PR001', what: 'in' }]);
    expect(propOf(back, 'PR001')).toMatchObject({ where: 'place', who: '' });
    expect(rows('Prop log')).toMatchObject([
      { 'Prop ID': 'PR001', Prop: 'Lantern', What: 'Out', With: 'Cleo Park', By: 'Door 1' },
      { What: 'In its place', By: 'Door 1', Place: 'Prop table SL, left corner' },
    ]);
    expect(rows('Prop log')[0]?.When).toMatch(/^2027-03-05 15:50:\d\d$/);
    expect(status('PR001')).toBe('In production');
  });

  it('that is missing or damaged says so in Status, and what stood there is in the log and comes back', () => {
    const { send, rows, now, status } = propsAtDoor();
    const at = now();
    send([{ ...stamped(at), prop: 'PR001', what: 'missing', note: 'not on the table' }]);
    expect(status('PR001')).toBe('Missing');
    expect(rows('Prop log').at(-1)).toMatchObject({
      What: 'Missing',
      Note: 'not on the table. Status was In production',
    });
    const found = send([{ ...stamped(at + SECOND), prop: 'PR001', what: 'in' }]);
    expect(status('PR001')).toBe('In production');
    expect(rows('Prop log').at(-1)).toMatchObject({ Note: 'Status was Missing' });
    expect(propOf(found, 'PR001')).toMatchObject({ where: 'place' });
    send([{ ...stamped(at), prop: 'PR002', what: 'damaged' }]);
    expect(status('PR002')).toBe('Damaged');
    send([{ ...stamped(at + SECOND), prop: 'PR002', what: 'mended' }]);
    expect(status('PR002')).toBe('Acquired');
  });

  it('is as it was before a mark that is taken back, and the log has both', () => {
    const { send, rows, now, status } = propsAtDoor();
    const at = now();
    send([{ ...stamped(at), prop: 'PR001', what: 'missing' }]);
    const undone = send([{ ...stamped(at + 2 * SECOND), prop: 'PR001', what: 'missing', ofMs: at }]);
    expect(propOf(undone, 'PR001')).toMatchObject({ where: 'place' });
    expect(status('PR001')).toBe('In production');
    expect(rows('Prop log').map(({ What }) => What)).toEqual(['Missing', 'Missing taken back']);
  });

  it('is not where a mark says that arrives after a later one, and the line is kept', () => {
    const { send, rows, now, status } = propsAtDoor();
    const at = now();
    send([{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P002' }]);
    const late = send([{ ...stamped(at - 5 * MINUTE), prop: 'PR001', what: 'missing' }], { device: 'Door 2' });
    expect(propOf(late, 'PR001')).toMatchObject({ where: 'out', who: 'Ben O' });
    expect(status('PR001')).toBe('In production');
    expect(rows('Prop log')).toHaveLength(2);
  });

  it('that two phones give to two people in one second has both lines, however often both are sent', () => {
    const { send, rows, now } = propsAtDoor();
    const at = now();
    const one = [{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P002' }];
    const other = [{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P003' }];
    for (const marks of [one, other, one, other, other]) send(marks);
    expect(rows('Prop log').map((row) => row.With)).toEqual(['Ben Okafor', 'Cleo Park']);
  });

  it('is taken back from whoever that phone gave it to, and not from another’s in the same second', () => {
    const { send, now } = propsAtDoor();
    const at = now();
    send([{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P002' }]);
    send([{ ...stamped(at), prop: 'PR001', what: 'out', who: 'P003' }], { device: 'Door 2' });
    const undone = send([{ ...stamped(at + 3 * SECOND), prop: 'PR001', what: 'out', ofMs: at }], { device: 'Door 2' });
    expect(propOf(undone, 'PR001')).toMatchObject({ where: 'out', who: 'Ben O' });
  });

  it.each([
    ['that was cut', { prop: 'PR004', what: 'out' }],
    ['that is not in Props', { prop: '__proto__', what: 'out' }],
    ['of no id', { prop: '', what: 'out' }],
    ['of which nothing is said', { prop: 'PR001', what: 'constructor' }],
    ['with a person who is an object', { prop: 'PR001', what: 'out', who: {} }],
    ['that is taken back from no time', { prop: 'PR001', what: 'out', ofMs: 'now' }],
  ])('%s is refused in words, and the marks beside it count', (_, mark) => {
    const { send, rows, now } = propsAtDoor();
    const at = now();
    const answer = send([
      { ...stamped(at), ...mark },
      { ...stamped(at), prop: 'PR002', what: 'out' },
    ]);
    expect(
      opened(answer)
        .answers.map(({ result }) => result)
        .sort(),
    ).toEqual(['done', 'refused']);
    expect(opened(answer).answers.find(({ result }) => result === 'refused')?.message).toMatch(/\S/);
    expect(rows('Prop log').map((row) => row['Prop ID'])).toEqual(['PR002']);
  });

  it.each([
    ['ahead of now', 5 * MINUTE],
    ['of last week', -7 * 24 * 60 * MINUTE],
  ])('is not marked by a clock that is %s', (_, off) => {
    const { send, rows, now } = propsAtDoor();
    const answer = send([{ ...stamped(now() + off), prop: 'PR001', what: 'out' }]);
    expect(opened(answer).answers[0]).toMatchObject({ result: 'refused', message: expect.stringContaining('clock') });
    expect(rows('Prop log')).toEqual([]);
  });

  it('is marked only where its Prop ID is its own; of a line that somebody changed the rest is still read', () => {
    const { send, call, workbook, now } = propsAtDoor({ props: [...PROPS, { 'Prop ID': 'pr001', Name: 'Torch' }] });
    appendRow(workbook(), { tab: 'Prop log', set: { When: 'yesterday', 'Prop ID': 'PR002', What: 'Out' } });
    const answer = send([
      { ...stamped(now()), prop: 'PR001', what: 'out' },
      { ...stamped(now()), prop: 'PR002', what: 'out' },
    ]);
    expect(opened(answer).answers.map(({ result }) => result)).toEqual(['refused', 'done']);
    const { looked } = call('propsShown', { eventId: '' });
    expect(looked?.problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ tab: 'Props', column: 'Prop ID', message: expect.stringContaining('Two props') }),
        expect.objectContaining({ tab: 'Prop log', row: 2, column: 'When' }),
      ]),
    );
  });
});

describe('A preset box', () => {
  it('is checked by whom and when, is one row however often it is ticked, and can be taken back', () => {
    const { send, rows, now } = propsAtDoor();
    const first = send();
    expect(opened(first).props.boxes.map(({ when, location, item }) => [when, location, item])).toEqual([
      ['Preshow', 'Prop table SL', 'Lantern'],
      ['Preshow', 'USC bench', 'Cleo P’s fan'],
      ['Intermission', 'Prop table SL', 'Love letter'],
    ]);
    const box = boxOf(first, 'Lantern')?.box ?? '';
    const at = now();
    send([{ ...stamped(at), box, isChecked: true }]);
    const twice = send([{ ...stamped(at + SECOND), box, isChecked: true }], { device: 'Door 2' });
    expect(boxOf(twice, 'Lantern')).toMatchObject({ isChecked: true, checked: '3:50 pm, Door 2' });
    expect(rows('Preset checks')).toMatchObject([
      { 'Event ID': 'E001', When: 'Preshow', Item: 'Lantern', By: 'Door 2' },
    ]);
    const undone = send([{ ...stamped(at + 2 * SECOND), box, isChecked: false }]);
    expect(boxOf(undone, 'Lantern')).toMatchObject({ isChecked: false, checked: '' });
    const late = send([{ ...stamped(at), box, isChecked: true }], { device: 'Door 3' });
    expect(opened(late).answers).toMatchObject([{ result: 'old' }]);
    expect(boxOf(late, 'Lantern')).toMatchObject({ isChecked: false });
    expect(rows('Preset checks')).toHaveLength(1);
  });

  it('is there, too, where its row is half filled, and is checked like any other', () => {
    const { send, rows, now } = propsAtDoor({
      presets: [
        { Item: 'Cup' },
        { Location: 'SR', Prop: 'PR1' },
        { Location: 'sr ', Item: 'Rope' },
        { Location: 'SR' },
      ],
    });
    const shown = () => opened(send()).props.boxes.map(({ location, item, isChecked }) => [location, item, isChecked]);
    expect(shown()).toEqual([
      ['No location', 'Cup', false],
      ['SR', 'Lantern', false],
      ['SR', 'Rope', false],
    ]);
    const boxes = opened(send()).props.boxes.map(({ box }) => box);
    send(boxes.map((box, at) => ({ ...stamped(now() + at * SECOND), box, isChecked: true })));
    expect(shown().every(([, , isChecked]) => isChecked)).toBe(true);
    expect(rows('Preset checks').map(({ Location, Item }) => [Location, Item])).toEqual([
      ['No location', 'Cup'],
      ['SR', 'Lantern'],
      ['SR', 'Rope'],
    ]);
  });

  it('is of one event, and the same one while other rows change', () => {
    const { send, call, now, workbook } = propsAtDoor();
    const box = boxOf(send(), 'Cleo P’s fan')?.box ?? '';
    expect(box).not.toMatch(/park/i);
    editCells(workbook(), { tab: 'Presets', where: { Item: 'Lantern' }, set: { Item: 'Torch' } });
    send([{ ...stamped(now()), box, isChecked: true }]);
    expect(boxOf(send(), 'Cleo P’s fan')).toMatchObject({ isChecked: true });
    const other = call('rosterProps', { eventId: 'E002', device: 'Workbook', marks: [] }) as PropsAnswer;
    expect(boxOf(other, 'Cleo P’s fan')).toMatchObject({ isChecked: false });
  });

  it('that is not in Presets any more is refused, and one whose time cannot be read is not checked', () => {
    const { send, now, workbook } = propsAtDoor();
    const box = boxOf(send(), 'Lantern')?.box ?? '';
    send([{ ...stamped(now()), box, isChecked: true }]);
    editCells(workbook(), { tab: 'Preset checks', where: { Item: 'Lantern' }, set: { 'Checked at': 'yes' } });
    expect(boxOf(send(), 'Lantern')).toMatchObject({ isChecked: false });
    editCells(workbook(), { tab: 'Presets', where: { Item: 'Lantern' }, set: { Item: 'Torch' } });
    const answer = send([{ ...stamped(now()), box, isChecked: true }]);
    expect(opened(answer).answers).toMatchObject([{ result: 'refused', message: expect.stringContaining('Presets') }]);
  });
});

describe('Who reads it', () => {
  it('is sent no last name, no note and nothing of who lends or checks', () => {
    const { send, now } = propsAtDoor();
    const answer = send([
      { ...stamped(now()), prop: 'PR003', what: 'out', who: 'Cleo Park (Mouse)', note: 'qzxtyped' },
    ]);
    const bytes = JSON.stringify(answer);
    expect(bytes).toContain('Lantern');
    expect(bytes).not.toMatch(/qzx|Park|park/);
  });

  it('is nobody without the unlock word: the workbook is not even read', () => {
    const { account, ask, token, staff, rows } = propsAtDoor();
    const marks = [{ ...stamped(account.state.nowMs), prop: 'PR001', what: 'out' }];
    const calls = serviceCallsDuring(account, () => {
      for (const asked of [
        { token, staff: '', marks },
        { token, staff: staff.replace(/.$/, (end) => (end === '0' ? '1' : '0')), marks },
        { token: 'link~E001~x~y', staff, marks },
        { marks },
        null,
      ])
        expect(['locked', 'closed']).toContain(ask<PropsAnswer>('doorProps', asked).state);
    });
    expect(calls.map(({ method }) => method).filter((method) => method.startsWith('sheets.'))).toEqual([]);
    expect(rows('Prop log')).toEqual([]);
  });

  it('waits where it asks too often, and takes nothing from the marks of people', () => {
    const { account, send, roster } = propsAtDoor();
    const minute = Math.floor(account.state.nowMs / MINUTE) + 1;
    const states = Array.from({ length: 52 }, () => {
      account.state.nowMs = minute * MINUTE;
      return send().state;
    });
    expect(states.filter((state) => state === 'open')).toHaveLength(50);
    const calls = serviceCallsDuring(account, send).map(({ method }) => method);
    expect(calls).toEqual(['PropertiesService.getProperties', 'CacheService.get']);
    expect(roster()).toMatchObject({ state: 'open' });
  });
});

it('costs one read to look, and one read and one write for a batch of forty marks', () => {
  const { account, send, now } = propsAtDoor();
  const sheets = (act: () => unknown) =>
    serviceCallsDuring(account, () => void act())
      .map(({ method }) => method)
      .filter((method) => method.startsWith('sheets.'));
  expect(sheets(send)).toHaveLength(1);
  const box = boxOf(send(), 'Lantern')?.box ?? '';
  const marks = Array.from({ length: 40 }, (_, at) =>
    at % 2 === 0
      ? { ...stamped(now() - at * SECOND), prop: 'PR001', what: 'missing' }
      : { ...stamped(now() - at * SECOND), box, isChecked: true },
  );
  expect(sheets(() => send(marks))).toHaveLength(2);
});

it('waits while another device writes, and while its event is not in the schedule', () => {
  const { account, send, now, workbook, rows } = propsAtDoor();
  let answer: unknown;
  account.beforeCall = ({ method }) => {
    if (!method.startsWith('sheets.')) return;
    account.beforeCall = null;
    answer = send([{ ...stamped(now()), prop: 'PR001', what: 'out' }]);
  };
  send([{ ...stamped(now()), prop: 'PR002', what: 'out' }]);
  expect(answer).toMatchObject({ state: 'busy' });
  editCells(workbook(), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { 'Event ID': 'E777' } });
  expect(send([{ ...stamped(now()), prop: 'PR001', what: 'out' }])).toMatchObject({
    ...{ state: 'refused', message: expect.stringContaining('schedule') },
  });
  expect(rows('Prop log').map((row) => row['Prop ID'])).toEqual(['PR002']);
});

it('looks without the tabs that an earlier workbook lacks, and says which to put back before it marks', () => {
  const { send, now, workbook, status } = propsAtDoor();
  const book = workbook();
  const lacking = ['Prop log', 'Preset checks'];
  book.sheets = book.sheets.filter(({ properties }) => !lacking.includes(properties.title));
  const looked = send();
  expect(opened(looked).props.props).toHaveLength(3);
  const box = boxOf(looked, 'Lantern')?.box ?? '';
  for (const mark of [
    { prop: 'PR001', what: 'missing' },
    { box, isChecked: true },
  ]) {
    const answer = send([{ ...stamped(now()), ...mark }]);
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringMatching(/Put back what is missing/) });
  }
  expect(status('PR001')).toBe('In production');
});

it('shows the sidebar what became of each prop, its picture, and what runs out', () => {
  const picture = 'https://drive.google.com/file/d/1aBcDeFgHiJkLmN/view';
  const { call, send, now } = propsAtDoor({
    props: [{ 'Prop ID': 'PR001', Name: 'Lantern', Picture: picture }, ...PROPS.slice(1)],
  });
  send([{ ...stamped(now()), prop: 'PR001', what: 'out', who: 'P003', note: 'for the photo' }]);
  call('rosterProps', {
    eventId: 'E001',
    device: 'Workbook',
    marks: [{ ...stamped(now() + SECOND), prop: 'PR001', what: 'in' }],
  });
  const { looked } = call('propsShown', { eventId: '' });
  expect(looked?.eventId).toBe('E001');
  expect(looked?.more.find(({ id }) => id === 'PR001')).toMatchObject({
    ...{ picture, pictureId: '1aBcDeFgHiJkLmN' },
    history: [
      { when: '3:50 pm', what: 'In its place', note: 'by Workbook' },
      { when: '3:50 pm', what: 'Out: Cleo P', note: 'by Door 1. for the photo' },
    ],
  });
  expect(looked?.consumables).toEqual([{ name: 'Love letter', words: '2 a show, 5 left, 0 shows to come', toDo: '' }]);
});
