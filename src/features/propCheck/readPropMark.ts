/** A mark of a prop or a box as it came: whoever has a page can send anything. */
import type { PropMark, PropWhat } from './propCheckTypes.ts';

const WHATS: readonly string[] = ['out', 'in', 'missing', 'damaged', 'mended'] satisfies PropWhat[];
/** Longer than any that a page of ours sends. */
const MOST_LETTERS = 2_000;

/** The id, to answer by, and the mark; `null` where anything of it is not as a page of ours sends it. */
export function readPropMark(given: unknown): { id: string; mark: PropMark | null } {
  const asked = (typeof given === 'object' && given !== null ? given : {}) as Record<string, unknown>;
  const id = typeof asked.id === 'string' ? asked.id.slice(0, 80) : '';
  if (!/^[\w.-]+$/.test(id) || !isMoment(asked.atMs)) return { id, mark: null };
  const { atMs } = asked;
  if (asked.box !== undefined) {
    const isTick = isText(asked.box) && typeof asked.isChecked === 'boolean';
    return { id, mark: isTick ? { id, atMs, box: asked.box as string, isChecked: asked.isChecked as boolean } : null };
  }
  if (!isText(asked.prop) || !WHATS.includes(String(asked.what))) return { id, mark: null };
  const said = { id, atMs, prop: asked.prop, what: asked.what as PropWhat };
  if (asked.ofMs !== undefined) return { id, mark: isMoment(asked.ofMs) ? { ...said, ofMs: asked.ofMs } : null };
  const [who, note] = [asked.who ?? '', asked.note ?? ''];
  if (typeof who !== 'string' || typeof note !== 'string') return { id, mark: null };
  return { id, mark: { ...said, who: who.slice(0, 200), note: note.slice(0, 500) } };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MOST_LETTERS;
}

function isMoment(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
