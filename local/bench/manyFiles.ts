/** Fills a production's folders as a big company's are after a season: photos in folders of their own, and many calls. */
import type { LocalAccount } from '../account/localAccount.ts';
import type { LocalFile } from '../account/state.ts';

const FOLDER = 'application/vnd.google-apps.folder';

export interface ManyFiles {
  /** In all, those of the layout among them. */
  folders: number;
  /** Pictures, spread over the folders that are added. */
  photos: number;
  /** Docs beside the first daily call. */
  calls: number;
}

/** Puts them into the production that is set up, as a person would by hand. */
export function addFiles({ state }: LocalAccount, many: ManyFiles): void {
  const found = Object.values(state.files);
  const designs = found.find(({ name }) => name === 'Designs');
  const call = found.find(({ properties }) => properties.callboardKey?.startsWith('daily-call/'));
  if (designs === undefined || call === undefined) throw new Error('The production has no folder Designs, or no call');
  const add = (pattern: LocalFile, id: string, more: Partial<LocalFile>): LocalFile => {
    const file = { ...structuredClone(pattern), id, properties: {}, ...more };
    state.files[id] = file;
    return file;
  };
  const known = found.filter(({ mimeType, id }) => mimeType === FOLDER && id !== state.rootId).length;
  const folders = Array.from({ length: Math.max(1, many.folders - known) }, (_, index) =>
    add(designs, `1AddedFolder${padded(index)}`, { name: `Album ${index + 1}`, parents: [designs.id] }),
  );
  const content = { mimeType: 'image/png', data: 'eA==', encoding: 'base64' } as const;
  for (let index = 0; index < many.photos; index++) {
    const parents = [folders[index % folders.length]?.id ?? designs.id];
    add(designs, `1AddedPhoto${padded(index)}`, {
      name: `Photo ${index + 1}`,
      mimeType: 'image/png',
      parents,
      content,
    });
  }
  for (let index = 0; index < many.calls; index++) {
    add(call, `1AddedCall${padded(index)}`, { name: `Daily Call ${index + 1}` });
  }
}

function padded(index: number): string {
  return String(index).padStart(24, '0');
}
