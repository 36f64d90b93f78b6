/** Handing over to another stage manager as the sidebar calls it: look, then do what was looked at. */
import type { Body } from '../../jobs/body.ts';
import { flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { heartbeatFrom } from '../../jobs/heartbeat.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { handOver as handOverNow, handOverView } from './handOver.ts';
import type { HandOverChoiceAsked, HandOverPreview } from './handOverTypes.ts';
import { handedOverWords, handOverNotices, handOverSteps, leftForThem } from './handOverWords.ts';

const NO_PREVIEW: HandOverPreview = {
  hash: '',
  name: '',
  email: '',
  ownership: false,
  owned: 0,
  steps: [],
  theirs: [],
  notices: [],
  problems: [],
};

/** What handing over would do. Changes nothing. Six calls, and one for each 20 folders. */
export function previewHandOver(ws: Workspace, request: HandOverChoiceAsked): HandOverPreview {
  try {
    const choice = choiceFrom(request);
    const production = lookAtProduction(ws, [outboxTab]);
    const view = handOverView(production, choice);
    const { next, problems } = view;
    if (next === null || problems.length > 0) return { ...NO_PREVIEW, problems };
    const triggers = ws.triggers.list().length;
    return {
      hash: view.hash,
      name: next.name,
      email: next.email,
      ownership: choice.ownership,
      owned: view.owned.mine.length,
      steps: handOverSteps(production, view, next, { ownership: choice.ownership, triggers }),
      theirs: leftForThem(production, next, choice.ownership),
      notices: handOverNotices(production, view, next, heartbeatFrom(production.properties)),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...NO_PREVIEW, problems: error.problems.length > 0 ? error.problems : [{ message: error.message }] };
  }
}

export function handOver(ws: Workspace, request: HandOverChoiceAsked & { hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'handOver', (job, properties) => {
    const hash = textArgument(request?.hash);
    if (hash === '')
      throw new AppError('bad-input', 'Look first at what handing over does. Only what it shows is done.');
    return handOverBody(choiceFrom(request), hash)(job, properties);
  });
}

/** Goes on with what is under way. */
export const continueHandOver: Body = (job, properties) => {
  const { to = '', own = '' } = job.present.params;
  return handOverBody({ to, ownership: own === 'yes' }, '')(job, properties);
};

function handOverBody(choice: HandOverChoiceAsked, hash: string): Body {
  return (job, properties) => {
    const result = handOverNow(openProduction(job, properties, []), choice, hash);
    const base: JobOutcome = {
      ...NO_OUTCOME,
      job: 'handOver',
      state: result.state === 'changed' ? 'refused' : result.state,
    };
    switch (result.state) {
      case 'changed':
        return {
          ...base,
          message: 'Something has changed since you looked at what handing over does.',
          unchanged: 'Nothing was handed over.',
          toDo: 'Look at it again, then hand over.',
        };
      case 'more': {
        const { given = 0, left = 0 } = result.ownership ?? {};
        return { ...base, done: given, total: given + left, message: 'Handing over files and folders …' };
      }
      case 'done':
        return { ...base, ...handedOverWords(result) };
    }
  };
}

function choiceFrom(request: HandOverChoiceAsked): HandOverChoiceAsked {
  return { to: textArgument(request?.to).trim(), ownership: flagArgument(request?.ownership) };
}
