/** Reading a script as the sidebar asks for it: shown first, then carried out exactly so; cue cards and counts from what is kept. */
import type { Body } from '../../jobs/body.ts';
import { flagArgument, textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { docsReport } from '../../papers/docsReport.ts';
import { issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction, type Production } from '../../production/production.ts';
import { foldedText } from '../../values/text.ts';
import { cuesTab, propMovesTab } from '../../workbook/tabs/deck.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { scenesTab } from '../../workbook/tabs/schedule.ts';
import { cueCards } from './cueCards.ts';
import { editFrom, type KeptScript } from './keptScript.ts';
import { keptReading, makeCueCards as makeCueCardsJob, NO_TEXT } from './makeCueCards.ts';
import { plannedScript, SCRIPT_TABS } from './plannedScript.ts';
import { fillFromScript } from './readScriptJob.ts';
import { type CharacterCounts, scriptCounts } from './scriptCounts.ts';
import { scriptCountsDocument } from './scriptCountsDocument.tsx';
import { readKeptFile } from './scriptFile.ts';
import { scriptFromDriveFile } from './scriptFromDrive.ts';
import { tooLongWords } from './scriptSize.ts';
import type { CardsShown, ScriptAsked, ScriptFileOutcome, ScriptKept, ScriptPreview } from './scriptTypes.ts';
import { scriptView } from './scriptView.ts';

/** Tabs whose rows name pages that a new script may have renamed. */
const PAGE_TABS = [...SCRIPT_TABS, propMovesTab, cuesTab] as const;

const EMPTY_PREVIEW: ScriptPreview = {
  ...{ hash: '', title: '', scenes: [], characters: [], doubts: [], unused: [], fills: [], rows: [], kept: [] },
  ...{ gone: [], people: [], differences: [], differencePeople: [], events: [], earlierEdits: [] },
  ...{ pages: { moved: [], inserted: [], rows: [] }, problems: [], notices: [], nothing: '' },
};

export function scriptFromDrive(ws: Workspace, request: { link: string }): ScriptFileOutcome {
  let script: ScriptFileOutcome['script'] = null;
  const outcome = runJob(ws, SLICE_MS, 'scriptFile', (job, properties) => {
    script = scriptFromDriveFile(openProduction(job, properties, []), textArgument(request?.link));
    return { ...NO_OUTCOME, state: 'done' };
  });
  return { ...outcome, script };
}

/** Takes no lock. Four calls, or six where a script was read before. */
export function previewScript(ws: Workspace, request: ScriptAsked): ScriptPreview {
  try {
    const asked = askedFrom(request);
    const production = lookAtProduction(ws, PAGE_TABS);
    const { kept } = readKeptFile(production);
    const planned = plannedScript(production, asked, kept);
    const tables = PAGE_TABS.map((spec) => production.workbook.table(spec));
    return scriptView(production, asked, planned, kept, tables);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...EMPTY_PREVIEW, nothing: error.message, problems: problemsOf(error) };
  }
}

export function readScript(ws: Workspace, request: ScriptAsked & { hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'readScript', (job, properties) => {
    const asked = askedFrom(request);
    const result = fillFromScript(openProduction(job, properties, SCRIPT_TABS), asked, textArgument(request?.hash));
    const outcome: JobOutcome = { ...NO_OUTCOME, job: 'readScript', state: 'done', problems: result.problems };
    switch (result.state) {
      case 'refused':
        return {
          ...{ ...outcome, state: 'refused', message: 'The script cannot fill the tabs as it is.' },
          ...{ unchanged: 'Nothing was changed.', toDo: 'Fix what is listed, then look again.' },
        };
      case 'changed':
        return {
          ...{ ...outcome, state: 'refused', message: 'The workbook or the script has changed since you looked.' },
          ...{ unchanged: 'Nothing was changed.', toDo: 'Look at what it changes again, then fill the tabs.' },
        };
      case 'nothing':
        return { ...outcome, state: 'nothing', message: 'Everything in this script is in the workbook already.' };
      case 'done':
        return { ...outcome, message: `Script read: ${result.added} rows added, ${result.changed} changed.` };
    }
  });
}

