/**
 * Jobs beside the day: each is done in a copy of the production that has just been set up, so that the day and the archive after it
 * stay as they are.
 */
import type { OrderAsked, OrderPreview } from '../../src/features/rehearsalOrder/orderTypes.ts';
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
    aside(account, orderOfADay),
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

/** Every scene of the production, on one long day. */
function orderOfADay(account: LocalAccount, call: RequestBundle): JobCost[] {
  const { scenes } = call('orderChoices');
  const asked: OrderAsked = {
    days: [{ date: BENCH_DAY, from: '7:00', to: '24:00' }],
    rooms: ['Attic'],
    lead: '',
    type: 'Rehearsal',
    pieces: scenes
      .filter(({ isPart, people }) => !isPart && people > 0)
      .slice(0, 20)
      .map(({ scene, minutes }) => ({ scene, minutes: minutes ?? 15 })),
  };
  let seen: Pick<OrderPreview, 'hash' | 'places'> = { hash: '', places: [] };
  const preview = costOf(account, 'Rehearsal order, preview', () => {
    seen = call('previewOrder', asked);
    return `${seen.places.length} scenes`;
  });
  return [
    preview,
    costOf(account, 'Rehearsal order, apply', () =>
      doneInRuns(call, call('applyOrder', { ...asked, places: seen.places, hash: seen.hash })),
    ),
  ];
}
