/** Sharing in slices, ended runs, files that went, and what is taken back: each change once, and said if it did not hold. */
import { AppError } from '../../src/jobs/appError.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { readLedger } from '../../src/jobs/ledger.ts';
import { applySharing, checkSharing, SHARING_TABS, undoSharing } from '../../src/production/applySharing.ts';
import { PRODUCTION_KEY, readProduction } from '../../src/production/productionState.ts';
import { sharingChangesTab, sharingTab } from '../../src/workbook/tabSpecs.ts';
import { file, filesIn } from '../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../builders/setUp.ts';

const CALLS = '4 - Rehearsals/Daily Calls';
const SCRIPT = '4 - Rehearsals/Script and Score';

/** The small production with these rows of Sharing and nothing else in it. */
function account(...rows: string[]): Account {
  const one = newAccount();
  const sharing = file('sharing.csv', 'Folder,Group,May', ...rows);
  setUp(one, [...filesIn('test/fixtures/small').filter(({ name }) => name !== sharing.name), sharing]);
  retype(one, rows);
  return one;
}

/** Types the Sharing tab anew. */
function retype(one: Account, rows: string[]): void {
  const sheet = one.sheets.sheets.find(({ sheetId }) => sheetId === sharingTab.sheetId);
  if (sheet !== undefined) sheet.rows = [sheet.rows[0] ?? [], ...rows.map((row) => row.split(','))];
}

/** A minute passes between two clicks. */
function apply(one: Account, sliceMs?: number) {
  one.ws.wait(60_000);
  const { hash } = checkSharing(opened(one, SHARING_TABS));
  return applySharing(opened(one, SHARING_TABS, sliceMs), hash);
}

function undo(one: Account, sliceMs?: number) {
  one.ws.wait(60_000);
  return undoSharing(opened(one, SHARING_TABS, sliceMs));
}

function idOf(one: Account, key: string): string {
  const id = readProduction(one.ws.stored[PRODUCTION_KEY])?.folders[key];
  if (id === undefined) throw new Error(`There is no folder ${key}`);
  return id;
}

/** Who was given what on a folder. */
const on = (one: Account, key: string) =>
  [...(one.sharing.given.get(idOf(one, key))?.values() ?? [])].map(({ who, role }) => `${who} ${role}`).sort();
const give = (one: Account, key: string, who: string, role: 'reader' | 'writer') =>
  one.sharing.grant(idOf(one, key), { type: 'user', who }, role);
/** The lines of Sharing changes, in their order. */
const written = (one: Account) =>
  one.sheets
    .rowsOf(sharingChangesTab.sheetId)
    .slice(1)
    .map(([, , name, who, was, now, state]) => [name, who, was, now, state].join(' | '));
const isRunning = (one: Account) => readLedger(one.ws.stored[LEDGER_KEY]).ledger.state === 'running';
const messages = ({ problems }: { problems: { message: string }[] }) => problems.map(({ message }) => message);

const BEN = 'ben.okafor@example.org';
const THREE = [`${CALLS},friend@example.org,See`, `${CALLS},aunt@example.org,See`, `${SCRIPT},friend@example.org,Edit`];

describe('what was looked at', () => {
  test('is done and written down with what was before', () => {
    const one = account(`${CALLS},Cast,See`);
    give(one, 'daily-calls', BEN, 'writer');
    give(one, 'script', 'stranger@example.org', 'reader');
    expect(apply(one)).toEqual({ state: 'done', changed: 2, problems: [] });
    expect([on(one, 'daily-calls'), on(one, 'script')]).toEqual([[`${BEN} reader`], []]);
    expect(written(one)).toEqual([
      `${CALLS} | ${BEN} | Edit | See | Done`,
      `${SCRIPT} | stranger@example.org | See | No | Done`,
    ]);
    expect(isRunning(one)).toBe(false);
    expect(apply(one).state).toBe('nothing');
  });

  test('is not done when somebody has shared a file since', () => {
    const one = account(...THREE);
    const { hash } = checkSharing(opened(one, SHARING_TABS));
    give(one, 'script', 'stranger@example.org', 'reader');
    expect(applySharing(opened(one, SHARING_TABS), hash)).toEqual({ state: 'changed', changed: 0, problems: [] });
    expect([on(one, 'daily-calls'), written(one)]).toEqual([[], []]);
  });

  test('is done over several runs, each change once', () => {
    const one = account(...THREE);
    // Each look at the clock moves it: a run has time for one change.
    const epochMs = one.ws.clock.epochMs;
    one.ws.clock.epochMs = () => {
      one.ws.wait(1);
      return epochMs();
    };
    let changes = 0;
    one.sharing.onChange = () => ++changes > 0;
    let slices = 0;
    let result = apply(one, 2);
    while (result.state === 'more' && slices++ < 20) result = applySharing(opened(one, SHARING_TABS, 2), '');
    expect(slices).toBeGreaterThan(1);
    expect(result).toEqual({ state: 'done', changed: 3, problems: [] });
    expect(changes).toBe(3);
    expect(written(one).filter((row) => row.endsWith('Done'))).toHaveLength(3);
  });
});

