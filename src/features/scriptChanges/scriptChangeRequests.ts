/** Script changes as the sidebar calls them: looked at, made, sent. */
import type { Body } from '../../jobs/body.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { type SendRequest, sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { makeScriptChanges as makeScriptChangesJob, SCRIPT_DOC_TABS } from './makeScriptChanges.ts';
import { versionWords } from './scriptChangesDocument.tsx';
import type { ScriptPagesOutcome, ScriptPagesShown } from './scriptChangeTypes.ts';
import { latestOf, missingOn } from './scriptPages.ts';
import {
  earlierIssues,
  type ScriptMailing,
  SEND_SCRIPT_TABS,
  scriptMailing,
  sendScriptChanges as sendScriptChangesJob,
} from './sendScriptChanges.ts';

/** Three calls. */
export function scriptPagesShown(ws: Workspace): ScriptPagesOutcome {
  try {
    return { ...NO_OUTCOME, state: 'done', scriptPages: shownPages(lookAtMailing(ws).mailing) };
  } catch (error) {
    return { ...failure(error, null, null), scriptPages: null };
  }
}

/** As a send would find it: what went out counts as issued, though it is not written there yet. */
function lookAtMailing(ws: Workspace) {
  const production = openForLooking(ws, SEND_SCRIPT_TABS);
  const earlier = earlierIssues(production);
  if (earlier.length > 0) production.workbook.assume(earlier);
  return { production, mailing: scriptMailing(production) };
}

function shownPages({ log, holders, problems }: ScriptMailing): ScriptPagesShown {
  return {
    pages: log.pages.map((page) => {
      const latest = latestOf(page);
      return {
        page: page.page,
        version: latest === undefined ? '' : versionWords(latest),
        changes: page.changes.length,
        without: holders.filter((person) => missingOn(page, person).length > 0).map(({ name }) => name),
      };
    }),
    holders: holders.map(({ name }) => name),
    problems,
  };
}

export function makeScriptChanges(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'scriptChanges', (job, properties) => scriptChangesBody(job, properties));
}

export const scriptChangesBody: Body = (job, properties) => {
  const result = makeScriptChangesJob(openForSending(job, properties, SCRIPT_DOC_TABS));
  const { state } = result;
  if (state !== 'nothing') {
    return docsReport(job, 'scriptChanges', { ...result, state }, 'Script changes', result.problems);
  }
  return {
    ...{ ...NO_OUTCOME, job: 'scriptChanges', state },
    ...{ message: 'There are no script changes yet, so there is nothing to make.', problems: result.problems },
  };
};

/** Four calls. */
export function previewScriptChanges(ws: Workspace): MailPreview {
  return whenPossible(EMPTY, () => {
    const { production, mailing } = lookAtMailing(ws);
    const { mail, nothing, problems } = mailing;
    const gone = mail.toSend.length === 0 ? 'The script changes have gone out, and nothing has changed since.' : '';
    return mailPreview(ws, production.now.date, mail, nothing || gone, problems);
  });
}

export function sendScriptChanges(ws: Workspace, request: SendRequest): JobOutcome {
  return runJob(ws, SLICE_MS, 'sendScriptChanges', (job, properties) =>
    sendScriptChangesBody(sendArguments(request))(job, properties),
  );
}

export function sendScriptChangesBody(asked: SendRequest): Body {
  return (job, properties) => {
    const production = openForSending(job, properties, SEND_SCRIPT_TABS);
    const result = sendScriptChangesJob(production, asked);
    if (result.state === 'changed') return changedReport(job, 'sendScriptChanges', 'preview');
    return sendReportWords(job, 'sendScriptChanges', result.send, {
      what: 'The script changes',
      nothing: result.nothing || 'The script changes have gone out already.',
      problems: result.problems,
    });
  };
}
