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
    const lists = [rows?.scenes, rows?.characters, rows?.entrances, rows?.french, edits, spoken];
    if (value.version !== VERSION || !lists.every(Array.isArray) || rows === undefined) return null;
    return {
      name: String(value.name ?? ''),
      date: String(value.date ?? ''),
      edits: (edits ?? []).flatMap((edit) => editFrom(edit) ?? []),
      rows,
      spoken: spoken ?? [],
      text: typeof value.text === 'string' ? value.text : null,
    };
  } catch {
    return null;
  }
}

/** `null` for what is no edit. */
export function editFrom(value: unknown): ScriptEdit | null {
  const { what, of, to } = (value ?? {}) as Partial<ScriptEdit>;
  const known = SCRIPT_EDITS.find((one) => one === what);
  return known === undefined || typeof of !== 'string' || typeof to !== 'string' ? null : { what: known, of, to };
}
