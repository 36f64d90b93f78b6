/** The local Calendar service: as strict as Google, or stricter. */
import { evaluator, thrownBy } from '../runs/scriptAccount.ts';

const EVENT = `{
  id: 'cb00001', summary: 'Rehearsal',
  start: { dateTime: '2027-03-05T16:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2027-03-05T18:00:00', timeZone: 'Europe/London' },
}`;
const NONE = "{ sendUpdates: 'none' }";

function calendar() {
  const { account, evaluate } = evaluator();
  const id = evaluate("Calendar.Calendars.insert({ summary: 'Play', timeZone: 'Europe/London' }).id") as string;
  const run = (expression: string) => evaluate(`(() => { const id = '${id}'; return ${expression}; })()`);
  return { account, id, run };
}

it('keeps events by the id that they are given, and lists them', () => {
  const { run } = calendar();
  run(`Calendar.Events.insert(${EVENT}, id, ${NONE})`);
  expect(run("Calendar.Events.list(id, { fields: 'items(id,status)' })")).toEqual({
    items: [{ id: 'cb00001', status: 'confirmed' }],
  });
  expect(thrownBy(() => run(`Calendar.Events.insert(${EVENT}, id, ${NONE})`)).message).toContain('already exists');
});

it('keeps a deleted event’s id for ever, and brings it back by no means', () => {
  const { run } = calendar();
  run(`Calendar.Events.insert(${EVENT}, id, ${NONE})`);
  run(`Calendar.Events.remove(id, 'cb00001', ${NONE})`);
  expect(
    run("Calendar.Events.list(id).items.length + ' ' + Calendar.Events.list(id, { showDeleted: true }).items.length"),
  ).toBe('0 1');
  for (const act of [
    `Calendar.Events.insert(${EVENT}, id, ${NONE})`,
    `Calendar.Events.update(${EVENT}, id, 'cb00001', ${NONE})`,
    `Calendar.Events.remove(id, 'cb00001', ${NONE})`,
  ]) {
    expect(thrownBy(() => run(act)).message).toMatch(/already exists|Forbidden|deleted/);
  }
});

it.each([
  ['an id with other letters', EVENT.replace('cb00001', 'XYZ-1'), 'Invalid resource id'],
  ['an end before the start', EVENT.replace('18:00', '15:00'), 'time range is empty'],
  ['a time without a zone', EVENT.replace(/, timeZone: 'Europe\/London'/, ''), 'Missing time zone'],
  ['a zone that does not exist', EVENT.replaceAll('Europe/London', 'Europe/Nowhere'), 'Invalid time zone'],
  ['a member that is not known', EVENT.replace('summary', 'attendees'), 'is not available'],
])('refuses %s', (_, event, message) => {
  const { run } = calendar();
  expect(thrownBy(() => run(`Calendar.Events.insert(${event}, id, ${NONE})`)).message).toContain(message);
});

it('mails no guests, and has no service that the scope does not reach', () => {
  const { run } = calendar();
  expect(thrownBy(() => run(`Calendar.Events.insert(${EVENT}, id)`)).message).toContain('sendUpdates');
  for (const service of ['Acl', 'CalendarList']) {
    expect(thrownBy(() => run(`Calendar.${service}.list(id)`)).message).toContain('not available');
  }
});

it('knows no calendar that somebody else made', () => {
  const { account, id, run } = calendar();
  const kept = account.state.calendars[id];
  if (kept) kept.calendar.dataOwner = 'other@example.org';
  expect(thrownBy(() => run('Calendar.Calendars.get(id)')).message).toContain('Not Found');
});
