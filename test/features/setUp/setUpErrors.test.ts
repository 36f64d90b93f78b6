/** Google fails while a production is set up: what was made after all is found again, and nothing is made twice. */
import { AppError } from '../../../src/port/appError.ts';
import { PRODUCTION_KEY, productionText, readProduction, TAG_KIND } from '../../../src/production/productionState.ts';
import { filesIn } from '../../builders/fixture.ts';
import { WORKBOOK_ID } from '../../builders/memorySheets.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

const SMALL = filesIn('test/fixtures/small');
const LATER = new AppError('transient', 'later', { uncertain: true });
const state = ({ ws }: Account) => readProduction(ws.stored[PRODUCTION_KEY]);

/** Everything there is, by place and name, with the tabs of the workbook. */
function world({ drive, sheets }: Account): string[] {
  const name = (id: string | null) => drive.files.get(id ?? '')?.name ?? '';
  return [
    ...[...drive.files.values()].map((file) => `${name(file.parentId)}/${file.name}`),
    ...sheets.sheets.map(({ title, rows }) => `${title}: ${rows.length}`),
  ].sort();
}

const WHOLE = newAccount();
setUp(WHOLE, SMALL);

describe.each(['before', 'after'] as const)('an error %s', (when) => {
  test('the tabs are built ends with the same tabs, each once', () => {
    const one = newAccount();
    one.sheets.failures.set(0, { when, error: LATER });
    expect(setUp(one, SMALL).state).toBe('done');
    expect(world(one)).toEqual(world(WHOLE));
  });

  test('the Confidential workbook is made ends with one of it', () => {
    const one = newAccount();
    const create = one.sheets.create;
    let errors = 0;
    one.sheets.create = (...wanted) => {
      if (when === 'before' && errors++ === 0) throw LATER;
      const id = create(...wanted);
      if (errors++ === 0) throw LATER;
      return id;
    };
    expect(setUp(one, SMALL).state).toBe('done');
    expect(world(one)).toEqual(world(WHOLE));
    const made = [...one.drive.files.values()].filter((file) => file.marks[TAG_KIND] === 'confidential');
    expect(made.map(({ id }) => id)).toEqual([state(one)?.confidentialWorkbookId]);
  });

  test('the workbook is moved into the tree ends with it there', () => {
    const one = newAccount();
    let errors = 0;
    one.drive.onChange = (what, done) => {
      if (what === 'update' && done === (when === 'after') && errors++ === 0) throw LATER;
    };
    expect(setUp(one, SMALL).state).toBe('done');
    expect(world(one)).toEqual(world(WHOLE));
  });
});

test('Google that keeps failing is said, and the next run goes on', () => {
  const one = newAccount();
  for (let update = 0; update < 4; update++) one.sheets.failures.set(update, { when: 'before', error: LATER });
  expect(() => setUp(one, SMALL)).toThrow('Google kept failing while Callboard built the workbook.');
  expect(setUp(one, SMALL).state).toBe('done');
  expect(world(one)).toEqual(world(WHOLE));
});

test.each<[string, (one: Account) => void]>([
  ['building the tabs', (one) => one.sheets.failures.set(0, { when: 'before', error: new AppError('refused', 'no') })],
  [
    'making the Confidential workbook',
    (one) => {
      one.sheets.create = () => {
        throw new AppError('refused', 'no');
      };
    },
  ],
  [
    'moving the workbook',
    (one) => {
      one.drive.onChange = (what) => {
        if (what === 'update') throw new AppError('refused', 'no');
      };
    },
  ],
])('what Google refuses for good is not tried again: %s', (_, refuse) => {
  const one = newAccount();
  refuse(one);
  expect(() => setUp(one, SMALL)).toThrow(/^no$/);
});

describe('a folder that cannot be looked at', () => {
  function looked(error: AppError): Account {
    const one = newAccount();
    setUp(one, SMALL);
    const script = state(one)?.folders.script ?? '';
    // Its mark is gone, so that it has to be looked for by its id.
    one.drive.update(script, { marks: { callboard: 'another' } });
    const get = one.drive.get;
    one.drive.get = (id) => {
      if (id === script) throw error;
      return get(id);
    };
    return one;
  }

  test('because it was deleted for good is made again', () => {
    const one = looked(new AppError('not-found', 'gone'));
    expect(setUp(one, SMALL)).toMatchObject({ state: 'done', foldersMade: 1 });
  });

  test('because Google fails is not made again', () => {
    const one = looked(LATER);
    const before = world(one);
    expect(() => setUp(one, SMALL)).toThrow('later');
    expect(world(one)).toEqual(before);
  });
});

describe('a workbook that was never set up', () => {
  test('is said to be so, also where its file cannot be seen', () => {
    const one = newAccount();
    expect(() => opened(one, [])).toThrow('This workbook has not been set up yet. Open Callboard and set it up first.');
    one.drive.files.delete(WORKBOOK_ID);
    expect(() => opened(one, [])).toThrow('This workbook has not been set up yet. Open Callboard and set it up first.');
  });

  test('and that Google cannot be asked about is not said to be anything', () => {
    const one = newAccount();
    one.drive.get = () => {
      throw LATER;
    };
    expect(() => opened(one, [])).toThrow('later');
  });

  test('because it is what stayed of an archived production says that, and is not set up over it', () => {
    const one = newAccount();
    one.drive.update(WORKBOOK_ID, { marks: { callboardKind: 'archive', callboardKey: 'archive/workbook' } });
    expect(() => opened(one, [])).toThrow('This is the workbook of an archived production.');
    expect(() => setUp(one, SMALL)).toThrow('This is the workbook of an archived production.');
    expect(one.sheets.sheets).toHaveLength(1);
  });

  test('because it is a copy of one that was sends and makes nothing', () => {
    const one = newAccount();
    setUp(one, SMALL);
    const stored = state(one);
    if (stored !== null) one.ws.stored[PRODUCTION_KEY] = productionText({ ...stored, workbookId: 'original' });
    expect(() => opened(one, [])).toThrow('is a copy of another production’s');
  });
});
