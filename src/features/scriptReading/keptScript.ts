/** What is kept of a reading, as a file in Confidential: what it filled, so that the next one knows; the text where a person wants it. */
import type { ScriptEdit } from './scriptEdits.ts';
import { SCRIPT_EDITS } from './scriptEdits.ts';
import type { ScriptRows } from './scriptRows.ts';

/** How much somebody speaks in a scene, and a fingerprint of what. */
export interface SpokenLines {
  scene: string;
  character: string;
  lines: number;
  print: string;
}

export interface KeptScript {
  /** The file's name, or `''` for pasted text. */
  name: string;
  /** The day of the reading. */
  date: string;
  edits: readonly ScriptEdit[];
  rows: ScriptRows;
  spoken: readonly SpokenLines[];
  /** The text itself; `null` where nobody wanted it kept. */
  text: string | null;
}

const VERSION = 1;

export function keptText(kept: KeptScript): string {
  return JSON.stringify({ version: VERSION, ...kept });
}

/** `null` for what cannot be read: then nothing counts as filled by a reading, and nothing that is there changes. */
export function keptScriptFrom(text: string): KeptScript | null {
  try {
    const value = JSON.parse(text) as Partial<KeptScript> & { version?: unknown };
    const { rows, edits, spoken } = value;
    if (value.version !== VERSION || rows === undefined || !Array.isArray(edits)) return null;
    const isWhole =
      areRows(rows.scenes, ['scene', 'title', 'act', 'pageFrom', 'pageTo']) &&
      areRows(rows.characters, ['character'], ['aliases', 'marks']) &&
      areRows(rows.entrances, ['scene', 'page', 'character', 'kind']) &&
      areRows(rows.french, ['name', 'scene', 'page', 'begins'], ['characters'], ['lines']) &&
      areRows(spoken, ['scene', 'character', 'print'], [], ['lines']) &&
      rows.characters.every(({ marks }) => marks.every((pair) => Array.isArray(pair) && pair.every(isText)));
    if (!isWhole) return null;
    return {
      name: isText(value.name) ? value.name : '',
      date: isText(value.date) ? value.date : '',
      edits: edits.flatMap((edit) => editFrom(edit) ?? []),
      ...{ rows, spoken: spoken ?? [] },
      text: isText(value.text) ? value.text : null,
    };
  } catch {
    return null;
  }
}

/** Somebody may have opened the file and saved something else. */
function areRows(
  value: unknown,
  texts: readonly string[],
  lists: readonly string[] = [],
  numbers: readonly string[] = [],
): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((row: unknown) => {
    if (typeof row !== 'object' || row === null) return false;
    const cell = new Map(Object.entries(row));
    return (
      texts.every((name) => isText(cell.get(name))) &&
      lists.every((name) => Array.isArray(cell.get(name))) &&
      numbers.every((name) => typeof cell.get(name) === 'number')
    );
  });
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** `null` for what is no edit. */
export function editFrom(value: unknown): ScriptEdit | null {
  const { what, of, to } = (value ?? {}) as Partial<ScriptEdit>;
  const known = SCRIPT_EDITS.find((one) => one === what);
  return known === undefined || typeof of !== 'string' || typeof to !== 'string' ? null : { what: known, of, to };
}
