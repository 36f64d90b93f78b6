/** What was shared with one click is taken back with one: the latest, once, and not what somebody has changed since. */
import { applySharing } from '../../../src/features/sharing/applySharing.ts';
import { checkSharing, SHARING_TABS } from '../../../src/features/sharing/checkSharing.ts';
import { opened } from '../../builders/setUp.ts';
import {
  apply,
  BEN,
  CALLS,
  give,
  grantsOn,
  idOf,
  isRunning,
  messages,
  SCRIPT,
  sharingAccount,
  THREE_SHARES,
  typeSharing,
  undo,
  writtenChanges,
} from '../../builders/sharingAccount.ts';

describe('taking back', () => {
  test('gives what there was before, and can be taken back itself', () => {
    const one = sharingAccount(`${CALLS},Cast,See`);
    give(one, 'daily-calls', BEN, 'writer');
    give(one, 'script', 'stranger@example.org', 'reader');
    apply(one);
    expect(undo(one)).toEqual({ state: 'done', changed: 2, problems: [] });
    expect(writtenChanges(one).map((row) => row.split(' | ').slice(1).join(' '))).toEqual([
      `${BEN} Edit See Undone`,
      'stranger@example.org See No Undone',
      `${BEN} See Edit Done`,
      'stranger@example.org No See Done',
    ]);
    expect([grantsOn(one, 'daily-calls'), grantsOn(one, 'script')]).toEqual([
      [`${BEN} writer`],
      ['stranger@example.org reader'],
    ]);
    expect(undo(one).changed).toBe(2);
    expect([grantsOn(one, 'daily-calls'), grantsOn(one, 'script')]).toEqual([[`${BEN} reader`], []]);
  });

  test('has nothing to do where nothing was changed', () => {
    const one = sharingAccount();
    expect(undo(one)).toEqual({ state: 'nothing', changed: 0, problems: [] });
    expect(isRunning(one)).toBe(false);
  });

  test('leaves what is gone and what somebody has changed since, and says so', () => {
    const one = sharingAccount(...THREE_SHARES);
    apply(one);
    one.drive.files.delete(idOf(one, 'script'));
    give(one, 'daily-calls', 'aunt@example.org', 'writer');
    one.sharing.revoke(idOf(one, 'daily-calls'), 'user friend@example.org');
    const result = undo(one);
    expect(result.state).toBe('done');
    expect(messages(result).sort()).toEqual([
      `“${CALLS}”: somebody has since changed what aunt@example.org may do, so it was left as it is.`,
      `“${SCRIPT}” is no longer in the production; friend@example.org was left as it is.`,
    ]);
    expect(grantsOn(one, 'daily-calls')).toEqual(['aunt@example.org writer']);
  });

  test('over several runs comes to the same end', () => {
    const one = sharingAccount(...THREE_SHARES);
    apply(one);
    let changes = 0;
    one.sharing.onChange = () => {
      if (++changes === 2) throw new Error('the run was ended');
      return true;
    };
    expect(() => undo(one)).toThrow('the run was ended');
    expect(undo(one)).toMatchObject({ state: 'done', problems: [] });
    expect([grantsOn(one, 'daily-calls'), grantsOn(one, 'script')]).toEqual([[], []]);
    expect(isRunning(one)).toBe(false);
  });

  test('that was ended after its last change is ended by going on', () => {
    const one = sharingAccount(...THREE_SHARES);
    apply(one);
    const clear = one.ws.properties.set;
    one.ws.properties.set = () => {
      throw new Error('the run was ended');
    };
    expect(() => undo(one)).toThrow('the run was ended');
    one.ws.properties.set = clear;
    expect(undo(one).state).toBe('done');
    expect(isRunning(one)).toBe(false);
    expect(grantsOn(one, 'daily-calls')).toEqual([]);
  });

  test('means the latest click, also when the clock moved on to the next minute meanwhile', () => {
    const one = sharingAccount(`${CALLS},friend@example.org,See`);
    one.ws.wait(30_000);
    applySharing(opened(one, SHARING_TABS), checkSharing(opened(one, SHARING_TABS)).hash);
    typeSharing(one, [`${CALLS},friend@example.org,See`, `${CALLS},aunt@example.org,See`]);
    const { hash } = checkSharing(opened(one, SHARING_TABS));
    one.ws.wait(29_000);
    const production = opened(one, SHARING_TABS);
    one.ws.wait(2_000);
    applySharing(production, hash);
    undo(one);
    expect(grantsOn(one, 'daily-calls')).toEqual(['friend@example.org reader']);
  });
});