describe('a run that was ended', () => {
  /** Ends the run at its second change. */
  function ended(one: Account): void {
    let changes = 0;
    one.sharing.onChange = () => {
      if (++changes === 2) throw new Error('the run was ended');
      return true;
    };
    expect(() => apply(one)).toThrow('the run was ended');
    one.sharing.onChange = () => true;
  }

  test('goes on with what was written down, and with nothing that was typed since', () => {
    const one = account(...THREE);
    ended(one);
    retype(one, [...THREE, `${CALLS},late@example.org,Edit`]);
    expect(applySharing(opened(one, SHARING_TABS), '')).toEqual({ state: 'done', changed: 3, problems: [] });
    expect(on(one, 'daily-calls')).toEqual(['aunt@example.org reader', 'friend@example.org reader']);
    expect(on(one, 'script')).toEqual(['friend@example.org writer']);
    expect(undo(one).changed).toBe(3);
  });

  test('that had written nothing down goes on with all that was looked at', () => {
    const one = account(...THREE);
    const before = one.sheets.updates.length;
    one.sheets.failures.set(before, { when: 'before', error: new Error('the run was ended') });
    expect(() => apply(one)).toThrow('the run was ended');
    expect(isRunning(one)).toBe(true);
    expect(applySharing(opened(one, SHARING_TABS), '')).toEqual({ state: 'done', changed: 3, problems: [] });
  });

  test('ends when the Sharing tab cannot be understood any more, and says where', () => {
    const one = account(...THREE);
    ended(one);
    retype(one, ['Nowhere,Cast,See']);
    expect(() => applySharing(opened(one, SHARING_TABS), '')).toThrow(
      expect.objectContaining({ code: 'bad-input', problems: [expect.objectContaining({ row: 2, column: 'Folder' })] }),
    );
    expect(isRunning(one)).toBe(false);
  });
});

describe('what did not hold', () => {
  test.each([
    [
      'refused',
      /could not be given access to “4 - Rehearsals\/Daily Calls”: the address probably has no Google account/,
    ],
    [
      'not-allowed',
      /aunt@example\.org: what they may do with “4 - Rehearsals\/Daily Calls” could not be changed\. no$/,
    ],
  ] as const)('for a change that is %s is said in words, and the others are made', (code, words) => {
    const one = account(...THREE);
    one.sharing.onChange = (_, who) => {
      if (who.startsWith('aunt')) throw new AppError(code, 'no');
      return true;
    };
    const result = apply(one);
    expect(result).toMatchObject({ state: 'done', changed: 2 });
    expect(messages(result)).toEqual([expect.stringMatching(words)]);
    expect(written(one).filter((row) => row.endsWith('Refused'))).toEqual([
      `${CALLS} | aunt@example.org | No | See | Refused`,
    ]);
  });

  test('on the production folder is said of it by that name', () => {
    const one = account();
    give(one, 'production', 'stranger@example.org', 'reader');
    one.sharing.onChange = () => {
      throw new AppError('not-allowed', 'Only its owner may.');
    };
    expect(messages(apply(one))).toEqual([
      'stranger@example.org: what they may do with the production folder could not be changed. Only its owner may.',
    ]);
    expect(written(one)).toEqual(['The production folder | stranger@example.org | See | No | Refused']);
  });

  test('although Google said nothing is read back and said', () => {
    const one = account(...THREE);
    one.sharing.onChange = (_, who) => !who.startsWith('aunt');
    expect(messages(apply(one))).toEqual([
      `“${CALLS}”: Google did not change what aunt@example.org may do. Check again.`,
    ]);
  });

  test('because Google failed in passing stops the run, which can go on', () => {
    const one = account(...THREE);
    one.sharing.onChange = () => {
      throw new AppError('transient', 'later');
    };
    expect(() => apply(one)).toThrow('later');
    expect(isRunning(one)).toBe(true);
  });
});

