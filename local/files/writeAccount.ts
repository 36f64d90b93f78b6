/**
 * Writes the local account out as real files and folders, and takes away again what it wrote earlier and is gone.
 * Only what changed is written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalState } from '../account/state.ts';
import { isOtherwise } from '../readings.ts';
import { filePlan, type PlannedFile } from './filePlan.ts';
import { fingerprint, type Manifest, readManifest, saveManifest } from './manifest.ts';
import { writeWhole } from './writeWhole.ts';

/** Goes up when the writers change, so that files of an older version are written anew. */
const WRITER_VERSION = 2;

export interface WrittenAccount {
  /** Paths below the folder, with `/` between the parts. */
  written: string[];
  removed: string[];
  /** Vanished from the account, but changed on disk since they were written: left where they are. */
  kept: string[];
  unchanged: number;
  folders: string[];
  /** The main path (`.docx` rather than `.html`) of each Drive file, by its id; folders too. */
  pathOfFile: Record<string, string>;
  /** By message number. */
  pathOfMail: Record<number, string>;
}

export async function writeAccount(present: LocalState, outDir: string): Promise<WrittenAccount> {
  // Writing takes a while, in which the page goes on: a file of which half is from before would be in no list.
  const state = structuredClone(present);
  const manifest = readManifest(outDir);
  const isForeign = (path: string): boolean =>
    manifest.files[path] === undefined && !manifest.folders.includes(path) && existsSync(join(outDir, path));
  const plan = filePlan(state, isForeign);
  const folders = ['Drive', ...plan.folders.map((folder) => folder.path), ...(state.mails.length > 0 ? ['Mail'] : [])];
  const result: WrittenAccount = {
    written: [],
    ...removeVanished(outDir, manifest, new Set([...folders, ...plan.files.map((file) => file.path)])),
    unchanged: 0,
    folders,
    pathOfFile: {},
    pathOfMail: {},
  };
  saveManifest(outDir, claimed(manifest, plan.files, folders));
  for (const folder of folders) mkdirSync(join(outDir, folder), { recursive: true });
  const next: Manifest = { version: 1, files: {}, folders };
  for (const { path, file } of plan.folders) result.pathOfFile[file.id] = path;
  for (const planned of plan.files) {
    if (planned.kind === 'eml') result.pathOfMail[planned.mail.number] = planned.path;
    else result.pathOfFile[planned.file.id] ??= planned.path;
    const source = sourceFingerprint(planned, state);
    const before = manifest.files[planned.path];
    if (before?.source === source && existsSync(join(outDir, planned.path))) {
      next.files[planned.path] = before;
      result.unchanged++;
      continue;
    }
    const bytes = await bytesOf(planned, state);
    writeWhole(join(outDir, planned.path), bytes);
    next.files[planned.path] = { source, bytes: fingerprint(bytes) };
    result.written.push(planned.path);
  }
  saveManifest(outDir, next);
  return result;
}

/** Written down before the work: what a run that breaks off half-way has made is still known as ours. */
function claimed(before: Manifest, files: PlannedFile[], folders: string[]): Manifest {
  const unwritten = { source: '', bytes: '' };
  const all = files.map(({ path }) => [path, before.files[path] ?? unwritten] as const);
  return { version: 1, files: Object.fromEntries(all), folders: [...new Set([...folders, ...before.folders])] };
}

function removeVanished(
  outDir: string,
  manifest: Manifest,
  wanted: Set<string>,
): { removed: string[]; kept: string[] } {
  const removed: string[] = [];
  const kept: string[] = [];
  for (const [path, written] of Object.entries(manifest.files)) {
    const absolute = join(outDir, path);
    if (wanted.has(path) || !existsSync(absolute) || !statSync(absolute).isFile()) continue;
    if (fingerprint(readFileSync(absolute)) === written.bytes) {
      rmSync(absolute);
      removed.push(path);
    } else {
      kept.push(path);
    }
  }
  // Children first; a folder that still holds something of somebody else's stays.
  for (const path of [...manifest.folders].reverse()) {
    const absolute = join(outDir, path);
    if (wanted.has(path) || !existsSync(absolute) || readdirSync(absolute).length > 0) continue;
    rmdirSync(absolute);
    removed.push(path);
  }
  return { removed, kept };
}

/** Everything that the file's bytes depend on. */
function sourceFingerprint(planned: PlannedFile, state: LocalState): string {
  const source =
    planned.kind === 'eml'
      ? planned.mail
      : planned.kind === 'xlsx'
        ? [planned.file.createdTime, state.spreadsheets[planned.file.id]]
        : [planned.file.name, planned.file.createdTime, planned.file.content, isOtherwise(state, 'landscapePages')];
  return fingerprint(JSON.stringify([WRITER_VERSION, planned.kind, source]));
}

/** The writers bring large packages along: each is loaded for the first file of its kind. */
async function bytesOf(planned: PlannedFile, state: LocalState): Promise<string | Uint8Array> {
  if (planned.kind === 'eml') return (await import('./emlOf.ts')).emlOf(planned.mail);
  const { id, name, content, createdTime } = planned.file;
  const text = content?.data ?? '';
  if (planned.kind === 'docx') {
    const { docxOf } = await import('./docx/docxOf.ts');
    return docxOf(text, name, new Date(createdTime), isOtherwise(state, 'landscapePages'));
  }
  if (planned.kind === 'html') return text;
  if (planned.kind === 'upload') return Buffer.from(text, content?.encoding ?? 'utf8');
  const spreadsheet = state.spreadsheets[id];
  if (!spreadsheet) throw new Error(`The spreadsheet "${name}" has no content.`);
  const { xlsxOf } = await import('./xlsx/xlsxOf.ts');
  return xlsxOf(spreadsheet, new Date(createdTime));
}
