/** Sign-in as the sidebar calls it. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import type { Workspace } from '../../port/workspace.ts';
import { openProduction } from '../../production/production.ts';
import { withClearances } from '../../production/withClearances.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull } from '../../values/dates.ts';
import { makeSignIn as makeSignInJob, SIGN_IN_TABS } from './makeSignIn.ts';

export function makeSignIn(ws: Workspace, request: { date: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'signIn', (job, properties) => signInBody(dateArgument(request?.date))(job, properties));
}

export function signInBody(asked: string): Body {
  return (job, properties) => {
    const production = withClearances(openProduction(job, properties, SIGN_IN_TABS));
    const result = makeSignInJob(production, asked || production.now.date);
    const day = dateInFull(result.date);
    const { sheetsMade, sheetsReissued, peopleAdded, rowsMoved, uncalled } = result;
    const changed = [
      ...(rowsMoved === 0 ? [] : [`${counted(rowsMoved, 'row')} changed with the schedule`]),
      ...(uncalled === 0 ? [] : [`${counted(uncalled, 'person', 'people')} no longer called`]),
    ];
    const again = sheetsMade === 0 && sheetsReissued === 0 && peopleAdded === 0 && changed.length === 0;
    const reissued = sheetsReissued === 0 ? [] : [`${counted(sheetsReissued, 'sheet')} re-issued`];
    const made =
      sheetsMade === 0 && (sheetsReissued > 0 || changed.length > 0) ? [] : [`${counted(sheetsMade, 'sheet')} made`];
    const added =
      peopleAdded === 0 && changed.length > 0
        ? []
        : [`${counted(peopleAdded, 'person', 'people')} added to Attendance`];
    return {
      ...progress(job, 'signIn', result.state),
      message:
        result.state === 'nothing'
          ? `Nothing is published for ${day}, so there is nobody to sign in.`
          : again
            ? `Sign-in for ${day} is already there and up to date.`
            : `Sign-in for ${day}: ${[...made, ...reissued, ...added, ...changed].join(', ')}.`,
      links: result.links,
      problems: result.problems,
    };
  };
}
