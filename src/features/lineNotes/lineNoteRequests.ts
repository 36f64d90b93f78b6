/** Line notes as the sidebar calls them: typed, looked at, made, sent. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument, flagArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import { docsReport } from '../../papers/docsReport.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { dateInFull } from '../../values/dates.ts';
import { lineNotesTab } from '../../workbook/tabs/rehearsal.ts';
import { addLineNote as add } from './addLineNote.ts';
import { lineNoteSummary } from './lineNoteSummary.ts';
import { lineNotesShown as shown } from './lineNotesShown.ts';
import type {
  LineNoteAsked,
  LineNotesOutcome,
  LineNotesPreview,
  LineNotesSend,
  LineNotesShown,
} from './lineNoteTypes.ts';
import { LINE_NOTE_DOC_TABS, makeLineNotes as makeLineNotesJob, sheetsOf } from './makeLineNotes.ts';
import { lineNotesMailing, SEND_LINE_NOTE_TABS, sendLineNotes as sendLineNotesJob } from './sendLineNotes.ts';

/** Three calls. */
export function lineNotesShown(ws: Workspace, request: { date: string }): LineNotesOutcome {
  try {
    const production = lookAtProduction(ws, [lineNotesTab]);
    const date = dateArgument(request?.date) || production.now.date;
    return { ...NO_OUTCOME, state: 'done', lineNotes: shown(production, date) };
  } catch (error) {
    return { ...failure(error, null, null), lineNotes: null };
  }
}

/** Two calls to open the production, two to write. */
export function addLineNote(ws: Workspace, request: LineNoteAsked): LineNotesOutcome {
  let lineNotes: LineNotesShown | null = null;
  const outcome = runJob(ws, SLICE_MS, 'lineNote', (job, properties): JobOutcome => {
    const production = openProduction(job, properties, [lineNotesTab]);
    const message = add(production, request);
    lineNotes = shown(production, dateArgument(request.date) || production.now.date);
    return { ...NO_OUTCOME, state: 'done', message };
  });
  return { ...outcome, lineNotes };
}

export function makeLineNotes(ws: Workspace, request: { date: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'lineNotes', (job, properties) =>
    lineNotesBody(dateArgument(request?.date))(job, properties),
  );
}

export function lineNotesBody(asked: string): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, LINE_NOTE_DOC_TABS);
    const result = makeLineNotesJob(production, asked || production.now.date);
    const { state } = result;
    if (state !== 'nothing') return docsReport(job, 'lineNotes', { ...result, state }, 'Line notes', result.problems);
    return {
      ...{ ...NO_OUTCOME, job: 'lineNotes', state },
      ...{ message: 'There are no line notes yet, so there is no sheet to make.', problems: result.problems },
    };
  };
}

/** Four calls. */
export function previewLineNotes(ws: Workspace, request: { date: string; perfect: boolean }): LineNotesPreview {
  return whenPossible<LineNotesPreview>({ ...EMPTY, summary: null }, () => {
    const production = openForLooking(ws, SEND_LINE_NOTE_TABS);
    const date = dateArgument(request?.date) || production.now.date;
    const { mail, nothing, problems } = lineNotesMailing(production, date, flagArgument(request?.perfect));
    const gone = mail.toSend.length === 0 ? 'The line notes have gone out, and nothing has changed since.' : '';
    const { all, perfect } = sheetsOf(production, date);
    return {
      ...mailPreview(ws, date, mail, nothing || gone, problems),
      summary: lineNoteSummary(all.notes, perfect),
    };
  });
}

export function sendLineNotes(ws: Workspace, request: LineNotesSend): JobOutcome {
  return runJob(ws, SLICE_MS, 'sendLineNotes', (job, properties) => {
    const perfect = flagArgument(request?.perfect);
    return sendLineNotesBody({ ...sendArguments(request), perfect })(job, properties);
  });
}

export function sendLineNotesBody(asked: LineNotesSend): Body {
  return (job, properties) => {
    const production = openForSending(job, properties, SEND_LINE_NOTE_TABS);
    const date = asked.date || production.now.date;
    const result = sendLineNotesJob(production, { ...asked, date });
    if (result.state === 'changed') return changedReport(job, 'sendLineNotes', 'preview');
    const what = `The line notes of ${dateInFull(date)}`;
    return sendReportWords(job, 'sendLineNotes', result.send, {
      ...{ what, nothing: result.nothing || `${what} have gone out already.`, problems: result.problems },
    });
  };
}
