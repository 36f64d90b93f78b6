/** Documents that are numbered from 1, and in which people write by hand. */
import type { DriveFile, Workspace } from '../port/workspace.ts';
import { TAG_KEY, TAG_PRODUCTION } from '../production/productionState.ts';
import { type Paper, paperKey } from './paperKinds.ts';

/** Keeps a number with its Doc, so that it stays the same if the workbook has not heard of it. */
const MARK_NUMBER = 'callboardNumber';

/** When Callboard wrote it last, in milliseconds: a row that somebody deletes takes what it says of that along. */
export const MARK_ISSUED = 'callboardIssued';

/** What a Doc is marked with whenever it is written. */
export function numberMarks({ clock }: Pick<Workspace, 'clock'>, number: number): Record<string, string> {
  return { [MARK_NUMBER]: String(number), [MARK_ISSUED]: String(clock.epochMs()) };
}

/** Google may go on with a Doc for a while after it was written (docs/unverified.md). */
const SLACK_MS = 2 * 60_000;

/** The number that a Doc has by its mark; 0 for none. */
export function numberOn(file: Pick<DriveFile, 'marks'> | null): number {
  const number = Number(file?.marks[MARK_NUMBER] ?? 0);
  return Number.isInteger(number) && number > 0 ? number : 0;
}

/** True for a Doc of this kind and production that is not in the bin. */
export function isOfPaper({ marks, trashed }: DriveFile, productionId: string, paper: Paper): boolean {
  const begins = `${paperKey(paper)}/`;
  return !trashed && marks[TAG_PRODUCTION] === productionId && marks[TAG_KEY]?.startsWith(begins) === true;
}

/** What is said where somebody has written in a Doc, and what to do. */
export const EDITED = 'was edited by hand, and stays as it is';
export const HOW_TO_OVERWRITE =
  'To write it anew, tick Also over what was edited by hand, and make it again. What was typed stays in the Doc’s version history.';

/**
 * True where somebody has written in a Doc since Callboard did, as far as that is known.
 * @param issued as the tab Reports has it, in Google's form, for a Doc of before it had a mark; `''` where it says nothing
 */
export function isEditedSince({ modified, marks }: Pick<DriveFile, 'modified' | 'marks'>, issued: string): boolean {
  const marked = marks[MARK_ISSUED];
  const [now, then] = [Date.parse(modified), marked === undefined ? Date.parse(issued) : Number(marked)];
  return Number.isFinite(now) && Number.isFinite(then) && now > then + SLACK_MS;
}
