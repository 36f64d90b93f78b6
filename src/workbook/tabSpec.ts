/** What a tab is made of, as data: from a `TabSpec` follow the requests that build it and the records read from it. */
import type { Phase } from '../values/phases.ts';
import type { RetentionClassName } from './retentionClassNames.ts';

export type ColumnKind =
  | 'text'
  | 'date'
  | 'time'
  | 'number'
  | 'choice'
  /** One of what another tab lists, or anything else. */
  | 'openChoice'
  | 'yesNo'
  /** A page of the script (values/pages.ts). */
  | 'page'
  /** One person, by Person ID or name. */
  | 'person'
  /** Several people, characters or groups, `;` between. */
  | 'people'
  /** Several scenes, `;` between. */
  | 'scenes'
  /** Several plain values, `;` between. */
  | 'list'
  | 'link';

interface AnyColumn {
  readonly header: string;
  readonly required?: boolean;
  /** Callboard fills it in; a person may look but is warned before typing. */
  readonly generated?: boolean;
  /** A workbook may lack it: Callboard reads nothing there. */
  readonly optional?: true;
  /** Something typed here protects somebody: a text that cannot be read counts as it stands, never as empty. */
  readonly protects?: true;
  /** What is wrong with a cell here may leave somebody out of a call, or let it reach the wrong one: the automatic call waits. */
  readonly holdsCalls?: boolean;
  /** For `choice`: what may be chosen. For `list`: what each value must be, if only some are allowed. */
  readonly choices?: readonly string[];
  /** The column with the id of the Google Doc that its words open. */
  readonly opens?: string;
  /** The archive’s own workbook has it, for those who look years later: nothing that says more of a person than it must. */
  readonly kept?: boolean;
  /** Where its drop-down comes from: a column of another tab. Whatever else is typed counts, too. */
  readonly from?: readonly [tab: string, header: string];
  /** Words that its drop-down shows. Whatever else is typed counts, too. */
  readonly suggests?: readonly string[];
  /** The note on the header: what goes here. */
  readonly help: string;
  /** In pixels. */
  readonly width: number;
}

interface PlainColumn extends AnyColumn {
  readonly kind: Exclude<ColumnKind, AnswerKind>;
}

/** Kinds with a few fixed answers. */
export type AnswerKind = 'choice' | 'yesNo';

export interface AnswerColumn extends AnyColumn {
  readonly kind: AnswerKind;
  /**
   * What a text counts as that is none of the answers: the answer that harms nobody, whatever was meant. `''`: as if the
   * cell were empty, where that is the safe way or nobody can be harmed.
   */
  readonly unclear: string;
}

export type ColumnSpec = PlainColumn | AnswerColumn;

export interface TabSpec {
  /** By which code, stored things and files know it. */
  readonly name: string;
  /** What a new workbook calls it, where that is not its name; people rename it as they like. */
  readonly title?: string;
  /** Chosen by us, so that a renamed tab is still found. */
  readonly sheetId: number;
  /** `RRGGBB`, a quiet colour for the tab's label. */
  readonly color: string;
  readonly columns: readonly ColumnSpec[];
  /** The columns that together name a row. */
  readonly key: readonly string[];
  /** For an id column (the only key), filled in where it is blank: ids are this letter and a number of three digits or more. */
  readonly idPrefix?: string;
  /** What a row without an id is known by, where ids are generated. */
  readonly naturalKey?: readonly string[];
  /** Required columns without which a row still counts: to leave it out would leave out a person, or let one in. */
  readonly countsWithout?: readonly string[];
  /** The columns of the first and the last day that a row is about: only their calls wait for what is wrong with it. */
  readonly days?: readonly [first: string, last: string];
  /** Without it Callboard goes by what is usual: a workbook may lack it, and nothing waits. */
  readonly optional?: true;
  /** Its rows are one line high: what does not fit is cut off on the screen, not in the cell. */
  readonly oneLine?: true;
  /** The first columns that stay when somebody scrolls to the right: whom a row is about. */
  readonly frozenColumns?: 1;
  /** The same tab as an earlier version made it: a workbook that has it keeps that shape, and both are read. */
  readonly earlier?: TabSpec;
  /** A filter view that shows what is of today and later, the soonest first. */
  readonly view?: {
    /** Stored with the workbook: it never changes. */
    readonly id: number;
    readonly title: string;
    /** The column of days. */
    readonly day: string;
    /** The columns that it is sorted by. */
    readonly sortBy: readonly string[];
  };
  /** Further columns are scenes (the Breakdown). */
  readonly sceneColumns?: boolean;
  /** Other names of columns in people’s own tables, as `plainHeader` writes them, by header. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

/** A tab of one of the production’s workbooks, with what has to be said of each. */
export interface WorkbookTab extends TabSpec {
  /** The kind of record that it is, which is kept or deleted apart from the workbook; `null` where it is no such record. */
  readonly retention: RetentionClassName | null;
  /** The phase from which it is needed. */
  readonly from: Phase;
  /**
   * When it is first shown: from the start, with the first scene, in its phase, or when somebody fills or asks for it. What is
   * hidden works all the same.
   */
  readonly shown: 'start' | 'first scene' | 'phase' | 'need';
}

/** What a new workbook calls a tab. */
export function titleOf({ name, title = name }: Pick<TabSpec, 'name' | 'title'>): string {
  return title;
}

/** The CSV file that fills a tab: `line-notes.csv` for Line notes. */
export function fileNameOf(tab: Pick<TabSpec, 'name'>): string {
  return `${tab.name.toLowerCase().replace(/ /g, '-')}.csv`;
}

type Value<C extends ColumnSpec> = C['kind'] extends 'number'
  ? number | null
  : C['kind'] extends 'people' | 'scenes' | 'list'
    ? string[]
    : C extends { kind: 'choice'; choices: readonly (infer Choice)[] }
      ? Choice | ''
      : C['kind'] extends 'yesNo'
        ? 'Yes' | 'No' | ''
        : string;

/**
 * A row as a typed record: dates are `2027-03-05`, times `18:30` (`25:10` after midnight), an empty cell is `''`,
 * `null` for a number and `[]` for several values.
 */
export type TabRecord<T extends TabSpec> = {
  [C in T['columns'][number] as C['header']]: Value<C>;
} & {
  /** As people count it; the header is row 1. */
  rowNumber: number;
  /** The tab or the file that the row stands in. */
  place: { tab?: string; file?: string };
  /** Columns of words whose cell holds a number all the same. */
  numbers?: readonly string[];
};
