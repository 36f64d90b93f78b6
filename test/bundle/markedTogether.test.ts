/** One person marked from the sheet, the sidebar, the page and the kiosk: every order of six marks, and rows that move meanwhile. */
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { DoorAnswer, DoorMark } from '../../src/features/attendance/door/doorTypes.ts';
import { atTheDoor, MINUTE, mark, open } from '../support/atTheDoor.ts';
import { workbookOf } from '../support/bundle.ts';

const WHO = 'P002';

interface Tap {
  from: 'sheet' | 'sidebar' | 'page' | 'kiosk';
  what: DoorMark['what'];
}

const FROM: Readonly<Record<Tap['from'], readonly DoorMark['what'][]>> = {
  sheet: ['in'],
  sidebar: ['notIn', 'in'],
  page: ['in', 'out'],
  kiosk: ['notOut'],
};

/** Every order in which each keeps its own. */
function interleavings(left: readonly (readonly Tap[])[]): Tap[][] {
  if (left.every((taps) => taps.length === 0)) return [[]];
  return left.flatMap((taps, at) => {
    const [first, ...rest] = taps;
    if (first === undefined) return [];
    return interleavings(left.map((others, other) => (other === at ? rest : others))).map((after) => [first, ...after]);
  });
}

function room() {
  const door = atTheDoor('', [], undefined, { log: false, keepsContexts: true });
  const { account, call, send } = door;
  call('repairTriggers');
  const tap = ({ from, what }: Tap): void => {
    account.state.nowMs += 10_000;
    const marks = [mark(WHO, what, account.state.nowMs)];
    if (from === 'sheet') {
      account.editAs(account.state.me, { tab: 'Attendance', where: { 'Person ID': WHO }, set: { In: 'x' } });
    } else {
      const answer: DoorAnswer =
        from === 'sidebar'
          ? call('rosterMarks', { eventId: 'E001', device: 'Workbook 1', marks: marks as DoorMark[] })
          : send(marks, { device: from === 'page' ? 'Door 1' : 'Kiosk 1' });
      expect(open(answer).answers).toMatchObject([{ result: 'done' }]);
    }
  };
  return { ...door, tap };
}

it('ends the same in every order of six marks: the last of a cell counts, and each mark is in Note', () => {
  const { account, tap, row } = room();
  const orders = interleavings(
    Object.entries(FROM).map(([from, whats]) => whats.map((what) => ({ from: from as Tap['from'], what }))),
  );
  expect(orders).toHaveLength(180);
  const empty = { In: '', Out: '', Note: '', Status: 'Expected', 'Marked at': '', 'Marked by': '' };
  const begun = Math.ceil(account.state.nowMs / MINUTE) * MINUTE;
  for (const [at, order] of orders.entries()) {
    account.state.nowMs = begun + at * MINUTE;
    editCells(workbookOf(account), { tab: 'Attendance', where: { 'Person ID': WHO }, set: empty });
    const times = new Map<string, string>();
    for (const one of order) {
      tap(one);
      const cell = one.what.toLowerCase().endsWith('in') ? 'In' : 'Out';
      const clock = new Date(account.state.nowMs).toISOString().slice(11, 16);
      times.set(cell, one.what.startsWith('not') ? '' : clock);
    }
    const { In, Out, Note } = row(WHO) ?? {};
    expect({ order, In, Out: Out || '', lines: String(Note).split('; ').length }).toEqual({
      ...{ order, In: times.get('In'), Out: times.get('Out'), lines: 5 },
    });
  }
});

it.each([
  ['inserted above', (rows: unknown[]) => rows.splice(1, 0, [])],
  ['sorted the other way round', (rows: unknown[]) => rows.splice(1, rows.length, ...rows.slice(1).reverse())],
])('writes to the right person although rows are %s between reading and writing', (_, move) => {
  const { account, send, row } = room();
  const { rows } = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Attendance') ?? {
    rows: [],
  };
  let hasMoved = false;
  account.beforeCall = ({ method }) => {
    if (hasMoved || !method.endsWith('batchUpdate')) return;
    hasMoved = true;
    move(rows);
  };
  const others = row('P003');
  const answer = send([mark(WHO, 'in', account.state.nowMs)]);
  expect(hasMoved).toBe(true);
  expect(row('P003')).toEqual(others);
  if (answer.state === 'open') expect(row(WHO)).toMatchObject({ In: '15:50', 'Marked by': 'Door 1' });
  else expect(open(send([mark(WHO, 'in', account.state.nowMs)])).answers).toMatchObject([{ result: 'done' }]);
});
