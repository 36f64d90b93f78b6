/**
 * A note as whoever holds the phone types it: `props: ear of Bottom's head loose @props !tonight #ear`. What is not understood
 * stays in the note; nothing that was typed is lost.
 */
import { foldedText } from '../../../values/text.ts';
import { type Departments, departmentsOf } from '../../../workbook/departments.ts';
import { URGENCIES } from '../../../workbook/tabs/rehearsal.ts';

export type Urgency = (typeof URGENCIES)[number];

export interface QuickNote {
  note: string;
  /** In the company's own names; none where nothing names one. */
  departments: string[];
  /** Who should act on it; `''` for nobody in particular. */
  for: string;
  /** `''` where nothing says so. */
  urgency: Urgency | '';
  /** Several with `; ` between. */
  tag: string;
}

/** Words for each urgency, as `foldedText` writes them. */
const URGENCY_WORDS: ReadonlyMap<string, Urgency> = new Map<string, Urgency>([
  ...URGENCIES.map((urgency) => [foldedText(urgency).replace(/ /g, ''), urgency] as const),
  ['urgent', 'Now'],
  ['asap', 'Now'],
  ['today', 'Tonight'],
  ['next', 'Before next'],
  ['tomorrow', 'Before next'],
  ['someday', 'Later'],
]);

/** More words than any department has. */
const MOST_WORDS_BEFORE = 6;

/**
 * @param typed of any length, one line or several
 * @example quickNote('props, sound: glass breaks too early !now #glass', departments)
 * // { note: 'glass breaks too early', departments: ['Props', 'Sound'], for: '', urgency: 'Now', tag: 'glass' }
 */
export function quickNote(typed: string, departments: Departments): QuickNote {
  const { found, rest } = beginning(typed.trim(), departments);
  const named = [...found];
  const people: string[] = [];
  const tags: string[] = [];
  let urgency: Urgency | '' = '';
  const kept = rest.split(/(\s+)/).filter((word) => {
    const sign = word[0];
    const text = withoutEnd(word.slice(1));
    if (text === '') return true;
    if (sign === '#') {
      tags.push(text);
      return false;
    }
    if (sign === '!') {
      const meant = URGENCY_WORDS.get(foldedText(text).replace(/[-_ ]/g, ''));
      if (meant === undefined) return true;
      urgency = meant;
      return false;
    }
    if (sign === '@') {
      const spoken = text.replace(/_/g, ' ');
      const department = departments.of(spoken);
      if (department === null) people.push(spoken);
      else named.push(department);
      return false;
    }
    return true;
  });
  return {
    note: kept
      .join('')
      .replace(/[^\S\n]+/g, ' ')
      .trim(),
    departments: unique(named),
    for: unique(people).join(', '),
    urgency,
    tag: unique(tags).join('; '),
  };
}

const SIGNS_AT_END = '.,;:!?';

/** Without the signs that end a sentence. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && SIGNS_AT_END.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** What stands before the first colon, where every word of it is a department: `props, sound: …`. */
function beginning(typed: string, departments: Departments): { found: string[]; rest: string } {
  const colon = typed.indexOf(':');
  const before = colon < 0 ? '' : typed.slice(0, colon).trim();
  if (before === '' || before.length > 80 || before.split(/\s+/).length > MOST_WORDS_BEFORE) {
    return { found: [], rest: typed };
  }
  const known = departmentsOf([before], departments);
  const isKnown = known.every((name) => departments.of(name) !== null);
  return isKnown && known.length > 0
    ? { found: known, rest: typed.slice(colon + 1).trim() }
    : { found: [], rest: typed };
}

function unique(texts: readonly string[]): string[] {
  const once = new Map<string, string>();
  for (const text of texts) if (!once.has(foldedText(text))) once.set(foldedText(text), text);
  return [...once.values()];
}
