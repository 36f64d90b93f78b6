/** Where each Drive file and each message goes on disk: a pure plan that `writeWorkspace` carries out. */
import type { LocalFile, LocalMail, LocalState } from '../account/state.ts';
import { safeName, splitExtension } from './safeName.ts';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';
export const DOC_TYPE = 'application/vnd.google-apps.document';
export const SHEET_TYPE = 'application/vnd.google-apps.spreadsheet';

export type PlannedFile =
  | { kind: 'xlsx' | 'docx' | 'html' | 'upload'; path: string; file: LocalFile }
  | { kind: 'eml'; path: string; mail: LocalMail };

export interface FilePlan {
  /** Paths with `/` between the parts, parents before children. */
  folders: { path: string; file: LocalFile }[];
  files: PlannedFile[];
}

/**
 * Plans the whole account. What is in the bin is left out. Of two files with one name in one folder the later one
 * gets ` (2)`; upper and lower case count as the same name, because some disks cannot tell them apart.
 * @param taken true for a path that holds somebody else's file, which must not be touched
 */
export function filePlan(state: LocalState, taken: (path: string) => boolean = () => false): FilePlan {
  const plan: FilePlan = { folders: [], files: [] };
  const children = childrenByFolder(state);
  const visit = (folderId: string, folderPath: string): void => {
    const used = new Set<string>();
    for (const file of children.get(folderId) ?? []) {
      const { base, extensions } = nameParts(file);
      const path = `${folderPath}/${freeBase(base, extensions, used, (name) => taken(`${folderPath}/${name}`))}`;
      if (file.mimeType === FOLDER_TYPE) {
        plan.folders.push({ path, file });
        visit(file.id, path);
      } else if (file.mimeType === SHEET_TYPE) {
        plan.files.push({ kind: 'xlsx', path: `${path}.xlsx`, file });
      } else if (file.mimeType === DOC_TYPE) {
        plan.files.push({ kind: 'docx', path: `${path}.docx`, file }, { kind: 'html', path: `${path}.html`, file });
      } else {
        plan.files.push({ kind: 'upload', path: `${path}${extensions[0] ?? ''}`, file });
      }
    }
  };
  visit(state.rootId, 'Drive');
  for (const mail of state.mails) {
    const base = `${String(mail.number).padStart(4, '0')} ${safeName(mail.subject).slice(0, 80).trim()}`;
    const free = freeBase(base, ['.eml'], new Set(), (name) => taken(`Mail/${name}`));
    plan.files.push({ kind: 'eml', path: `Mail/${free}.eml`, mail });
  }
  return plan;
}

function childrenByFolder(state: LocalState): Map<string, LocalFile[]> {
  const children = new Map<string, LocalFile[]>();
  for (const file of Object.values(state.files)) {
    const parent = file.parents[0];
    if (parent === undefined || file.trashed) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(file);
    else children.set(parent, [file]);
  }
  // The older file keeps the plain name; ids settle what was made in the same moment.
  const age = (file: LocalFile): string => `${file.createdTime} ${file.id}`;
  for (const siblings of children.values()) siblings.sort((a, b) => (age(a) < age(b) ? -1 : 1));
  return children;
}

function nameParts(file: LocalFile): { base: string; extensions: string[] } {
  if (file.mimeType === FOLDER_TYPE) return { base: safeName(file.name), extensions: [''] };
  if (file.mimeType === SHEET_TYPE) return { base: safeName(file.name), extensions: ['.xlsx'] };
  if (file.mimeType === DOC_TYPE) return { base: safeName(file.name), extensions: ['.docx', '.html'] };
  const { base, extension } = splitExtension(file.name);
  return { base: safeName(base), extensions: [extension] };
}

/** The first of `name`, `name (2)`, … that is free with every one of the extensions; marks it as used. */
function freeBase(base: string, extensions: string[], used: Set<string>, taken: (name: string) => boolean): string {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? base : `${base} (${copy})`;
    const names = extensions.map((extension) => candidate + extension);
    if (names.some((name) => used.has(name.toLowerCase()) || taken(name))) continue;
    for (const name of names) used.add(name.toLowerCase());
    return candidate;
  }
}
