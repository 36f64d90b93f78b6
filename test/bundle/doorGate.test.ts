/** What a link may ask how often, and when a door is closed: by somebody who has the link, and means no good. */
import type { UnlockAnswer } from '../../src/features/attendance/door/doorTypes.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { ADDRESS, atTheDoor, type Door, MINUTE, mark, NOW, open, out, unlocked } from '../support/atTheDoor.ts';
import { SMALL, serviceCallsDuring, workbookOf } from '../support/bundle.ts';

describe('The gate', () => {
  it('asks a link to wait after so many calls within a minute, for little, and loses nothing', () => {
    const door = atTheDoor();
    const minute = () => Math.floor(door.account.state.nowMs / MINUTE);
    door.account.state.nowMs = (minute() + 1) * MINUTE;
    const answers = Array.from({ length: 40 }, () => {
      door.account.state.nowMs = Math.floor(door.account.state.nowMs / MINUTE) * MINUTE;
      return door.roster();
    });
    expect(answers.filter(({ state }) => state === 'open')).toHaveLength(24);
    expect(answers[39]).toMatchObject({ state: 'busy', message: expect.stringContaining('goes on by itself') });
    const calls = serviceCallsDuring(door.account, door.roster).map(({ method }) => method);
    expect(calls).toEqual(['PropertiesService.getProperties', 'CacheService.get']);
    // Whoever asks for lists keeps nobody from marking, nor from unlocking.
    expect(open(door.send([mark('P002', 'in', door.account.state.nowMs)])).answers).toMatchObject([{ result: 'done' }]);
    expect(door.unlock()).toMatchObject({ state: 'unlocked' });
    door.account.state.nowMs += MINUTE;
    expect(door.roster()).toMatchObject({ state: 'open' });
  });

  it('has the workbook read no more than so often a minute, however often somebody calls who has the link', () => {
    const door = atTheDoor();
    const before = door.account.serviceCalls.length;
    const begun = door.account.state.nowMs;
    for (let at = 0; at < 300; at++) door.roster();
    const answered = door.account.serviceCalls.slice(before).filter(({ error }) => error === undefined);
    const made = answered.map(({ method }) => method);
    const count = (pattern: RegExp) => made.filter((method) => pattern.test(method)).length;
    const minutes = Math.floor(door.account.state.nowMs / MINUTE) - Math.floor(begun / MINUTE) + 1;
    expect(count(/^sheets/)).toBeLessThanOrEqual(minutes * 24);
    // A day has 50,000, so that 10,000 calls leave enough.
    expect(count(/^PropertiesService/)).toBe(300);
    expect(made.filter((method) => /batchUpdate|Mail|tryLock|setPropert/.test(method))).toEqual([]);
  });

  it('lets no flood of unlock and collection words keep the staff from theirs', () => {
    const door = atTheDoor();
    const { known, staff } = door.ask<Extract<UnlockAnswer, { state: 'unlocked' }>>('doorUnlock', {
      ...{ token: door.token, word: 'magpie', device: 'desk' },
    });
    const minute = Math.floor(door.account.state.nowMs / MINUTE) + 1;
    for (let at = 0; at < 60; at++) {
      door.account.state.nowMs = minute * MINUTE;
      door.ask(at % 2 === 0 ? 'doorUnlock' : 'doorWord', {
        token: door.token,
        word: 'no',
        device: `c${at}`,
        person: 'P003',
      });
    }
    door.account.state.nowMs = minute * MINUTE;
    const asked = { token: door.token, word: 'magpie', device: 'desk' };
    expect(door.ask('doorUnlock', asked)).toMatchObject({ state: 'wrong' });
    expect(door.ask('doorUnlock', { ...asked, known })).toMatchObject({ state: 'unlocked' });
    expect(door.ask('doorWord', { token: door.token, staff, person: 'P003', word: 'x' })).toMatchObject({
      state: 'right',
    });
  });

  it('goes on where the cache forgets, or fails', () => {
    const door = atTheDoor();
    for (const method of ['CacheService.get', 'CacheService.put']) {
      door.account.faults.arm({ call: 1, kind: 'permanent', method });
      expect(door.roster()).toMatchObject({ state: 'open' });
    }
  });

  it.each([
    ['is in the bin', (id: string, door: Door) => Object.assign(door.account.state.files[id] ?? {}, { trashed: true })],
    [
      'is gone for good',
      (id: string, door: Door) => {
        delete door.account.state.files[id];
        delete door.account.state.spreadsheets[id];
      },
    ],
  ])('closes every door, and the page, of a workbook that %s', (_, lose) => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    const before = structuredClone(workbookOf(door.account));
    const id = door.account.state.activeSpreadsheetId ?? '';
    lose(id, door);
    door.account.state.nowMs += 11_000;
    const closed = { state: 'closed', message: expect.stringContaining('does not work any more') };
    const at = door.account.state.nowMs;
    expect(door.roster()).toEqual(closed);
    expect(door.send([mark('P002', 'in', at)], { staff })).toEqual(closed);
    expect(door.unlock()).toEqual(closed);
    expect(door.ask('doorWord', { token: door.token, staff, person: 'P003', word: 'x' })).toEqual(closed);
    const page = door.account.run('doGet', [{ parameter: { t: door.token } }], { source: 'webGet' });
    expect((page as { html: string }).html).toContain('data-closed="This link does not work any more');
    const now = door.account.state.spreadsheets[id];
    if (now !== undefined) expect(now).toEqual(before);
  });
});

