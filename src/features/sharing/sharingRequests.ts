/** Sharing as the sidebar calls it: look, apply what was looked at, take it back. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { type Job, SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { granteeWords, roleWord } from '../../production/grantWords.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { applySharing, letAssistantIn as letIn, type SharingResult, undoSharing } from './applySharing.ts';
import { checkSharing as check, SHARING_TABS } from './checkSharing.ts';
import { groupOf, groupViews } from './sharingGroups.ts';
import type { SharingView } from './sharingTypes.ts';

const NOTICE =
  'Everybody who can open a folder sees the addresses of the others who can. That is why families get no access unless the setting Families and folders says so.';

const EMPTY: SharingView = {
  hash: '',
  nobodyYet: false,
  groups: [],
  findings: [],
  changes: [],
  assistants: [],
  leftOut: [],
  problems: [],
  undoable: 0,
  notice: NOTICE,
};

/** Who should be able to open what, who can, and what would be changed. Changes nothing. */
export function checkSharing(ws: Workspace): SharingView {
  try {
    const { wanted, plan, hash, undoable, nobodyYet, assistants } = check(lookAtProduction(ws, SHARING_TABS));
    return {
      ...EMPTY,
      hash,
      undoable,
      nobodyYet,
      groups: groupViews(wanted),
      leftOut: wanted.leftOut,
      problems: wanted.problems,
      findings: plan.findings.map(({ kind, path, message }) => ({ kind, path, message })),
      changes: plan.changes.map((change) => ({
        path: change.path,
        who: granteeWords(change.grantee),
        was: roleWord(change.was),
        now: roleWord(change.now),
        group: groupOf(wanted, change),
      })),
      assistants: assistants.map(({ person, see, edit, why, hash: seen }) => ({
        id: person.id,
        name: person.name,
        minor: person.minor,
        see,
        edit,
        why,
        hash: wanted.problems.length > 0 ? '' : seen,
      })),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...EMPTY, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

export function applySharingNow(ws: Workspace, request: { hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'sharing', (job, properties) => {
    const hash = textArgument(request?.hash);
    if (hash === '') throw new AppError('bad-input', 'Check the sharing first. Only what it shows is changed.');
    return outcome(
      job,
      applySharing(openProduction(job, properties, SHARING_TABS), hash),
      'Everything is already shared as the Sharing tab says.',
    );
  });
}

/** Lets one assistant stage manager in. */
export function letAssistantIn(ws: Workspace, request: { id: string; hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'sharing', (job, properties) => {
    const [id, hash] = [textArgument(request?.id), textArgument(request?.hash)];
    if (hash === '') throw new AppError('bad-input', 'Check the sharing first. Only what it shows is given.');
    return letInOutcome(job, letIn(openProduction(job, properties, SHARING_TABS), id, hash));
  });
}

function letInOutcome(job: Job, result: SharingResult): JobOutcome {
  const made = outcome(job, result, 'They already have access.');
  const isIn = result.state === 'done' && result.problems.length === 0;
  return isIn ? { ...made, toDo: 'Send them the workbook’s link. The Sharing tab names them now.' } : made;
}

export function undoSharingNow(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'sharing', undoBody);
}

const undoBody: Body = (job, properties) =>
  outcome(job, undoSharing(openProduction(job, properties, SHARING_TABS)), 'There is no sharing change to take back.');

/** Goes on with whichever of the three was under way. */
export const continueSharing: Body = (job, properties) => {
  const { undo, letIn: id = '' } = job.present.params;
  if (undo === 'yes') return undoBody(job, properties);
  const production = openProduction(job, properties, SHARING_TABS);
  return id === '' ? outcome(job, applySharing(production, ''), '') : letInOutcome(job, letIn(production, id, ''));
};

function outcome(job: Job, result: SharingResult, nothing: string): JobOutcome {
  const base: JobOutcome = { ...NO_OUTCOME, job: 'sharing', problems: result.problems };
  switch (result.state) {
    case 'nothing':
      return { ...base, message: nothing };
    case 'changed':
      return {
        ...base,
        state: 'refused',
        message: 'The sharing, or the Sharing tab, has changed since you looked at it.',
        unchanged: 'Nothing was changed.',
        toDo: 'Check the sharing again, then apply it.',
      };
    case 'more':
      return {
        ...base,
        state: 'more',
        done: result.changed,
        total: job.present.total,
        message: 'Changing who may open what …',
      };
    case 'done': {
      const refused = result.problems.length;
      return {
        ...base,
        state: 'done',
        done: result.changed,
        total: result.changed + refused,
        message: `${result.changed} ${result.changed === 1 ? 'permission is' : 'permissions are'} changed and read back; nobody was mailed.${refused > 0 ? ` ${refused} could not be changed.` : ''}`,
        toDo: refused > 0 ? 'See below what is left to do by hand.' : '',
      };
    }
  }
}
