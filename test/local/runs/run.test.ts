import { RunKilled, ScriptError } from '../../../local/runs/errors.ts';
import { evaluator, ME, NOON, scriptAccount, thrownBy } from './scriptAccount.ts';

describe('a run of the bundle', () => {
  test('passes arguments and results as JSON and starts with fresh globals each time', () => {
    const account = scriptAccount('var count = 0; function add(by) { count += by.n; return { count: count }; }');
    expect(account.run('add', [{ n: 2 }])).toEqual({ count: 2 });
    expect(account.run('add', [{ n: 2 }])).toEqual({ count: 2 });
  });

  test('gives the bundle objects and errors of its own context', () => {
    const { evaluate } = evaluator();
    expect(evaluate('Drive.Files.generateIds({ count: 2 }).ids instanceof Array')).toBe(true);
    expect(
      evaluate('try { Drive.Files.get("nope") } catch (e) { [e instanceof Error, e.name, e.details.code] }'),
    ).toEqual([true, 'GoogleJsonResponseException', 404]);
  });

  test('has the simulated clock in Date and nothing of Node or the browser', () => {
    const { evaluate, account } = evaluator();
    expect(evaluate('[Date.now(), new Date().getTime(), new Date(5).getTime(), new Date() instanceof Date]')).toEqual([
      NOON,
      NOON,
      5,
      true,
    ]);
    const names =
      'setTimeout setInterval fetch URL TextEncoder TextDecoder atob btoa crypto structuredClone performance process window require module Buffer global queueMicrotask WebAssembly Intl';
    for (const name of names.split(' ')) expect([name, evaluate(`typeof ${name}`)]).toEqual([name, 'undefined']);
    expect(evaluate('var d = new Date(5); new d.constructor().getTime()')).toBe(NOON);
    evaluate('console.log("hello", { a: 1 })');
    expect(account.logs).toEqual([{ run: expect.any(Number), level: 'log', text: 'hello {"a":1}' }]);
  });

  test('cannot reach the host through what it is given', () => {
    const { evaluate } = evaluator();
    expect(evaluate('typeof Drive.Files.get.constructor("return typeof process")()')).toBe('string');
    expect(evaluate('Drive.Files.get.constructor("return typeof process")()')).toBe('undefined');
    expect(evaluate('console.log.constructor("return typeof process")()')).toBe('undefined');
  });

  test('shows an error of the bundle as a text, with the stack for developers only', () => {
    const account = scriptAccount('function fail() { throw new TypeError("no such thing"); }');
    const error = thrownBy(() => account.run('fail')) as ScriptError;
    expect(error).toBeInstanceOf(ScriptError);
    expect(error.message).toBe('no such thing');
    expect(error.innerName).toBe('TypeError');
    expect(error.innerStack).toContain('Code.js');
  });

  test('finds only top-level function declarations of the bundle', () => {
    const account = scriptAccount('function known() { return 1; } const arrow = () => 2;');
    expect(account.bundleGlobals()).toEqual(['known']);
    for (const name of ['arrow', 'unknown', 'Date', 'Object', 'parseInt']) {
      expect(() => account.run(name)).toThrow(`Script function not found: ${name}`);
    }
  });

  test('throws by name for members and services that do not exist here', () => {
    const { evaluate } = evaluator();
    expect(() => evaluate('Drive.Files.emptyTrash()')).toThrow(
      'Drive.Files.emptyTrash is not available in the local account',
    );
    expect(() => evaluate('Drive.About')).toThrow('Drive.About is not available in the local account');
    expect(() => evaluate('ScriptApp.EventType.ON_WISH')).toThrow('ScriptApp.EventType.ON_WISH is not available');
    expect(() => evaluate('SpreadsheetApp.getActiveSpreadsheet().getCharts()')).toThrow(
      'Spreadsheet.getCharts is not available',
    );
    expect(() => evaluate('Utilities.newBlob("x").copyBlob()')).toThrow('Blob.copyBlob is not available');
    expect(() => evaluate('Drive.Files.kind')).toThrow('Drive.Files.kind is not available');
    expect(() => evaluate('Drive.Files.constructor')).toThrow('Drive.Files.constructor is not available');
    expect(() => evaluate('MailApp.sendEmail = null')).toThrow('MailApp.sendEmail cannot be set');
    expect(() => evaluate('GmailApp')).toThrow('GmailApp is not defined');
  });

  test('refuses a service call while the bundle loads, by name', () => {
    const account = scriptAccount('var id = SpreadsheetApp.getActiveSpreadsheet(); function f() {}');
    expect(() => account.run('f')).toThrow(
      'SpreadsheetApp.getActiveSpreadsheet was called while the bundle was loading',
    );
    expect(account.serviceCalls).toEqual([]);
  });

  test('shows a bundle that does not parse as an error', () => {
    expect(() => scriptAccount('function (').run('f')).toThrow('SyntaxError');
  });

  test('refuses a result that is a promise', () => {
    expect(() => evaluator().evaluate('Promise.resolve(1)')).toThrow('returned a Promise');
  });
});

