/** What archiving does besides treating files, and how long all of it takes, in words for the plan. */
import type { Production } from '../../../production/production.ts';
import { folderId } from '../../../production/productionState.ts';
import { ROOT_KEY } from '../../../settings/folderLayouts.ts';
import { counted } from '../../../values/counted.ts';
import { outboxTab } from '../../../workbook/tabs/office.ts';
import { CALENDAR_KEY, readCalendar } from '../../calendar/updateCalendar.ts';
import type { FilePlan } from './archivePlan.ts';
import { COMPANY_NAME } from './companyArchive.ts';

/** One call. */
export function closingSteps(production: Production, plans: readonly FilePlan[]): string[] {
  const { ws, state, workbook, properties, data } = production;
  const { archiveFolder, year } = data.settings;
  // An attempt that was given up may have renamed it already.
  const root = (plans.find(({ file }) => file.id === folderId(state, ROOT_KEY))?.file.name ?? '').replace(
    / \(archived\)$/,
    '',
  );
  const place = archiveFolder === '' ? `“${COMPANY_NAME}/${year}” beside it` : `“${year}” in the archive folder`;
  const waiting = workbook.records(outboxTab, []).filter((row) => row.State === 'Pending').length;
  const triggers = ws.triggers.list().length;
  return [
    `“${data.settings.title}: Archive” keeps everything except personal records and settings; people appear as Names in the archive says (${data.settings.namesInArchive}).`,
    `The folder “${root}” becomes “${root} (archived)” and moves into ${place}.`,
    ...(waiting > 0 ? [`${counted(waiting, 'message')} not sent yet: cancelled.`] : []),
    ...(triggers > 0 ? [`${counted(triggers, 'trigger')} of yours: removed.`] : []),
    ...(readCalendar(properties[CALENDAR_KEY]).id === '' ? [] : ['The production’s calendar: removed.']),
  ];
}

/** Estimates, in seconds: a change to a file, the end of somebody's access, a PDF, and everything around the files. */
const CHANGE = 0.7;
const REVOKE = 0.9;
const PDF = 4.75;
const AROUND = 60;
const SLICE_MINUTES = 4.5;

/** @example archiveTime(plans) // 'It takes about 16 minutes, in 4 runs; each goes on by itself while the sidebar is open.' */
export function archiveTime(plans: readonly FilePlan[]): string {
  const seconds = plans.reduce(
    (sum, { fate, toRevoke, toGive, toLock, snapshot, hasPdf }) =>
      sum +
      (fate === 'delete' ? CHANGE : (toRevoke.length + (toGive === '' ? 0 : 1)) * REVOKE) +
      (toLock ? CHANGE : 0) +
      (snapshot && !hasPdf ? PDF : 0),
    AROUND,
  );
  const minutes = Math.ceil(seconds / 60);
  const runs = Math.ceil(minutes / SLICE_MINUTES);
  return runs === 1
    ? `It takes about ${counted(minutes, 'minute')}.`
    : `It takes about ${minutes} minutes, in ${runs} runs. They follow each other while the sidebar is open; otherwise there is one an hour.`;
}
