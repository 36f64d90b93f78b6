/** A Google Doc that is made once and re-issued in place: found again by its link or its mark, never made twice. */
import type { Job } from '../jobs/job.ts';
import { AppError, unlessGone } from '../port/appError.ts';
import type { DriveFile, ReadOnlyWorkspace, Workspace } from '../port/workspace.ts';
import { type ProductionState, TAG_KEY, TAG_PRODUCTION, tagsOf } from '../production/productionState.ts';

/** The mark that holds the fingerprint of the content, so that an unchanged document is not issued again. */
export const TAG_CONTENT = 'callboardContent';

/** The mark that says how often it was issued: a run that ended before the workbook heard of it has counted all the same. */
export const TAG_ISSUES = 'callboardIssues';

export interface WantedDoc {
  /** The same for the same document for ever: `sign-in/E012`. */
  key: string;
  /** Dots are taken out: Drive cuts a PDF's name at the last one. */
  name: string;
  folderId: string;
  html: string;
  /** What makes it another document, where that is not all of `html`: without the date on which it is issued. */
  content?: string;
  /** Where the workbook says that it is, or `''`. */
  link: string;
  /** True where the workbook lists it: then it was made, also where nobody knows any more where it is. */
  isListed?: boolean;
  /** What its folder holds, where this run has looked: then Drive is not asked what is there already. */
  among?: readonly DriveFile[];
  /** How often the workbook says that it was issued. */
  issues?: number;
  /** False for a Doc that stays as it is although it should say something else: somebody has written in it. */
  mayReissue?: (existing: DriveFile) => boolean;
  /** Further marks to find things out by if the workbook has not heard of it. */
  marks?: Record<string, string>;
}

export interface IssuedDoc {
  file: DriveFile;
  /** `same`: it was there with this content, and nothing was done. */
  outcome: 'made' | 'reissued' | 'same';
}

/** Makes or re-issues the document. The job's ledger must name its key before this is called, or its folder be looked into. */
export function ensureDoc(job: Job, ws: Workspace, state: ProductionState, wanted: WantedDoc): IssuedDoc {
  const { key, among, isListed = false, link } = wanted;
  const mayExist = job.mayExist(key) || (isListed && link === '');
  const unlinked = () =>
    among === undefined ? (mayExist ? docIn(ws, state, wanted) : null) : docAmong(ws, state, among, wanted);
  const existing = linkedDoc(ws, state, wanted) ?? unlinked();
  return issue(ws, state, wanted, existing);
}

/** The document in its folder that an earlier run has made. One call. */
function docIn(ws: Workspace, state: ProductionState, wanted: WantedDoc): DriveFile | null {
  return docAmong(ws, state, ws.drive.list(wanted.folderId), wanted);
}

/**
 * The production's document with this key, as an earlier run has made it; last year's, laid beside it, is another's. Whoever
 * copies a document copies its marks: so the name decides between two, and where the workbook knew another, one of another
 * name is somebody's copy, and stays theirs.
 */
export function docAmong(
  ws: ReadOnlyWorkspace,
  state: ProductionState,
  files: readonly DriveFile[],
  { key, name = '', link = '' }: Pick<WantedDoc, 'key'> & Partial<WantedDoc>,
): DriveFile | null {
  const marked = files.filter((file) => isOurs(ws, state, file, key));
  const named = marked.find((file) => file.name === docName(name));
  return named ?? (link === '' ? marked[0] : undefined) ?? null;
}

function issue(ws: Workspace, state: ProductionState, wanted: WantedDoc, existing: DriveFile | null): IssuedDoc {
  const name = docName(wanted.name);
  const content = ws.hash(`${name}\n${wanted.content ?? wanted.html}`).slice(0, 16);
  const issues = Math.max(issuesOf(existing), wanted.issues ?? 0) + 1;
  const marks = {
    ...tagsOf(state.id, 'doc', docMark(ws, wanted.key)),
    ...wanted.marks,
    ...{ [TAG_CONTENT]: content, [TAG_ISSUES]: String(issues) },
  };
  if (existing !== null) {
    if (existing.marks[TAG_CONTENT] === content) return { file: existing, outcome: 'same' };
    if (wanted.mayReissue?.(existing) === false) return { file: existing, outcome: 'same' };
    // A person may have renamed it: the name stays theirs. One of ours with another day is of an event that has moved.
    const isMoved = existing.name !== name && withoutDay(existing.name) === withoutDay(name);
    const change = { marks, ...(isMoved ? { name } : {}) };
    return { file: ws.drive.updateDoc(existing.id, wanted.html, change), outcome: 'reissued' };
  }
  const make = () => ws.drive.createDoc({ name, folderId: wanted.folderId, html: wanted.html, marks });
  try {
    return { file: make(), outcome: 'made' };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    // The error may have come after the document was made.
    const made = docIn(ws, state, wanted);
    return { file: made ?? make(), outcome: 'made' };
  }
}

/** @example withoutDay('Sign-in 2027-03-05 1600 Rehearsal') // 'Sign-in … Rehearsal' */
function withoutDay(name: string): string {
  return name.replace(/\b\d{4}-\d\d-\d\d( \d{4})?\b/, '…');
}

/** How often a document was issued, by its mark; 0 for one that was made before there was such a mark. */
export function issuesOf(file: Pick<DriveFile, 'marks'> | null): number {
  const count = Number(file?.marks[TAG_ISSUES] ?? 0);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** The document behind the workbook's link, if it is ours and not in the bin; anything else is not touched. */
function linkedDoc(ws: ReadOnlyWorkspace, state: ProductionState, wanted: WantedDoc): DriveFile | null {
  const id = /\/d\/([\w-]+)/.exec(wanted.link)?.[1];
  if (id === undefined) return null;
  const file = wanted.among?.find((one) => one.id === id) ?? unlessGone(() => ws.drive.get(id));
  return file !== null && isOurs(ws, state, file, wanted.key) && !file.trashed ? file : null;
}

/** What may stand in a mark as it is, after the kind: an ID that Callboard gave, a date, or one of its own words. */
const PLAIN = /^([A-Z]{1,3}\d{1,7}|\d{4}-\d\d-\d\d|team|cast|crew|young-artists)$/;

/**
 * The key as a mark, which any app can read: what a person may have typed, such as an event's ID, only as its fingerprint.
 * @example docMark(ws, 'sign-in/E012') // 'sign-in/E012'
 * @example docMark(ws, 'sign-in/Fitting for Zara') // 'sign-in/5c1f09a7d2e4'
 */
export function docMark(ws: Pick<Workspace, 'hash'>, key: string): string {
  const slash = key.indexOf('/');
  const rest = key.slice(slash + 1);
  return slash < 0 || PLAIN.test(rest) ? key : `${key.slice(0, slash)}/${ws.hash(rest).slice(0, 12)}`;
}

/** Older documents carry the key itself. */
function isOurs(ws: ReadOnlyWorkspace, { id }: ProductionState, { marks }: DriveFile, key: string): boolean {
  return marks[TAG_PRODUCTION] === id && (marks[TAG_KEY] === docMark(ws, key) || marks[TAG_KEY] === key);
}

/** @example docName('Act 1. Notes') // 'Act 1 Notes' */
export function docName(text: string): string {
  return text.replace(/\./g, '').replace(/\s+/g, ' ').trim();
}
