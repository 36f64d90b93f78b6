/** How far an archive is, by files, in every report between its slices and in what Today says of it. */
import { askAsPage } from '../../local/host/requestsOf.ts';
import { permissionId } from '../../local/services/drive/access.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import type { Health } from '../../src/entry/today/healthTypes.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { archiveAll, closed, KEEPER, named, upload } from '../support/closedProduction.ts';

type Closed = ReturnType<typeof closed>;

/** So many that no job of these tests is done with them in one slice. */
const PHOTOS = 70;
const withPhotos = () =>
  closed((account) => {
    for (let photo = 1; photo <= PHOTOS; photo++) {
      const { permissions } = upload(account, `Photo ${photo}`, 'Designs');
      permissions.push({ id: permissionId({ type: 'anyone' }), type: 'anyone', role: 'reader' });
    }
  });

/** The reports of a job whose changes take so long that a slice holds but a few; no more slices than `most`. */
function outcomes({ account, call }: Closed, start: () => JobOutcome, most = 50): JobOutcome[] {
  account.beforeCall = ({ method }) => {
    if (/\.(update|create|delete)$/.test(method)) account.state.nowMs += 10_000;
  };
  const all = [start()];
  while (all.at(-1)?.state === 'more' && all.length < most) all.push(call('continueJob'));
  account.beforeCall = null;
  return all;
}

function archive({ call }: Closed): JobOutcome {
  const { hash, title } = call('previewArchive');
  return call('archive', { hash, title, reason: 'The venue closes' });
}

/** Something is counted in every slice, nothing backwards, and never more than there is. */
function expectProgress(all: readonly JobOutcome[]): void {
  const counts = all.filter(({ state }) => state === 'more').map(({ done, total }) => [done, total] as const);
  expect(counts.length).toBeGreaterThan(2);
  expect(counts.filter(([done, total]) => total < PHOTOS || done > total)).toEqual([]);
  expect(counts).toEqual([...counts].sort(([first], [second]) => first - second));
  expect(counts.at(-1)?.[0]).toBeGreaterThan(counts[0]?.[0] ?? 0);
}

/** Nobody has chosen rules for the children of the fixture. */
const NO_HOURS = { problems: [{ message: expect.stringContaining('Hours of children: no rules are chosen') }] };

test('what an archive has taken away is no alarm before it is done, and not taken for installed once it is undone', () => {
  const { account, call } = closed();
  call('repairTriggers');
  const { hash, title } = call('previewArchive');
  account.faults.arm({ call: 1, kind: 'kill-after', method: 'PropertiesService.deleteProperty' });
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow(/ended/);
  expect(call('getToday')).toMatchObject({ job: { kind: 'archive' }, triggersInstalled: false, attention: [NO_HOURS] });
  expect(call('cancelJob').state).toBe('cancelled');
  expect(call('health')).toMatchObject({ goesOut: false, owner: '' });
  // While the first steps are shown, their next one says it.
  expect(call('getToday').firstSteps.find(({ isDone }) => !isDone)?.title).toBe('Turn on automatic calls');
  call('hideFirstSteps');
  expect(call('getToday').attention).toMatchObject([
    { title: expect.stringContaining('Choose Turn on automatic calls'), goTo: { panel: 'settings' }, first: true },
    NO_HOURS,
  ]);
  const other = askAsPage(account, 'health', [], { as: KEEPER }) as Health;
  expect(other.warnings.join()).not.toContain('were installed by');
});

test('Restore counts the files that are unlocked, and then those that are shared again', () => {
  const one = withPhotos();
  archiveAll(one);
  one.account.state.activeSpreadsheetId = named(one.account, 'Tiny Play: Archive').id;
  const all = outcomes(one, () => one.call('restoreArchive'));
  expect(all.at(-1)?.state).toBe('done');
  expectProgress(all);
});

test('archiving counts the files that are treated, Today says how far it is, and undoing counts them back', () => {
  const one = withPhotos();
  const begun = outcomes(one, () => archive(one), 5);
  expectProgress(begun);
  const { done, total } = begun.at(-1) ?? {};
  expect(one.call('getToday').job).toMatchObject({ kind: 'archive', done, total });
  const undone = outcomes(one, () => one.call('cancelJob'));
  expect(undone.at(-1)?.state).toBe('cancelled');
  expectProgress(undone);
});

test('rows of a kind that was empty at first are kept too when they are typed between two slices, which does not read for them', () => {
  const one = withPhotos();
  const { account } = one;
  const set = { Date: '2027-03-05', 'What happened': 'A fall' };
  const confidential = account.state.spreadsheets[named(account, 'Tiny Play: Confidential').id];
  if (confidential === undefined) throw new Error('There is no Confidential workbook');
  const [first, ...rest] = outcomes(one, () => {
    const outcome = archive(one);
    appendRow(confidential, { tab: 'Incidents', set });
    return outcome;
  });
  expect([first?.state, rest.at(-1)?.state]).toEqual(['more', 'done']);
  const kept = account.state.spreadsheets[named(account, 'Tiny Play: Incidents').id];
  expect(JSON.stringify(kept)).toContain('A fall');
  const second = account.runs.find(({ name }) => name === 'continueJob')?.run;
  const made = account.serviceCalls.filter(({ run }) => run === second).map(({ method }) => method);
  expect(made).toContain('drive.files.update');
  expect(made).not.toContain('sheets.spreadsheets.get');
});