describe('Wrong unlock words', () => {
  const unlockAs = (door: Door, device: string, word: string, known = '') =>
    door.ask<UnlockAnswer>('doorUnlock', { token: door.token, word, device, known });
  /** Not more within a minute than one link may ask. */
  const wrongWords = (door: Door, device: string, count: number, known = '') => {
    for (let at = 0; at < count; at++) {
      door.account.state.nowMs += 4_000;
      unlockAs(door, device, `wrong ${at}`, known);
    }
  };

  it('of one device shut no other out, and an unlocked one goes on', () => {
    const door = atTheDoor();
    const { staff } = unlocked(door);
    wrongWords(door, 'child', 15);
    expect(unlockAs(door, 'child', 'magpie')).toMatchObject({ state: 'wrong' });
    expect(unlockAs(door, 'desk', 'magpie')).toMatchObject({ state: 'unlocked' });
    expect(out(door, staff, { by: 'adult', guardianId: 'G001' })).toBe('done: ');
  });

  it('under ever new names shut out whoever was never unlocked, and the stage manager is told', () => {
    const door = atTheDoor();
    const { known = '' } = unlockAs(door, 'desk', 'magpie') as { known?: string };
    for (let device = 0; device < 10; device++) wrongWords(door, `child${device}`, 4);
    expect(unlockAs(door, 'another', 'magpie')).toMatchObject({ state: 'wrong' });
    expect(unlockAs(door, 'desk', 'magpie')).toMatchObject({ state: 'wrong' });
    expect(unlockAs(door, 'other', 'magpie', known)).toMatchObject({ state: 'wrong' });
    expect(unlockAs(door, 'desk', 'magpie', known)).toMatchObject({ state: 'unlocked' });
    expect(door.account.state.mails.map(({ text }) => text)).toEqual([expect.stringContaining('guessing')]);
    door.account.state.nowMs += 11 * MINUTE;
    expect(unlockAs(door, 'another', 'magpie')).toMatchObject({ state: 'unlocked' });
  });
});

it('is closed, page and all, once the production is archived', () => {
  let token = '';
  const { account } = archivedProduction(SMALL, 'Ana Reyes', { now: NOW }, (_, call) => {
    token = call('openDoor', { eventId: 'E001', address: ADDRESS, word: 'magpie' }).door?.link.split('?t=')[1] ?? '';
  });
  expect(token).not.toBe('');
  const ask = (name: string) => account.run(name, [{ token, marks: [], word: 'magpie' }], { source: 'webCall' });
  for (const name of ['doorRoster', 'doorMarks', 'doorUnlock', 'doorWord']) {
    expect({ name, ...(ask(name) as object) }).toMatchObject({ name, state: 'closed' });
  }
});
