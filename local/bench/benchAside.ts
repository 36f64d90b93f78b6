/**
 * Jobs beside the day: each is done in a copy of the production that has just been set up, so that the day and the archive after it
 * stay as they are.
 */
import { LocalAccount } from '../account/localAccount.ts';
import { productionWorkbook, readTab } from '../host/readTab.ts';
import { type RequestBundle, requestsOf } from '../host/requestsOf.ts';
import { seenRows } from '../services/sheets/findCells.ts';
import { costOf, doneInRuns, type JobCost } from './jobCost.ts';
import { BENCH_DAY } from './madeUpProduction.ts';

const IMPORTED = 500;

export function benchAside(account: LocalAccount): JobCost[] {
  return [
    aside(account, (copy, call) => [signInForOne(copy, call)]),
    aside(account, (copy, call) => [
      costOf(copy, 'Contact sheets', () => doneInRuns(call, call('makeContactSheets'))),
      costOf(copy, 'Sharing check', () => `${call('checkSharing').changes.length} changes`),
    ]),
    aside(account, importOfMany),
  ].flat();
}

function aside(
  { state, bundleDir }: LocalAccount,
  measured: (copy: LocalAccount, call: RequestBundle) => JobCost[],
): JobCost[] {
  const { nowMs, me, scriptTimeZone } = state;
  const options = { nowMs, me, scriptTimeZone, bundleDir, serviceCallFile: '' };
  const copy = LocalAccount.create({ ...options, state: structuredClone(state) });
  return measured(copy, requestsOf(copy));
}

/** All of the day's events but the first are cancelled beforehand. */
function signInForOne(account: LocalAccount, call: RequestBundle): JobCost {
  const { me } = account.state;
  const workbook = productionWorkbook(account.state);
  if (workbook === undefined) throw new Error('The production has not been set up');
  const events = seenRows(workbook, 'Schedule', Number(BENCH_DAY.slice(0, 4))).filter((row) =>
    row.holds('Date', BENCH_DAY),
  );
  for (const event of events.slice(1)) {
    const where = { 'Event ID': event.seen('Event ID') };
    account.editAs(me, { tab: 'Schedule', where, set: { Status: 'Cancelled' } });
  }
  return costOf(account, 'Sign-in sheet, one event', () => doneInRuns(call, call('makeSignIn', { date: '' })));
}

/** So many guardians more, as a file. */
function importOfMany(account: LocalAccount, call: RequestBundle): JobCost[] {
  const child = readTab(productionWorkbook(account.state), 'People').find(({ Minor: minor }) => minor === 'Yes');
  const rows = Array.from(
    { length: IMPORTED },
    (_, n) => `Another Guardian${n},${child?.['Person ID']},another${n}@example.org,No`,
  );
  const text = ['Name,Of,Email,Gets calls', ...rows].join('\n');
  const asked = { tab: 'Guardians', text, isFile: true, dates: '', group: '' };
  let hash = '';
  const preview = costOf(account, 'Import of 500, preview', () => {
    const seen = call('previewImport', asked);
    hash = seen.hash;
    return `${seen.added} rows`;
  });
  return [
    preview,
    costOf(account, 'Import of 500, apply', () => doneInRuns(call, call('applyImport', { ...asked, hash }))),
  ];
}
