/** What the archive makes is not left in the bin, from which Google deletes it within 30 days. */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile } from '../../local/account/state.ts';
import { isTrashed } from '../../local/services/drive/access.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { finished } from '../support/bundle.ts';
import { archiveAll, cells, closed, inside, named, sheetOf } from '../support/closedProduction.ts';

function withIncident() {
  return closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
  });
}

/** Somebody puts a file of this name into the bin, as soon as it is there and the run has made so many calls more. */
function putIntoBin(account: LocalAccount, name: string, callsLater: number): void {
  let since = 0;
  account.beforeCall = () => {
    const file = Object.values(account.state.files).find((one) => one.name === name);
    if (file === undefined || since > callsLater) return;
    since++;
    if (since > callsLater) file.trashed = true;
  };
}

const inBin = ({ state }: LocalAccount) =>
  Object.values(state.files).flatMap((file) => (isTrashed(state, file) ? [file.name] : []));
const holdsRecords = ({ state }: LocalAccount) =>
  Object.values(state.files).some(({ name }) => name === 'Tiny Play: Callboard');

describe.each([2, 10, 40])(
  'Put into the bin by somebody while the archive runs, %i calls after it was made',
  (calls) => {
    test.each(['Tiny Play: Archive', 'Tiny Play: Incidents'])('%s: the archive stops until it is taken out', (name) => {
      const { account, call } = withIncident();
      const { hash, title } = call('previewArchive');
      putIntoBin(account, name, calls);
      const outcome: JobOutcome = call('archive', { hash, title, reason: 'now' });
      account.beforeCall = null;
      expect([outcome.state, holdsRecords(account)]).toEqual(['stopped', true]);
      expect(JSON.stringify(outcome)).toContain(`“${name}” is in the bin`);
      expect(call('continueJob').state).toBe('stopped');
      named(account, name).trashed = false;
      finished(call, call('continueJob'));
      expect(inBin(account)).toEqual([]);
      expect(holdsRecords(account)).toBe(false);
    });
  },
);

test.each(['Certificate of archive', 'manifest.json', 'Rehearsal Report 1 - 2027-03-05.pdf'])(
  '%s is made again when somebody puts it into the bin between two runs',
  (name) => {
    const { account, call } = withIncident();
    const { hash, title } = call('previewArchive');
    account.beforeCall = () => {
      if (Object.values(account.state.files).some((file) => file.name === name)) {
        account.beforeCall = null;
        account.faults.arm({ call: 2, kind: 'kill' });
      }
    };
    expect(() => call('archive', { hash, title, reason: 'now' })).toThrow();
    named(account, name).trashed = true;
    finished(call, call('continueJob'));
    expect(inside(account.state).filter((file) => file.name === name)).toHaveLength(1);
  },
);

test.each([
  ['deleted for good', ({ state }: LocalAccount, file: LocalFile) => delete state.files[file.id]],
  ['moved away', ({ state }: LocalAccount, file: LocalFile) => Object.assign(file, { parents: [state.rootId] })],
])('A kept record that is %s at the last moment: the archive stops, and makes it again', (_how, act) => {
  const { account, call } = withIncident();
  const { hash, title } = call('previewArchive');
  account.beforeCall = ({ method, body }) => {
    if (method !== 'drive.files.create' || !JSON.stringify(body).includes('Certificate of archive')) return;
    account.beforeCall = null;
    act(account, named(account, 'Tiny Play: Incidents'));
  };
  const outcome: JobOutcome = call('archive', { hash, title, reason: 'now' });
  expect([outcome.state, holdsRecords(account)]).toEqual(['stopped', true]);
  expect(JSON.stringify(outcome)).toContain('“Tiny Play: Incidents” was deleted or moved out');
  finished(call, call('continueJob'));
  const kept = inside(account.state).filter(({ name }) => name === 'Tiny Play: Incidents');
  expect(JSON.stringify(kept.map(({ id }) => account.state.spreadsheets[id]))).toContain('KEPTPEOPLE');
});

test('an attempt that was given up, and its workbook in the bin: said before anything happens', () => {
  const { account, call } = withIncident();
  const first = call('previewArchive');
  account.faults.arm({ call: 50, kind: 'kill' });
  expect(() => call('archive', { hash: first.hash, title: first.title, reason: 'now' })).toThrow();
  account.faults.disarm();
  delete account.state.properties.document[account.state.activeSpreadsheetId ?? '']?.job;
  named(account, 'Tiny Play: Archive').trashed = true;
  const plan = call('previewArchive');
  expect(plan.problems.map(({ message }) => message)).toEqual([
    expect.stringContaining('“Tiny Play: Archive” is in the bin'),
  ]);
  named(account, 'Tiny Play: Archive').trashed = false;
  archiveAll({ account, call });
  expect(inBin(account)).toEqual([]);
});
