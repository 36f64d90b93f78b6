/** Incidents as the sidebar asks for them. */
import type { Body } from '../../jobs/body.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { EMPTY, mailPreview, whenPossible } from '../../mail/mailPreview.ts';
import type { MailPreview } from '../../mail/mailPreviewTypes.ts';
import { openForLooking, openForSending } from '../../mail/openForMail.ts';
import { sendArguments } from '../../mail/sendRequest.ts';
import { changedReport, sendReportWords } from '../../mail/sendWords.ts';
import { docsReport } from '../../papers/docsReport.ts';
import { paperFolder } from '../../papers/paperKinds.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction, type Production } from '../../production/production.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';
import type { IncidentNoticeAsked, IncidentsOutcome, IncidentsShown } from './incidentTypes.ts';
import { makeIncidents as makeIncidentsJob } from './makeIncidents.ts';
import { moveNote } from './moveNote.ts';
import { shownIncidents } from './shownIncidents.ts';
import { incidentMailPlan, TELL_TABS, tellIncident as tellIncidentJob } from './tellIncident.ts';

const NOTE_TABS = [notesTab] as const;

/** Four calls. */
export function incidentsShown(ws: Workspace): IncidentsOutcome {
  try {
    return { ...NO_OUTCOME, state: 'done', shown: shownIncidents(lookAtProduction(ws, NOTE_TABS)) };
  } catch (error) {
    return { ...failure(error, null, null), shown: null };
  }
}

export function moveToIncidents(ws: Workspace, request: { noteId: string }): IncidentsOutcome {
  let shown: IncidentsShown | null = null;
  const outcome = runJob(ws, SLICE_MS, 'incident', (job, properties): JobOutcome => {
    const isMoved = moveNote(openProduction(job, properties, NOTE_TABS), textArgument(request?.noteId));
    shown = shownIncidents(lookAtProduction(ws, NOTE_TABS));
    return {
      ...NO_OUTCOME,
      state: 'done',
      message: isMoved
        ? 'The note is in Incidents, and its words are out of the Notes tab. Complete it there, then make the report. If it is in a report already, re-issue that.'
        : 'This note was moved to Incidents before.',
    };
  });
  return { ...outcome, shown };
}

export function makeIncidents(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'incidents', incidentsBody);
}

export const incidentsBody: Body = (job, properties) => {
  const result = makeIncidentsJob(openProduction(job, properties, []));
  const { state } = result;
  if (state !== 'nothing')
    return docsReport(job, 'incidents', { ...result, state }, 'Incident reports', result.problems);
  const message =
    result.problems.length > 0
      ? 'No row of Incidents can be filed as it is.'
      : 'No incident is written down in the Confidential workbook.';
  return { ...NO_OUTCOME, job: 'incidents', state, message, problems: result.problems };
};

/** Six calls. */
export function previewIncidentNotice(ws: Workspace, request: { number: number }): MailPreview {
  return whenPossible(EMPTY, () => {
    const production = openForLooking(ws, TELL_TABS);
    const { mail, nothing, problems } = incidentMailPlan(production, numberArgument(request?.number));
    const gone = mail.toSend.length === 0 ? 'Every reader has been told.' : '';
    const shut = shutOut(
      production,
      mail.toSend.flatMap(({ message }) => message.to),
    );
    return mailPreview(ws, '', mail, nothing || gone, [...problems, ...shut]);
  });
}

export function tellIncident(ws: Workspace, request: IncidentNoticeAsked): JobOutcome {
  return runJob(ws, SLICE_MS, 'tellIncident', (job, properties) => tellIncidentBody(request)(job, properties));
}

export function tellIncidentBody(request: IncidentNoticeAsked): Body {
  return (job, properties) => {
    const { hash, partial } = sendArguments({ ...request, date: '' });
    const number = numberArgument(request?.number);
    const result = tellIncidentJob(openForSending(job, properties, TELL_TABS), { number, hash, partial });
    if (result.state === 'changed') return changedReport(job, 'tellIncident', 'notice');
    return sendReportWords(job, 'tellIncident', result.send, {
      what: `The notice of incident report ${number}`,
      nothing: result.nothing || 'Every reader has been told.',
      problems: result.problems,
    });
  };
}

/** Whom the link would open nothing for, because nobody has shared the folder with them yet. One call where there is somebody. */
function shutOut({ ws, state }: Production, readers: readonly string[]): Problem[] {
  if (readers.length === 0) return [];
  const { grants } = ws.sharing.file(paperFolder(state, 'incidentReport'));
  const open = new Set(grants.map(({ who }) => foldedAddress(who)));
  return readers
    .filter((address) => !open.has(foldedAddress(address)))
    .map((address) => ({
      message: `${address} cannot open the folder of incident reports yet. Open Sharing and make its changes first.`,
    }));
}

/** @throws AppError `bad-input` */
function numberArgument(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
  throw new AppError('bad-input', 'Choose an incident report by its number.');
}