/** Four calls, or six. */
export function scriptKept(ws: Workspace): ScriptKept {
  return looking(ws, { kept: null, problems: [] }, (production) => {
    const { kept, file } = readKeptFile(production);
    const unread = { message: 'What is kept of the script cannot be read. Read the script again.' };
    if (kept === null) return { kept: null, problems: file === null ? [] : [unread] };
    const { name, date, text } = kept;
    return { kept: { name, date, hasText: text !== null, counts: countsOf(production, kept) }, problems: [] };
  });
}

/** Four calls, or six. */
export function cueCardsShown(ws: Workspace, request: { character: string }): CardsShown {
  return looking(ws, { cards: [], problems: [] }, (production) => {
    const { kept } = readKeptFile(production);
    const reading = kept === null ? null : keptReading(production, kept);
    if (reading === null) return { cards: [], problems: [{ message: NO_TEXT }] };
    return { cards: cueCards(reading.script, textArgument(request?.character)), problems: [] };
  });
}

export function makeCueCards(ws: Workspace, request: { person: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'cueCards', (job, properties) =>
    cueCardsBody(textArgument(request?.person))(job, properties),
  );
}

export function cueCardsBody(person: string): Body {
  return (job, properties) => {
    const result = makeCueCardsJob(openProduction(job, properties, [reportsTab]), person);
    const { state } = result;
    if (state !== 'nothing') return docsReport(job, 'cueCards', { ...result, state }, 'Cue cards', result.problems);
    const message = 'There are no cue cards to make: nobody plays a character who speaks, or no text is kept.';
    return { ...NO_OUTCOME, job: 'cueCards', state, message, problems: result.problems };
  };
}

export function makeScriptCounts(ws: Workspace): JobOutcome {
  return runJob(ws, SLICE_MS, 'scriptCounts', (job, properties) => scriptCountsBody(job, properties));
}

export const scriptCountsBody: Body = (job, properties) => {
  const production = openProduction(job, properties, [reportsTab]);
  const { data, now } = production;
  const { kept } = readKeptFile(production);
  if (kept === null) {
    const message = 'No script was read yet, so there is nothing to count.';
    return { ...NO_OUTCOME, job: 'scriptCounts', state: 'nothing', message };
  }
  const counts = countsOf(production, kept);
  const doc = {
    ...{ paper: 'scriptCounts' as const, of: '', date: '', eventId: '', name: PAPER_KINDS.scriptCounts.name },
    html: scriptCountsDocument(data.settings, counts, now.date),
    content: scriptCountsDocument(data.settings, counts, ''),
  };
  const issued = issueDocs(production, { kind: 'scriptCounts', params: {} }, [doc]);
  return docsReport(job, 'scriptCounts', issued, 'Lines and stage time', []);
};

function countsOf({ workbook }: Pick<Production, 'workbook'>, { rows, spoken }: KeptScript): CharacterCounts[] {
  const minutes = new Map(
    workbook.records(scenesTab, []).map(({ Scene, Minutes }) => [foldedText(Scene), Minutes] as const),
  );
  return scriptCounts(rows, spoken, (scene) => minutes.get(foldedText(scene)) ?? null);
}

function looking<Answer extends { problems: Problem[] }>(
  ws: Workspace,
  empty: Answer,
  look: (production: Production) => Answer,
): Answer {
  try {
    return look(lookAtProduction(ws, []));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...empty, problems: problemsOf(error) };
  }
}

function problemsOf(error: AppError): Problem[] {
  return error.problems.length > 0 ? error.problems : [{ message: failure(error, null, null).message }];
}

/** @throws AppError `bad-input` */
function askedFrom(request: ScriptAsked): ScriptAsked {
  const text = textArgument(request?.text);
  const tooLong = tooLongWords(text.length);
  if (tooLong !== '') throw new AppError('bad-input', tooLong);
  const edits = Array.isArray(request?.edits) ? request.edits : [];
  return {
    name: textArgument(request?.name),
    text,
    edits: edits.flatMap((edit) => editFrom(edit) ?? []),
    takeOff: flagArgument(request?.takeOff),
    withEntrances: flagArgument(request?.withEntrances),
    keepText: flagArgument(request?.keepText),
  };
}
