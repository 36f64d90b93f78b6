/** Everything that archiving would do, as the sidebar shows it before anything happens. */
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, type Production } from '../../production/production.ts';
import { retentionTab } from '../../workbook/tabs/office.ts';
import { recordViews, retentionSeen } from './approveRecords.ts';
import type { ArchivePreview } from './archiveTypes.ts';
import { notRecorded } from './make/archiveRecords.ts';
import { type FilePlan, goes } from './plan/archivePlan.ts';
import { ARCHIVE_JOB_TABS, type ArchiveView, archiveView } from './plan/archiveView.ts';
import { archiveTime, closingSteps } from './plan/closingSteps.ts';
import { decisionWords } from './plan/decisionWords.ts';
import { leftBehind } from './plan/keptTabs.ts';
import { lookFirst } from './plan/lookFirst.ts';

const NO_PREVIEW: ArchivePreview = {
  hash: '',
  title: '',
  strike: [],
  look: [],
  steps: [],
  closing: [],
  leftBehind: [],
  time: '',
  records: [],
  retention: [],
  retentionSeen: '',
  accessEnds: [],
  keepers: [],
  cannot: [],
  leftOver: false,
  problems: [],
};

/** Changes nothing. */
export function previewArchive(ws: Workspace): ArchivePreview {
  try {
    const production = lookAtProduction(ws, ARCHIVE_JOB_TABS);
    return previewOf(production, archiveView(production));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...NO_PREVIEW, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

function previewOf(production: Production, view: ArchiveView): ArchivePreview {
  const { plans } = view;
  const unrecorded = notRecorded(plans, production.data.company);
  const step = (what: string, isOne: (plan: FilePlan) => boolean) => {
    const chosen = plans.filter(isOne);
    return { what, count: chosen.length, files: chosen.map(({ file }) => file.path || file.name) };
  };
  const inBin = step('In the bin already: closed to others, and deleted by Google', ({ fate }) => fate === 'bin');
  return {
    hash: view.hash,
    title: production.data.settings.title,
    strike: view.strike,
    look: lookFirst(production, view),
    steps: [
      step('Kept', ({ fate }) => fate === 'keep'),
      step('Locked read-only', ({ toLock }) => toLock),
      step('Kept as PDF as well', ({ snapshot }) => snapshot),
      step('Copied as Retention says, then deleted for good', ({ fate }) => fate === 'workbook'),
      step('Deleted for good', goes),
      ...(inBin.count === 0 ? [] : [inBin]),
    ],
    closing: closingSteps(production, plans),
    leftBehind: leftBehind(),
    time: archiveTime(plans),
    records: [...view.decisions.values()].map((one) => ({
      className: one.className,
      what: decisionWords(one),
      approvedBy: one.approvedBy,
    })),
    retention: recordViews(production.workbook.table(retentionTab)),
    retentionSeen: retentionSeen(production.ws, production.workbook.table(retentionTab)),
    accessEnds: [...new Set(plans.flatMap(({ toRevoke }) => toRevoke.map(({ who }) => who)))].sort(),
    keepers: [...view.keepers.everywhere],
    cannot: [
      ...plans.filter((one) => one.cannot !== '').map(({ file, cannot }) => `${file.path || file.name}: ${cannot}`),
      'Mail that was sent and copies that others made cannot be called back.',
      'Callboard cannot see what somebody has published to the web (File, Share), or forms that still take answers. Stop them there.',
      'Callboard cannot see or turn off another person’s automatic calls.',
      ...(unrecorded.length === 0
        ? []
        : [
            `Restore does not give these back, because Callboard does not write them down: what families, people who have left and those who must not be contacted could open, and access until a day. Here: ${unrecorded.join(', ')}.`,
          ]),
    ],
    leftOver: view.leftOver,
    problems: view.problems,
  };
}
