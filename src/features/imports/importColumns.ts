/**
 * What the headers of somebody else's table mean for a tab: its own columns under other names, names in two parts,
 * parents beside their child, and what is not wanted in the workbook at all.
 */
import { foldedText } from '../../values/text.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { peopleTab } from '../../workbook/tabs/company.ts';
import {
  EVERYWHERE,
  NAME_PARTS,
  PARENT_PARTS,
  type ParentPart,
  PERSON_TABS,
  PROTECTS,
  REFUSED,
} from './importHeaders.ts';

export type ColumnUse =
  | { kind: 'column'; header: string }
  /** The tab's own header a second time; the index of the first. */
  | { kind: 'twice'; header: string; first: number }
  /** An address or a number to the right of a parent's name, of which nobody can tell whose it is. */
  | { kind: 'whose'; header: string }
  /** A part of the name, in the order in which the parts are joined. */
  | { kind: 'namePart'; order: number }
  | { kind: 'parent'; parent: string; part: ParentPart }
  /** May say who must not be contacted, and is no column that Callboard knows. */
  | { kind: 'protects' }
  /** Left out on purpose; the reason is said. */
  | { kind: 'refused'; reason: string }
  | { kind: 'unknown' };

const PARENT = /^(parent guardian|parent|guardian|carer|mother|mum|mom|father|dad) ?(\d*) ?(.*)$/;

/** @example plainHeader('Parent/Guardian #1 E-mail:') // 'parent guardian 1 e mail' */
export function plainHeader(header: string): string {
  return foldedText(header.replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ')).replace(/([a-z])(\d)/g, '$1 $2');
}

/** What each header means, in their order. Where two mean the same column, the tab's own header wins, then the first. */
export function columnUses(spec: TabSpec, headers: readonly string[]): ColumnUse[] {
  const own = new Map(spec.columns.map((one) => [foldedText(one.header), one.header]));
  const exact = headers.map((header) => own.get(foldedText(header)));
  const taken = new Map<string, number>();
  exact.forEach((header, at) => {
    if (header !== undefined && !taken.has(header)) taken.set(header, at);
  });
  const uses = headers.map((header, at): ColumnUse => {
    const known = exact[at];
    if (known !== undefined) {
      const first = taken.get(known) ?? at;
      return first === at ? { kind: 'column', header: known } : { kind: 'twice', header: known, first };
    }
    if (header.trim() === '') return { kind: 'unknown' };
    // Any further header of the Breakdown is a scene, whatever it is called.
    if (spec.sceneColumns && (taken.size > 0 || headers.slice(0, at).some((one) => one.trim() !== ''))) {
      return { kind: 'unknown' };
    }
    const use = useOf(spec, plainHeader(header), taken);
    if (use.kind === 'column') {
      if (taken.has(use.header)) return { kind: 'refused', reason: `The table has another column for ${use.header}` };
      taken.set(use.header, at);
    }
    return use;
  });
  return spec.name === 'People' ? withParentsOwn(headers, uses) : uses;
}

/** What a person and a parent beside them both have. */
const BOTH_HAVE: readonly string[] = ['Email', 'Phone'];

/**
 * An address or number in the columns right of a parent's name is that parent's where the person has one already. Where
 * it is the only one, nobody can tell: a child's address taken for a parent's, or the other way round, reaches the wrong one.
 */
function withParentsOwn(headers: readonly string[], all: readonly ColumnUse[]): ColumnUse[] {
  const uses = numberedParents(all);
  const has = new Set(uses.flatMap((use) => (use.kind === 'parent' ? [`${use.parent} ${use.part}`] : [])));
  let parent = '';
  uses.forEach((use, at) => {
    if (use.kind === 'parent' && use.part.endsWith('ame')) parent = use.parent;
    const own = use.kind === 'column' || use.kind === 'twice' ? use.header : secondOf(use, headers[at]);
    const part = own === 'Email' || own === 'Phone' ? own : undefined;
    // A column of the person's own ends what is the parent's.
    if (own !== undefined && part === undefined) parent = '';
    if (part === undefined || parent === '' || has.has(`${parent} ${part}`)) return;
    has.add(`${parent} ${part}`);
    const before = uses.findIndex((one, index) => index < at && secondOf(one, headers[index]) === part);
    if (use.kind === 'column' && before < 0) {
      uses[at] = { kind: 'whose', header: part };
      return;
    }
    // “Student email” before the parent's “Email”: the tab's own header is not the person's here.
    if (use.kind === 'column') uses[before] = { kind: 'column', header: part };
    uses[at] = { kind: 'parent', parent, part };
  });
  return uses;
}

/** Two blocks under the same headers (Parent name, Email, Parent name, Email) are two parents. */
function numberedParents(uses: readonly ColumnUse[]): ColumnUse[] {
  const seen = new Map<string, number>();
  return uses.map((use): ColumnUse => {
    if (use.kind !== 'parent') return use;
    const count = seen.get(`${use.parent} ${use.part}`) ?? 0;
    seen.set(`${use.parent} ${use.part}`, count + 1);
    return count === 0 ? use : { ...use, parent: `${use.parent}, block ${count + 1}` };
  });
}

/** The column that a refused header would have been, had another not been there before it. */
function secondOf(use: ColumnUse, header = ''): string | undefined {
  if (use.kind !== 'refused') return undefined;
  const synonyms = new Map<string, readonly string[]>(Object.entries(peopleTab.synonyms));
  return BOTH_HAVE.find((one) => synonyms.get(one)?.includes(plainHeader(header)));
}

function useOf(spec: TabSpec, plain: string, taken: ReadonlyMap<string, number>): ColumnUse {
  const synonyms = new Map(Object.entries({ ...EVERYWHERE, ...spec.synonyms }));
  const column = spec.columns.find((one) => (synonyms.get(one.header) ?? []).includes(plain));
  if (column !== undefined) return { kind: 'column', header: column.header };
  const order = NAME_PARTS.get(plain);
  const person = PERSON_TABS.includes(spec.name);
  if (order !== undefined && person && !taken.has('Name')) return { kind: 'namePart', order };
  if (spec.name === 'People') {
    const found = PARENT.exec(plain);
    const part = PARENT_PARTS.get(found?.[3] ?? ' ');
    if (found && part !== undefined) {
      const who = /^(parent|guardian|carer)/.test(found[1] ?? '') ? 'parent' : (found[1] ?? '');
      return { kind: 'parent', parent: `${who} ${found[2] || '1'}`, part };
    }
  }
  if (person && PROTECTS.test(plain)) return { kind: 'protects' };
  const refused = person ? REFUSED.find(([pattern]) => pattern.test(plain)) : undefined;
  return refused === undefined ? { kind: 'unknown' } : { kind: 'refused', reason: refused[1] };
}
