/** `summary.json`: what a run of the command made, counted, with everything that was wrong. */
import type { Problem } from '../../src/port/appError.ts';
import type { LocalMail, LocalState } from '../account/state.ts';
import type { WrittenAccount } from '../files/writeAccount.ts';
import { productionWorkbook, readTab } from './readTab.ts';

export interface Step {
  name: string;
  ok: boolean;
  detail: string;
}

export interface Summary {
  steps: Step[];
  /** Paths below the out folder. */
  folders: string[];
  /** Of the workbook first, then of the other spreadsheets. */
  tabs: string[];
  /** `kind` is the first part of the document's key, such as `rehearsal-report`. */
  docs: { kind: string; name: string; path: string }[];
  mails: MailSummary[];
  problems: Problem[];
  calls: { total: number; byMethod: Record<string, number> };
}

export interface MailSummary {
  kind: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  file: string;
  /** The message's row in the Outbox, and what it says now. */
  key?: string;
  state?: string;
}

export function emptySummary(steps: Step[], problems: Problem[]): Summary {
  return { steps, folders: [], tabs: [], docs: [], mails: [], problems, calls: { total: 0, byMethod: {} } };
}

export function summaryOf(
  run: { steps: Step[]; problems: Problem[]; methods: string[] },
  state: LocalState,
  files: WrittenAccount,
): Summary {
  const workbook = productionWorkbook(state);
  const others = Object.values(state.spreadsheets).filter(
    (one) => one !== workbook && files.pathOfFile[one.spreadsheetId],
  );
  const spreadsheets = workbook ? [workbook, ...others] : others;
  return {
    steps: run.steps,
    folders: files.folders,
    tabs: spreadsheets.flatMap((one) => one.sheets.map((sheet) => sheet.properties.title)),
    docs: docsOf(state, files),
    mails: mailsOf(state, files),
    problems: run.problems,
    calls: { total: run.methods.length, byMethod: counts(run.methods) },
  };
}

function docsOf(state: LocalState, files: WrittenAccount): Summary['docs'] {
  return Object.values(state.files).flatMap((file) => {
    const path = files.pathOfFile[file.id];
    if (path === undefined || file.properties.callboardKind !== 'doc') return [];
    return [{ kind: file.properties.callboardKey?.split('/')[0] ?? '', name: file.name, path }];
  });
}

function mailsOf(state: LocalState, files: WrittenAccount): MailSummary[] {
  const outbox = new Map(readTab(productionWorkbook(state), 'Outbox').map((row) => [row.Key, row]));
  return state.mails.map((mail) => {
    const key = outboxKey(mail);
    const row = key === undefined ? undefined : outbox.get(key);
    return {
      kind: key?.split('/')[0] ?? '',
      to: mail.to,
      cc: mail.cc,
      bcc: mail.bcc,
      subject: mail.subject,
      file: files.pathOfMail[mail.number] ?? '',
      ...(key === undefined ? {} : { key }),
      ...(typeof row?.State === 'string' ? { state: row.State } : {}),
    };
  });
}

/** The note of the message in flight is the outbox key, or JSON that holds it. */
export function outboxKey(mail: LocalMail): string | undefined {
  const note = mail.inFlight;
  if (note === undefined || note === '') return undefined;
  if (!note.startsWith('{')) return note;
  const { key } = JSON.parse(note) as { key?: unknown };
  return typeof key === 'string' ? key : undefined;
}

function counts(methods: string[]): Record<string, number> {
  const byMethod: Record<string, number> = {};
  for (const method of [...methods].sort()) byMethod[method] = (byMethod[method] ?? 0) + 1;
  return byMethod;
}
