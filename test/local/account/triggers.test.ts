import { nextDueMs } from '../../../local/account/clockTriggers.ts';
import { ME, NOON, scriptAccount } from '../runs/scriptAccount.ts';

const HOUR = 3600_000;
const SCRIPT = `
  function install() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function watch() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet().getId()).onEdit().create(); }
  function tick(event) { console.log(JSON.stringify([event.authMode, event.hour, Date.now()])); }
  function edited(event) { console.log(JSON.stringify([event.user.getEmail(), event.value, event.range.getRow()])); }
  function sleepy() { Utilities.sleep(300000); Utilities.sleep(50000); }
  function installSleepy() { ScriptApp.newTrigger('sleepy').timeBased().everyHours(1).create(); }
  function list() { return ScriptApp.getProjectTriggers().map(function (t) {
    return [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSourceId(), t.getEventType() === ScriptApp.EventType.CLOCK]; }); }
  function clear() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }
`;

describe('an hourly trigger', () => {
  test('fires once in each hour, always at the same minute, as the person who made it', () => {
    const account = scriptAccount(SCRIPT);
    account.run('install', [], { as: 'asm@example.org' });
    const fired = account.moveClockTo(NOON + 5 * HOUR);
    expect(fired).toHaveLength(5);
    expect(new Set(fired.map(({ atMs }) => atMs % HOUR)).size).toBe(1);
    expect(fired.map(({ atMs }) => Math.floor((atMs - NOON) / HOUR))).toEqual([0, 1, 2, 3, 4]);
    expect(fired[0]).toEqual({
      triggerId: expect.any(String),
      handler: 'tick',
      ownerEmail: 'asm@example.org',
      atMs: expect.any(Number),
    });
    expect(account.state.nowMs).toBe(NOON + 5 * HOUR);
    const [authMode, hour, at] = JSON.parse(account.logs[0]?.text ?? '') as [string, number, number];
    expect([authMode, hour]).toEqual(['FULL', new Date(at).getUTCHours()]);
  });

  test('fires the same however the clock is moved', () => {
    const once = scriptAccount(SCRIPT);
    const often = scriptAccount(SCRIPT);
    once.run('install');
    often.run('install');
    const inSteps = Array.from({ length: 30 }, (_, step) => often.moveClockTo(NOON + (step + 1) * 10 * 60_000));
    expect(inSteps.flat()).toEqual(once.moveClockTo(NOON + 5 * HOUR));
  });

  test('skips the hours in which nobody looked', () => {
    const trigger = { id: 'x', handler: 'tick', kind: 'clock', everyHours: 1, documentId: '', ownerEmail: ME } as const;
    const due = nextDueMs({ ...trigger, createdAtMs: NOON, disabled: false }, NOON + 72 * HOUR);
    expect(due).toBeGreaterThanOrEqual(NOON + 71 * HOUR);
    expect(due).toBeLessThan(NOON + 72 * HOUR);
  });

  test('reports an error and goes on with the next hour', () => {
    const account = scriptAccount(
      SCRIPT.replace('function tick(event) {', 'function tick(event) { throw new Error("no");'),
    );
    account.run('install');
    const fired = account.moveClockTo(NOON + 2 * HOUR);
    expect(fired.map(({ error }) => error?.message)).toEqual(['no', 'no']);
  });

  test('stops for the day when its owner has used up the trigger time', () => {
    const account = scriptAccount(SCRIPT);
    account.run('installSleepy');
    // 5 min 50 s a run: sixteen runs are more than 90 minutes.
    expect(account.moveClockTo(NOON + 23 * HOUR)).toHaveLength(16);
    expect(account.moveClockTo(NOON + 26 * HOUR).length).toBeGreaterThan(0);
  });

  test('that was made by a trigger run does not fire', () => {
    const account = scriptAccount(SCRIPT);
    account.run('install', [], { source: 'trigger' });
    expect(account.state.triggers[0]?.disabled).toBe(true);
    expect(account.moveClockTo(NOON + 3 * HOUR)).toEqual([]);
  });
});

describe('a person’s triggers', () => {
  test('are seen and deleted by that person only', () => {
    const account = scriptAccount(SCRIPT);
    const other = { as: 'other@example.org' };
    account.run('install');
    account.run('watch', [], other);
    expect(account.run('list')).toEqual([['tick', 'CLOCK', null, true]]);
    expect(account.run('list', [], other)).toEqual([['edited', 'ON_EDIT', account.state.activeSpreadsheetId, false]]);
    account.run('clear');
    expect(account.state.triggers.map(({ handler }) => handler)).toEqual(['edited']);
  });

  test('are limited to twenty, and to one clock trigger a document', () => {
    const account = scriptAccount(SCRIPT);
    account.run('install');
    expect(() => account.run('install')).toThrow('too many time-based triggers');
    for (let made = 1; made < 20; made += 1) account.run('watch');
    expect(() => account.run('watch')).toThrow('too many triggers');
    account.run('watch', [], { as: 'other@example.org' });
  });
});

describe('an edit by a person', () => {
  const event = {
    authMode: 'FULL',
    user: { email: 'pa@example.org' },
    source: {},
    range: { rowStart: 3, rowEnd: 3, columnStart: 1, columnEnd: 1, sheetId: 0 },
    value: 'x',
  } as const;

  test('fires the installed edit trigger of every owner, or of one', () => {
    const account = scriptAccount(SCRIPT);
    account.run('watch');
    account.run('watch', [], { as: 'other@example.org' });
    expect(account.fireEdit(event).map(({ ownerEmail }) => ownerEmail)).toEqual([ME, 'other@example.org']);
    expect(account.fireEdit(event, ME)).toHaveLength(1);
    expect(account.logs[0]?.text).toBe('["pa@example.org","x",3]');
  });

  test('does not fire an edit trigger that a trigger run made', () => {
    const account = scriptAccount(SCRIPT);
    account.run('watch', [], { source: 'trigger' });
    expect(account.fireEdit(event)).toEqual([]);
  });

  test('changes the cell as if typed, and then fires what Google would fire', () => {
    const account = scriptAccount(`${SCRIPT}
      function header(id) {
        Sheets.Spreadsheets.Values.update({ values: [['Name', 'Date'], ['Ann', ''], ['Bo', '']] }, id, 'Sheet1!A1', { valueInputOption: 'RAW' });
      }
      function onEdit(event) { console.log('simple ' + event.authMode); }`);
    account.run('header', [account.state.activeSpreadsheetId]);
    account.run('watch');
    const fired = account.editAs(ME, { tab: 'Sheet1', where: { Name: 'Bo' }, set: { Date: '2027-03-05' } });
    expect(fired.map(({ handler, error }) => [handler, error])).toEqual([['edited', undefined]]);
    expect(account.logs.map(({ text }) => text)).toEqual(['simple LIMITED', `["${ME}","2027-03-05",3]`]);
    const cell = account.state.spreadsheets[account.state.activeSpreadsheetId ?? '']?.sheets[0]?.rows[2]?.[1];
    expect(cell?.userEnteredValue).toEqual({ numberValue: 46451 });
    account.editAs(ME, { tab: 'Sheet1', set: { Name: 'Cy' } });
    expect(account.logs.at(-1)?.text).toBe(`["${ME}","Cy",4]`);
  });

  test('that is not allowed changes nothing', () => {
    const account = scriptAccount(SCRIPT);
    const before = structuredClone(account.state);
    const edit = { tab: 'Sheet1', where: {}, set: { Name: 'x' } };
    expect(() => account.editAs('stranger@example.org', edit)).toThrow('may not edit');
    expect(account.state).toEqual(before);
  });
});
