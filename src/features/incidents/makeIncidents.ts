/**
 * Incident reports: a numbered Doc for each row of Incidents, in the restricted folder. Number, Doc and revision stand in that
 * row and in the Doc’s marks; the production’s own workbook hears nothing of it.
 */
import type { MadeLink } from '../../jobs/outcome.ts';
import { docMark, ensureDoc, type IssuedDoc, issuesOf } from '../../papers/ensureDoc.ts';
import { numberMarks, numberOn } from '../../papers/numberedDocs.ts';
import { PAPER_KINDS, paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DriveFile } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { TAG_KEY, TAG_PRODUCTION } from '../../production/productionState.ts';
import { contentOf, type RowChange } from '../../workbook/changeRows.ts';
import { docCells, docLinkOf } from '../../workbook/docLinks.ts';
import { incidentsTab } from '../../workbook/tabs/confidential.ts';
import type { Workbook } from '../../workbook/workbook.ts';
import { incidentDocument, incidentName } from './incidentDocument.tsx';
import { type IssuedIncident, incidentNumbers, type NumberedIncident } from './incidentNumbers.ts';
import { type IncidentRecord, incidentsOf, openIncidents, refuseOpenFolder } from './incidentWorkbook.ts';

const { name: INCIDENT_REPORT, key: KEY } = PAPER_KINDS.incidentReport;
export interface IncidentsMade {
  state: 'done' | 'more' | 'nothing';
  made: number;
  reissued: number;
  same: number;
  links: MadeLink[];
  problems: Problem[];
}

type Numbered = NumberedIncident & { incident: IncidentRecord };

/**
 * Makes what is not there yet and re-issues what has changed.
 * @throws AppError where the Confidential workbook cannot be opened, or its folder is open to others: then nothing is made
 */
export function makeIncidents(production: ProductionInHand): IncidentsMade {
  const { job, ws, state, data } = production;
  const closed = openIncidents(ws, state);
  const { incidents, problems } = incidentsOf(closed);
  const result: IncidentsMade = { state: 'done', made: 0, reissued: 0, same: 0, links: [], problems };
  if (incidents.length === 0) return { ...result, state: 'nothing' };
  refuseOpenFolder(ws, state);
  const folderId = paperFolder(state, 'incidentReport');
  const among = ws.drive.list(folderId);
  const { numbered, problems: doubled } = incidentNumbers(incidents, issuedIn(among, state.id), (id) =>
    markedId(docMark(ws, paperKey('incidentReport', id))),
  );
  problems.push(...doubled);
  const keyOf = ({ id }: Numbered) => paperKey('incidentReport', id);
  job.beginLooking({ kind: 'incidents', params: {}, making: numbered.map(keyOf) });
  let changes: RowChange[] = [];
  const done = job.runSteps(
    [
      // Before any Doc: a number that two runs gave to two incidents could never be put right.
      { key: 'numbers', run: () => closed.change(numbered.flatMap((one) => numberChange(closed, one))) },
      ...numbered.map((one) => ({
        key: keyOf(one),
        run: () => {
          const { incident, id, number } = one;
          const doc = ensureDoc(job, ws, state, {
            key: keyOf(one),
            name: incidentName({ number, date: incident.Date }),
            folderId,
            html: incidentDocument(data.settings, incident, number),
            link: docLinkOf(incident),
            issues: incident.Revision ?? 0,
            isListed: docLinkOf(incident) !== '',
            among,
            marks: numberMarks(ws, number),
          });
          result[doc.outcome]++;
          result.links.push({ name: `${INCIDENT_REPORT} ${number}`, link: doc.file.link });
          changes.push(issuedChange(closed, incident, { id, number }, doc));
        },
      })),
    ],
    () => {
      if (changes.length > 0) closed.change(changes);
      changes = [];
    },
  );
  if (!done) return { ...result, state: 'more' };
  job.finish();
  return result;
}

/** The incidents whose Docs lie in the folder, by the marks of these. */
export function issuedIn(files: readonly DriveFile[], production: string): IssuedIncident[] {
  return files.flatMap((file): IssuedIncident[] => {
    const { marks } = file;
    const number = numberOn(file);
    const key = marks[TAG_KEY] ?? '';
    const isOurs = marks[TAG_PRODUCTION] === production && key.startsWith(`${KEY}/`);
    return isOurs && number > 0 ? [{ mark: markedId(key), number }] : [];
  });
}

function markedId(key: string): string {
  return key.slice(KEY.length + 1);
}

/** None where the row says so already. */
function numberChange(closed: Workbook, { incident, id, number }: Numbered): RowChange[] {
  if (incident['Incident ID'] === id && incident.No === number) return [];
  const values = { 'Incident ID': id, No: number };
  if (incident['Incident ID'] !== '') return [{ tab: incidentsTab, mode: 'update', values }];
  const table = closed.table(incidentsTab);
  const row = table.rows.find(({ rowIndex }) => rowIndex + 1 === incident.rowNumber);
  return row === undefined ? [] : [{ tab: incidentsTab, mode: 'fillId', values, like: contentOf(table, row) }];
}

function issuedChange(
  closed: Workbook,
  incident: IncidentRecord,
  { id, number }: { id: string; number: number },
  { file, outcome }: IssuedDoc,
): RowChange {
  const known = incident.Revision ?? 0;
  const counted = Math.max(issuesOf(file), known + (outcome === 'same' && known > 0 ? 0 : 1));
  const key = { report: INCIDENT_REPORT, number, date: incident.Date };
  const values = { 'Incident ID': id, ...docCells(closed.table(incidentsTab), key, file), Revision: counted };
  return { tab: incidentsTab, mode: 'update', values };
}