describe('a call from the browser', () => {
  const browser = { source: 'browser' } as const;

  test('loses every Date in a result and every undefined', () => {
    const { evaluate } = evaluator();
    expect(evaluate('({ at: new Date(), in: [new Date(5), undefined], none: undefined, text: "x" })', browser)).toEqual(
      {
        at: null,
        in: [null, null],
        none: null,
        text: 'x',
      },
    );
    expect(evaluate('undefined', browser)).toBeNull();
  });

  test('refuses a Date in an argument, however deep', () => {
    const account = scriptAccount('function f() { return 1; }');
    expect(() => account.run('f', [new Date()], browser)).toThrow('illegal value in property: argument 1');
    expect(() => account.run('f', [1, { a: [new Date()] }], browser)).toThrow(
      'illegal value in property: argument 2.a[0]',
    );
    expect(account.run('f', [{ a: [null, undefined, 'x'] }], browser)).toBe(1);
  });

  test('refuses a function in a result', () => {
    expect(() => evaluator().evaluate('({ f: function () {} })', browser)).toThrow('cannot be sent');
  });

  test('cannot call a name that ends in an underscore', () => {
    const account = scriptAccount('function hidden_() { return 1; }');
    expect(() => account.run('hidden_', [], browser)).toThrow('Script function not found: hidden_');
    expect(account.run('hidden_', [], { source: 'menu' })).toBe(1);
  });
});

describe('time', () => {
  test('moves on with every service call by its modelled time, and with sleeping', () => {
    const { evaluate, account } = evaluator();
    evaluate('PropertiesService.getDocumentProperties().setProperty("a", "b")');
    expect(account.state.nowMs).toBe(NOON + 62);
    evaluate('Utilities.sleep(1000)');
    expect(account.state.nowMs).toBe(NOON + 1062);
    expect(account.serviceCalls.map(({ method, ms }) => [method, ms])).toEqual([['PropertiesService.setProperty', 62]]);
  });

  test('ends a run after six minutes, and one from a card after thirty seconds', () => {
    const { evaluate, account } = evaluator();
    evaluate('Utilities.sleep(300000); Utilities.sleep(59000)');
    expect(() => evaluate('try { Utilities.sleep(300000); Utilities.sleep(61000) } catch (e) { 1 }')).toThrow(
      RunKilled,
    );
    expect(() => evaluate('Utilities.sleep(31000)', { source: 'card' })).toThrow(RunKilled);
    const sent =
      'Utilities.sleep(300000); Utilities.sleep(59500); MailApp.sendEmail({ to: "a@example.org", body: "x" })';
    expect(() => evaluate(sent)).toThrow(RunKilled);
    expect(account.state.mails).toHaveLength(1);
  });

  test('is formatted in any zone by Utilities, and an unknown zone throws', () => {
    const { evaluate } = evaluator();
    const now = (zone: string, pattern: string) =>
      evaluate(`Utilities.formatDate(new Date(), "${zone}", "${pattern}")`);
    expect(now('America/New_York', 'yyyy-MM-dd HH:mm:ss EEE')).toBe('2027-03-05 07:00:00 Fri');
    expect(now('Asia/Tokyo', "yyyyMMdd'T'HHmm")).toBe('20270305T2100');
    expect(() => now('Mars/Olympus', 'yyyy')).toThrow('timeZone');
    expect(() => now('Asia/Tokyo', 'QQ')).toThrow('"QQ" is not available in the local account');
    expect(() => evaluate('Utilities.formatDate("2027-03-05", "UTC", "yyyy")')).toThrow('date');
  });
});

describe('authorisation modes', () => {
  test('NONE allows menus and nothing else', () => {
    const { evaluate, account } = evaluator();
    const none = { authMode: 'NONE', source: 'simple' } as const;
    evaluate('SpreadsheetApp.getUi().createAddonMenu().addItem("Open", "open").addSeparator().addToUi()', none);
    expect(account.ui.menus).toEqual([
      {
        title: 'Untitled project',
        addOn: true,
        items: [{ kind: 'item', caption: 'Open', handler: 'open' }, { kind: 'separator' }],
      },
    ]);
    for (const call of ['PropertiesService.getDocumentProperties()', 'SpreadsheetApp.getActiveSpreadsheet()']) {
      expect(() => evaluate(call, none)).toThrow('You do not have permission to call');
    }
  });

  test('LIMITED adds the document and properties, but no sidebar, mail or Drive', () => {
    const { evaluate } = evaluator();
    const simple = { source: 'simple' } as const;
    expect(evaluate('SpreadsheetApp.getActiveSpreadsheet().getId()', simple)).toEqual(expect.any(String));
    expect(evaluate('PropertiesService.getDocumentProperties().getProperties()', simple)).toEqual({});
    const refused = [
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
      'MailApp.getRemainingDailyQuota()',
      'Drive.Files.list()',
      'Sheets.Spreadsheets.get("x")',
      'ScriptApp.getProjectTriggers()',
    ];
    for (const call of refused) expect(() => evaluate(call, simple)).toThrow('You do not have permission to call');
  });

  test('a trigger has no user interface, and a card that of the spreadsheet that its script is in, if it is in one', () => {
    const { evaluate, account } = evaluator();
    expect(evaluate('SpreadsheetApp.getActiveSpreadsheet().getId()', { source: 'card' })).toBe(
      account.state.activeSpreadsheetId,
    );
    account.state.installation = 'published';
    expect(() => evaluate('SpreadsheetApp.getUi()', { source: 'trigger' })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(evaluate('SpreadsheetApp.getActiveSpreadsheet()', { source: 'card' })).toBeNull();
    expect(
      evaluate('[PropertiesService.getDocumentProperties(), LockService.getDocumentLock()]', { source: 'card' }),
    ).toEqual([null, null]);
  });

  test('tells who the run acts as, but not who is at the keyboard when a trigger runs', () => {
    const { evaluate } = evaluator();
    const both = '[Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]';
    expect(evaluate(both)).toEqual([ME, ME]);
    expect(evaluate(both, { source: 'trigger', as: 'asm@example.org' })).toEqual(['asm@example.org', '']);
  });
});
