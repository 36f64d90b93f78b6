/** Columns as data, so that a tab reads as a table: one line a column. */
import type { AnswerKind, ColumnKind } from '../tabSpec.ts';

type Flags = 'required' | 'generated' | 'holdsCalls' | 'kept' | 'optional' | 'protects';

interface Flagged {
  kept?: true;
  optional?: true;
  protects?: true;
  required?: true;
  generated?: true;
  holdsCalls?: true;
}

/** A column whose header and kind the compiler knows, so that records are typed by it. */
interface Typed<H extends string, K extends ColumnKind> extends Flagged {
  readonly header: H;
  readonly kind: K;
  readonly width: number;
  readonly help: string;
}

function flagged(flags: readonly Flags[]): Flagged {
  return Object.fromEntries(flags.map((flag) => [flag, true]));
}

export function column<const H extends string, const K extends Exclude<ColumnKind, AnswerKind>>(
  header: H,
  kind: K,
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, K> {
  return { header, kind, width, help, ...flagged(flags) };
}

/** A column of titles, each of which opens the Google Doc whose id stands in another column. */
export function linkColumn<const H extends string>(
  header: H,
  opens: string,
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'link'> & { readonly opens: string } {
  return { header, kind: 'link', width, help, opens, ...flagged(flags) };
}

/** @param unclear what a text counts as that is neither: the answer that harms nobody; `''`: as if the cell were empty */
export function yesNo<const H extends string>(
  header: H,
  unclear: 'Yes' | 'No' | '',
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'yesNo'> & { readonly unclear: string } {
  return { header, kind: 'yesNo', width, help, unclear, ...flagged(flags) };
}

/** @param unclear what a text counts as that is none of the choices; `''`: as if the cell were empty */
export function choice<const H extends string, const C extends readonly string[]>(
  header: H,
  choices: C,
  unclear: C[number] | '',
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'choice'> & { readonly choices: C; readonly unclear: string } {
  return { header, kind: 'choice', width, help, choices, unclear, ...flagged(flags) };
}

/**
 * A column whose drop-down shows what another tab lists, and which may hold anything else: what is chosen there stands for
 * itself, and the usual answers in other words for these.
 * @param usual what the other tab starts with
 */
export function openChoice<const H extends string, const C extends readonly string[]>(
  header: H,
  usual: C,
  from: readonly [tab: string, header: string],
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'openChoice'> & { readonly choices: C; readonly from: readonly [tab: string, header: string] } {
  return { header, kind: 'openChoice', width, help, choices: usual, from, ...flagged(flags) };
}

/** A column whose drop-down shows what another tab lists; anything else may be typed. */
export function picked<const H extends string>(
  header: H,
  from: readonly [tab: string, header: string],
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'text'> & { readonly from: readonly [tab: string, header: string] } {
  return { header, kind: 'text', width, help, from, ...flagged(flags) };
}

/** A column whose drop-down shows these words; anything else may be typed, and is no problem. */
export function suggested<const H extends string>(
  header: H,
  words: readonly string[],
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'text'> & { readonly suggests: readonly string[] } {
  return { header, kind: 'text', width, help, suggests: words, ...flagged(flags) };
}

/** A column of several values, `;` between, whose drop-down shows what another tab lists. */
export function listed<const H extends string>(
  header: H,
  from: readonly [tab: string, header: string],
  width: number,
  help: string,
  ...flags: Flags[]
): Typed<H, 'list'> & { readonly from: readonly [tab: string, header: string] } {
  return { header, kind: 'list', width, help, from, ...flagged(flags) };
}
