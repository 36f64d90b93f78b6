/** A production's journeys under every reading of Google that nobody has settled, and the list of those. */
import { readFileSync } from 'node:fs';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import { READING_IDS, type ReadingId, unverifiedText } from '../../local/readings.ts';
import { effectivePermissions } from '../../local/services/drive/access.ts';
import { callsOf, filesOf, finished, newAccount, SMALL, workbookOf } from '../support/bundle.ts';
import { approve, inside, named } from '../support/closedProduction.ts';

const HOUR_MS = 3_600_000;
const BEN = 'ben.okafor@example.org';

/** Sets up, shares, signs in, lets the call go out by itself, edits, archives and restores; what is left of it, in words. */
function journey(otherwise: ReadingId[]): Record<string, unknown> {
  const account = newAccount(SMALL, { now: '2027-03-05T17:00', log: false });
  const { state } = account;
  state.otherwise = otherwise;
  const call = callsOf(account);
  finished(call, call('setUp', { files: filesOf(SMALL), settings: {} }));
  const isLimited = named(account, 'Confidential').inheritedPermissionsDisabled;
  call('repairTriggers');
  const sharing = finished(call, call('applySharing', { hash: call('checkSharing').hash }));
  finished(call, call('makeSignIn', { date: '' }));
  account.editAs(state.me, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew', Minor: 'No' } });
  const nora = readTab(workbookOf(account), 'People').find(({ Name }) => Name === 'Nora New');
  account.moveClockTo(state.nowMs + 2 * HOUR_MS);
  const sent = state.mails.map(({ to, subject }) => `${to.join()} ${subject}`).sort();
  const states = [...new Set(readTab(workbookOf(account), 'Outbox').map(({ State }) => State))];
  approve(account);
  state.nowMs += 15 * 24 * HOUR_MS;
  const { hash, title, problems } = call('previewArchive');
  finished(call, call('archive', { hash, title, reason: 'The venue closes' }));
  const archived = {
    open: whoSees(account),
    locked: named(account, 'Daily Call 2027-03-06').contentRestrictions.length,
    pdfs: inside(state).filter(({ name }) => name.endsWith('.pdf')).length,
  };
  state.activeSpreadsheetId = named(account, `${title}: Archive`).id;
  finished(call, call('restoreArchive'));
  return {
    isLimited,
    shared: sharing.problems,
    id: String(nora?.['Person ID']),
    sent,
    states,
    problems,
    archived,
    restored: {
      open: whoSees(account),
      locked: named(account, 'Daily Call 2027-03-06').contentRestrictions.length,
    },
    mailedByDrive: account.shareMails,
  };
}

/** Whether Ben, who is in the company, may open the calls. */
function whoSees(account: LocalAccount): string[] {
  return effectivePermissions(account.state, named(account, 'Daily Calls'))
    .map(({ emailAddress = '', role }) => `${emailAddress} ${role}`)
    .filter((one) => one.startsWith(BEN));
}

/** Which parts of what is left each journey accounts for. */
const JOURNEYS: readonly [journey: string, parts: readonly string[]][] = [
  ['setting up', ['isLimited']],
  ['sharing', ['shared']],
  ['an edit', ['id']],
  ['the call', ['sent', 'states', 'mailedByDrive']],
  ['archiving', ['problems', 'archived']],
  ['restoring', ['restored']],
];

/** What is left in these parts. */
function partsOf(left: Record<string, unknown>, parts: readonly string[]): unknown[] {
  return parts.map((part) => left[part]);
}

describe('The journeys', () => {
  let usual: Record<string, unknown>;
  beforeAll(() => {
    usual = journey([]);
  });

  test('go to their end as Google is taken to be, and every part of it belongs to one of them', () => {
    expect(usual).toMatchObject({
      isLimited: true,
      shared: [],
      states: ['Sent'],
      problems: [],
      archived: { open: [], locked: 1 },
      restored: { open: [`${BEN} reader`], locked: 0 },
      mailedByDrive: [],
    });
    expect(usual.id).toMatch(/^P\d+$/);
    expect((usual.sent as string[]).length).toBeGreaterThan(0);
    expect(JOURNEYS.flatMap(([, parts]) => parts).sort()).toEqual(Object.keys(usual).sort());
  });

  describe.each(READING_IDS)('where it is otherwise: %s', (id) => {
    let left: Record<string, unknown>;
    beforeAll(() => {
      left = journey([id]);
    });

    test.each(JOURNEYS)('%s comes to the same end', (_, parts) => {
      expect(partsOf(left, parts)).toEqual(partsOf(usual, parts));
    });
  });
});

test('docs/unverified.md is made from the list', () => {
  expect(readFileSync(new URL('../../docs/unverified.md', import.meta.url), 'utf8')).toBe(unverifiedText());
});
