/** A script read, reviewed and planned: what is shown and what is carried out are made by the same function. */
import type { Production } from '../../production/production.ts';
import { readScript } from '../../script/readScript.ts';
import type { ReadScript } from '../../script/script.ts';
import { entrancesTab } from '../../workbook/tabs/deck.ts';
import { breakdownTab, scenesTab } from '../../workbook/tabs/schedule.ts';
import { frenchScenesTab } from '../../workbook/tabs/script.ts';
import { type KeptScript, keptText } from './keptScript.ts';
import { editedScript, type ScriptEdit } from './scriptEdits.ts';
import { type ScriptFill, scriptFill } from './scriptFill.ts';
import { type ScriptRows, scriptRows } from './scriptRows.ts';
import type { ScriptAsked } from './scriptTypes.ts';
import { spokenLines } from './spokenLines.ts';

/** Besides those that a day needs. */
export const SCRIPT_TABS = [entrancesTab] as const;

export interface PlannedScript {
  /** As it was edited. */
  script: ReadScript;
  rows: ScriptRows;
  unused: ScriptEdit[];
  fill: ScriptFill;
  /** What is to be kept; `null` where that is kept already. */
  toKeep: KeptScript | null;
  /** Fingerprint of everything that would be written. */
  hash: string;
}

/** Makes no service call. */
export function plannedScript(
  { ws, workbook, data, now }: Pick<Production, 'ws' | 'workbook' | 'data' | 'now'>,
  asked: ScriptAsked,
  kept: KeptScript | null,
): PlannedScript {
  const { script, unused } = editedScript(readScript({ name: asked.name, text: asked.text }), asked.edits);
  const rows = scriptRows(script);
  const parts = data.company.people.filter(({ active }) => active).flatMap(({ characters }) => characters);
  const tables = {
    scenes: workbook.table(scenesTab),
    breakdown: workbook.table(breakdownTab),
    entrances: workbook.table(entrancesTab),
    french: workbook.table(frenchScenesTab),
  };
  const fill = scriptFill(rows, kept?.rows ?? null, tables, parts, asked);
  const keeping: KeptScript = {
    name: asked.name,
    date: now.date,
    edits: asked.edits,
    rows,
    spoken: spokenLines(script, (text) => ws.hash(text)),
    text: asked.keepText ? asked.text : null,
  };
  const isKept = kept !== null && keptText({ ...keeping, date: '' }) === keptText({ ...kept, date: '' });
  const written = fill.changes.map(({ tab, mode, values, occurrence }) => [tab.name, mode, values, occurrence ?? 0]);
  const { takeOff, withEntrances, keepText, edits } = asked;
  const hash = ws.hash(
    JSON.stringify([asked.text, edits, takeOff, withEntrances, keepText, fill.newColumns, written, isKept]),
  );
  return { script, rows, unused, fill, toKeep: isKept ? null : keeping, hash };
}