describe('taking back', () => {
  test('gives what there was before, and can be taken back itself', () => {
    const one = account(`${CALLS},Cast,See`);
    give(one, 'daily-calls', BEN, 'writer');
    give(one, 'script', 'stranger@example.org', 'reader');
    apply(one);
    expect(undo(one)).toEqual({ state: 'done', changed: 2, problems: [] });
    expect(written(one).map((row) => row.split(' | ').slice(1).join(' '))).toEqual([
      `${BEN} Edit See Undone`,
      'stranger@example.org See No Undone',
      `${BEN} See Edit Done`,
      'stranger@example.org No See Done',
    ]);
    expect([on(one, 'daily-calls'), on(one, 'script')]).toEqual([[`${BEN} writer`], ['stranger@example.org reader']]);
    expect(undo(one).changed).toBe(2);
    expect([on(one, 'daily-calls'), on(one, 'script')]).toEqual([[`${BEN} reader`], []]);
  });

  test('has nothing to do where nothing was changed', () => {
    const one = account();
    expect(undo(one)).toEqual({ state: 'nothing', changed: 0, problems: [] });
    expect(isRunning(one)).toBe(false);
  });

  test('leaves what is gone and what somebody has changed since, and says so', () => {
    const one = account(...THREE);
    apply(one);
    one.drive.files.delete(idOf(one, 'script'));
    give(one, 'daily-calls', 'aunt@example.org', 'writer');
    one.sharing.revoke(idOf(one, 'daily-calls'), 'user friend@example.org');
    const result = undo(one);
    expect(result.state).toBe('done');
    expect(messages(result).sort()).toEqual([
      `“${CALLS}”: somebody has changed what aunt@example.org may do since; it was left as it is.`,
      `“${SCRIPT}” is not in the production any more; friend@example.org was left as it is.`,
    ]);
    expect(on(one, 'daily-calls')).toEqual(['aunt@example.org writer']);
  });

  test('over several runs comes to the same end', () => {
    const one = account(...THREE);
    apply(one);
    let changes = 0;
    one.sharing.onChange = () => {
      if (++changes === 2) throw new Error('the run was ended');
      return true;
    };
    expect(() => undo(one)).toThrow('the run was ended');
    expect(undo(one)).toMatchObject({ state: 'done', problems: [] });
    expect([on(one, 'daily-calls'), on(one, 'script')]).toEqual([[], []]);
    expect(isRunning(one)).toBe(false);
  });

  test('that was ended after its last change is ended by going on', () => {
    const one = account(...THREE);
    apply(one);
    const clear = one.ws.properties.set;
    one.ws.properties.set = () => {
      throw new Error('the run was ended');
    };
    expect(() => undo(one)).toThrow('the run was ended');
    one.ws.properties.set = clear;
    expect(undo(one).state).toBe('done');
    expect(isRunning(one)).toBe(false);
    expect(on(one, 'daily-calls')).toEqual([]);
  });

  test('means the latest click, also when the clock moved on to the next minute meanwhile', () => {
    const one = account(`${CALLS},friend@example.org,See`);
    one.ws.wait(30_000);
    applySharing(opened(one, SHARING_TABS), checkSharing(opened(one, SHARING_TABS)).hash);
    retype(one, [`${CALLS},friend@example.org,See`, `${CALLS},aunt@example.org,See`]);
    const { hash } = checkSharing(opened(one, SHARING_TABS));
    one.ws.wait(29_000);
    const production = opened(one, SHARING_TABS);
    one.ws.wait(2_000);
    applySharing(production, hash);
    undo(one);
    expect(on(one, 'daily-calls')).toEqual(['friend@example.org reader']);
  });
});
