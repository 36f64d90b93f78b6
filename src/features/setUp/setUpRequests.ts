/** Setting up as the sidebar and the card call it. */
import type { Body } from '../../jobs/body.ts';
import { filesArgument, settingsArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { progress, runJob } from '../../jobs/runJob.ts';
import type { Workspace } from '../../port/workspace.ts';
import { counted } from '../../values/counted.ts';
import { setUpProduction } from './setUp.ts';
import type { SetUpRequest } from './setUpTypes.ts';

export function setUp(ws: Workspace, request: SetUpRequest): JobOutcome {
  return runJob(ws, SLICE_MS, 'setUp', setUpBody(request));
}

export function setUpBody(request: SetUpRequest): Body {
  return (job, properties) => {
    const input = { files: filesArgument(request?.files), settings: settingsArgument(request?.settings) };
    const result = setUpProduction(job, properties, input);
    const made = [
      ...(result.foldersMade > 0 ? [counted(result.foldersMade, 'folder')] : []),
      ...(result.tabsMade > 0 ? [counted(result.tabsMade, 'tab')] : []),
      ...(result.columnsMade > 0 ? [counted(result.columnsMade, 'column')] : []),
      ...(result.rowsAdded > 0 ? [counted(result.rowsAdded, 'row')] : []),
    ];
    const words = result.alreadySetUp
      ? made.length === 0
        ? `“${result.title}” is set up already; nothing was missing.`
        : `What was missing in “${result.title}” is back. Made: ${made.join(', ')}.`
      : `“${result.title}” is set up: ${counted(result.foldersMade, 'folder')}, ${counted(result.rowsAdded, 'row')}.`;
    return {
      ...progress(job, 'setUp', result.state),
      message:
        result.state === 'refused'
          ? `${result.problems.length === 1 ? 'One thing has' : `${result.problems.length} things have`} to be fixed before the production can be set up.`
          : result.state === 'more'
            ? `Setting up “${result.title}” …`
            : words,
      unchanged: result.state === 'refused' ? 'Nothing was built or changed.' : '',
      problems: result.problems,
    };
  };
}
