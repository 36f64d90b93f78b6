import { evaluator } from '../runs/scriptAccount.ts';

describe('PropertiesService', () => {
  const document = 'PropertiesService.getDocumentProperties()';

  test('keeps texts for the document, the script and each person', () => {
    const { evaluate } = evaluator();
    evaluate(`${document}.setProperties({ a: '1', b: '2' }).deleteProperty('a')`);
    evaluate('PropertiesService.getUserProperties().setProperty("a", "mine")');
    expect(evaluate(`[${document}.getProperty('a'), ${document}.getProperties()]`)).toEqual([null, { b: '2' }]);
    expect(evaluate('PropertiesService.getUserProperties().getProperty("a")', { as: 'x@example.org' })).toBeNull();
    expect(evaluate(`${document}.setProperties({ c: '3' }, true).getKeys()`)).toEqual(['c']);
    expect(evaluate('PropertiesService.getScriptProperties().getProperties()')).toEqual({});
  });

  test('refuses what is no text, a value over 9 KB and a store over 500 KB, and then keeps nothing', () => {
    const { evaluate } = evaluator();
    expect(() => evaluate(`${document}.setProperty('n', 1)`)).toThrow('Invalid argument');
    expect(() => evaluate(`${document}.setProperties({ ok: 'x', big: 'x'.repeat(9 * 1024 + 1) })`)).toThrow(
      'Argument too large: value',
    );
    expect(evaluate(`${document}.getProperties()`)).toEqual({});
    const fill = `for (var i = 0; i < 56; i++) ${document}.setProperty('k' + i, 'x'.repeat(9 * 1024))`;
    expect(() => evaluate(fill)).toThrow('property storage quota');
  });

  test('logs names and never values', () => {
    const { evaluate, account } = evaluator();
    evaluate(`${document}.setProperty('key', 'a secret')`);
    expect(JSON.stringify(account.serviceCalls)).not.toContain('secret');
    expect(account.serviceCalls[0]).toMatchObject({ params: { store: 'document', keys: ['key'] } });
  });
});

describe('CacheService', () => {
  const cache = 'CacheService.getScriptCache()';

  test('keeps a text for its seconds, and logs neither key nor value', () => {
    const { evaluate, account } = evaluator();
    evaluate(`${cache}.put('key', 'a secret', 60)`);
    expect(evaluate(`[${cache}.get('key'), ${cache}.get('other')]`)).toEqual(['a secret', null]);
    account.state.nowMs += 61_000;
    expect(evaluate(`${cache}.get('key')`)).toBeNull();
    expect(JSON.stringify(account.serviceCalls)).not.toMatch(/secret|"key"/);
  });

  test('refuses what is no text, too long a time and a value over 100 KB', () => {
    const { evaluate } = evaluator();
    expect(() => evaluate(`${cache}.put('key', 1)`)).toThrow('Invalid argument');
    expect(() => evaluate(`${cache}.put('key', 'x', 21601)`)).toThrow('Invalid argument');
    expect(() => evaluate(`${cache}.put('key', 'x'.repeat(100 * 1024 + 1))`)).toThrow('Argument too large: value');
    expect(() => evaluate(`${cache}.get('')`)).toThrow('Invalid argument');
  });
});

describe('Utilities', () => {
  test('digests to signed bytes', () => {
    const { evaluate } = evaluator();
    const digest = 'Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "é", Utilities.Charset.UTF_8)';
    const bytes = evaluate(digest) as number[];
    expect(bytes).toHaveLength(32);
    expect(bytes.some((byte) => byte < 0)).toBe(true);
    const hex = bytes.map((byte) => (byte & 255).toString(16).padStart(2, '0')).join('');
    expect(hex).toBe('4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c');
  });

  test('keeps bytes, type and name in a blob', () => {
    const { evaluate } = evaluator();
    expect(
      evaluate(
        'var b = Utilities.newBlob("é", "text/plain", "a.txt").setName("b.txt"); [b.getBytes(), b.getDataAsString(), b.getName(), b.getContentType()]',
      ),
    ).toEqual([[-61, -87], 'é', 'b.txt', 'text/plain']);
    expect(evaluate('Utilities.base64Encode("né")')).toBe(Buffer.from('né').toString('base64'));
  });

  test('makes a new id each time', () => {
    const { evaluate } = evaluator();
    const [one, two] = evaluate('[Utilities.getUuid(), Utilities.getUuid()]') as [string, string];
    expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(two).not.toBe(one);
  });
});

describe('the user interface', () => {
  test('shows pages of the bundle in the sidebar and in dialogs', () => {
    const { evaluate, account } = evaluator({ pages: { 'sidebar.html': '<p>hi</p>' } });
    evaluate(
      'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Callboard"))',
    );
    evaluate(
      'SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<b>x</b>").setWidth(400).setHeight(300), "Send")',
    );
    expect(account.ui.sidebar).toEqual({ title: 'Callboard', html: '<p>hi</p>', width: null, height: null });
    expect(account.ui.dialogs).toEqual([{ title: 'Send', html: '<b>x</b>', width: 400, height: 300 }]);
    expect(() => evaluate('HtmlService.createHtmlOutputFromFile("../secret")')).toThrow('No HTML file named');
    expect(() => evaluate('SpreadsheetApp.getUi().showSidebar("x")')).toThrow('HtmlOutput');
  });

  test('asks, and answers as the person was told to', () => {
    const { evaluate, account } = evaluator();
    const ask = 'var ui = SpreadsheetApp.getUi(); ui.alert("Title", "Sure?", ui.ButtonSet.YES_NO) === ui.Button.YES';
    expect(evaluate(ask)).toBe(false);
    account.ui.answer = () => 'YES';
    expect(evaluate(ask)).toBe(true);
    expect(account.ui.alerts[0]).toEqual({ title: 'Title', prompt: 'Sure?', buttons: 'YES_NO' });
  });

  test('replaces a menu that is added again, with its submenus', () => {
    const { evaluate, account } = evaluator();
    const menu = `var ui = SpreadsheetApp.getUi();
      ui.createMenu('Callboard').addSubMenu(ui.createMenu('More').addItem('A', 'a')).addToUi()`;
    evaluate(menu);
    evaluate(menu);
    expect(account.ui.menus).toEqual([
      {
        title: 'Callboard',
        addOn: false,
        items: [
          {
            kind: 'menu',
            menu: { title: 'More', addOn: false, items: [{ kind: 'item', caption: 'A', handler: 'a' }] },
          },
        ],
      },
    ]);
  });
});

test('Logger and console write to the same log and make no service call', () => {
  const { evaluate, account } = evaluator();
  evaluate('Logger.log("%s of %s", 1, 2); console.warn("careful")');
  expect(account.logs.map(({ level, text }) => [level, text])).toEqual([
    ['log', '1 of 2'],
    ['warn', 'careful'],
  ]);
  expect(account.serviceCalls).toEqual([]);
});
