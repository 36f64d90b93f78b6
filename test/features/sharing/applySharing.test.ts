/** Sharing in slices, ended runs, and what did not hold: each change once, and said if Google did not make it. */
import { applySharing } from '../../../src/features/sharing/applySharing.ts';
import { checkSharing, SHARING_TABS } from '../../../src/features/sharing/checkSharing.ts';
import { AppError } from '../../../src/port/appError.ts';
import { type Account, opened } from '../../builders/setUp.ts';
import {
  apply,
  BEN,
  CALLS,
  give,
  grantsOn,
  isRunning,
  messages,
  SCRIPT,
  sharingAccount,
  THREE_SHARES,
  typeSharing,
  undo,
  writtenChanges,
} from '../../builders/sharingAccount.ts';

describe('what was looked at', () => {
  test('is done and written down with what was before', () => {
    const one = sharingAccount(`${CALLS},Cast,See`);
    give(one, 'daily-calls', BEN, 'writer');
    give(one, 'script', 'stranger@example.org', 'reader');
    expect(apply(one)).toEqual({ state: 'done', changed: 2, problems: [] });
    expect([grantsOn(one, 'daily-calls'), grantsOn(one, 'script')]).toEqual([[`${BEN} reader`], []]);
    expect(writtenChanges(one)).toEqual([
      `${CALLS} | ${BEN} | Edit | See | Done`,
      `${SCRIPT} | stranger@example.org | See | No | Done`,
    ]);
    expect(isRunning(one)).toBe(false);
    expect(apply(one).state).toBe('nothing');
  });

  test('is not done when somebody has shared a file since', () => {
    const one = sharingAccount(...THREE_SHARES);
    const { hash } = checkSharing(opened(one, SHARING_TABS));
    give(one, 'script', 'stranger@example.org', 'reader');
    expect(applySharing(opened(one, SHARING_TABS), hash)).toEqual({ state: 'changed', changed: 0, problems: [] });
    expect([grantsOn(one, 'daily-calls'), writtenChanges(one)]).toEqual([[], []]);
  });

  test('is done over several runs, each change once', () => {
    const one = sharingAccount(...THREE_SHARES);
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
    expect(writtenChanges(one).filter((row) => row.endsWith('Done'))).toHaveLength(3);
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
    const one = sharingAccount(...THREE_SHARES);
    ended(one);
    typeSharing(one, [...THREE_SHARES, `${CALLS},late@example.org,Edit`]);
    expect(applySharing(opened(one, SHARING_TABS), '')).toEqual({ state: 'done', changed: 3, problems: [] });
    expect(grantsOn(one, 'daily-calls')).toEqual(['aunt@example.org reader', 'friend@example.org reader']);
    expect(grantsOn(one, 'script')).toEqual(['friend@example.org writer']);
    expect(undo(one).changed).toBe(3);
  });

  test('that had written nothing down goes on with all that was looked at', () => {
    const one = sharingAccount(...THREE_SHARES);
    const before = one.sheets.updates.length;
    one.sheets.failures.set(before, { when: 'before', error: new Error('the run was ended') });
    expect(() => apply(one)).toThrow('the run was ended');
    expect(isRunning(one)).toBe(true);
    expect(applySharing(opened(one, SHARING_TABS), '')).toEqual({ state: 'done', changed: 3, problems: [] });
  });

  test('ends when the Sharing tab cannot be understood any more, and says where', () => {
    const one = sharingAccount(...THREE_SHARES);
    ended(one);
    typeSharing(one, ['Nowhere,Cast,See']);
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
      /could not give \S+ access to “4 - Rehearsals\/Daily Calls”: the address probably has no Google account/,
    ],
    [
      'not-allowed',
      /aunt@example\.org: Callboard could not change what they may do with “4 - Rehearsals\/Daily Calls”\. no$/,
    ],
  ] as const)('for a change that is %s is said in words, and the others are made', (code, words) => {
    const one = sharingAccount(...THREE_SHARES);
    one.sharing.onChange = (_, who) => {
      if (who.startsWith('aunt')) throw new AppError(code, 'no');
      return true;
    };
    const result = apply(one);
    expect(result).toMatchObject({ state: 'done', changed: 2 });
    expect(messages(result)).toEqual([expect.stringMatching(words)]);
    expect(writtenChanges(one).filter((row) => row.endsWith('Refused'))).toEqual([
      `${CALLS} | aunt@example.org | No | See | Refused`,
    ]);
  });

  test('on the production folder is said of it by that name', () => {
    const one = sharingAccount();
    give(one, 'production', 'stranger@example.org', 'reader');
    one.sharing.onChange = () => {
      throw new AppError('not-allowed', 'Only its owner may.');
    };
    expect(messages(apply(one))).toEqual([
      'stranger@example.org: Callboard could not change what they may do with the production folder. Only its owner may.',
    ]);
    expect(writtenChanges(one)).toEqual(['The production folder | stranger@example.org | See | No | Refused']);
  });

  test('although Google said nothing is read back and said', () => {
    const one = sharingAccount(...THREE_SHARES);
    one.sharing.onChange = (_, who) => !who.startsWith('aunt');
    expect(messages(apply(one))).toEqual([
      `“${CALLS}”: Google did not change what aunt@example.org may do. Check again.`,
    ]);
  });

  test('because Google failed in passing stops the run, which can go on', () => {
    const one = sharingAccount(...THREE_SHARES);
    one.sharing.onChange = () => {
      throw new AppError('transient', 'later');
    };
    expect(() => apply(one)).toThrow('later');
    expect(isRunning(one)).toBe(true);
  });
});
