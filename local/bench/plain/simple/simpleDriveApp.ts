/**
 * Google's DriveApp, as far as the simple scripts use it. A file or folder knows its id, name and type from the answer that it came
 * in; a listing is one call, however many files it has.
 */
import type { LocalFile } from '../../../account/state.ts';
import { type Blob, blobFrom } from '../../../services/blob.ts';
import { createFile } from '../../../services/drive/createFile.ts';
import { DriveApp } from '../../../services/drive/driveApp.ts';
import { FOLDER } from '../../../services/drive/fileResource.ts';
import { findFile } from '../../../services/drive/findFile.ts';
import { moveFile } from '../../../services/drive/moveFile.ts';
import { HostObject } from '../../../services/hostObject.ts';
import type { RunContext } from '../../../services/runContext.ts';
import type { PerformCall } from '../../../services/serviceContext.ts';

interface Drive {
  context: RunContext;
  perform: PerformCall;
}

export class SimpleDriveApp extends HostObject {
  readonly kind = 'DriveApp';
  readonly #drive: Drive;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#drive = { context, perform };
  }

  getRootFolder(): SimpleFolder {
    return this.getFolderById('root');
  }

  getFolderById(id: string): SimpleFolder {
    const { context, perform } = this.#drive;
    return perform(
      { method: 'DriveApp.getFolderById', params: { id } },
      () => new SimpleFolder(this.#drive, findFile(context.state, id, context.user)),
    );
  }

  getFileById(id: string): SimpleFile {
    const { context, perform } = this.#drive;
    return perform(
      { method: 'DriveApp.getFileById', params: { id } },
      () => new SimpleFile(this.#drive, findFile(context.state, id, context.user)),
    );
  }

  createFolder(name: string): SimpleFolder {
    return folderMade(this.#drive, name, 'root');
  }
}

function folderMade(drive: Drive, name: string, parent: string): SimpleFolder {
  const { context, perform } = drive;
  const parents = [parent === 'root' ? context.state.rootId : parent];
  return perform(
    { method: 'DriveApp.Folder.createFolder' },
    () => new SimpleFolder(drive, createFile(context, { name, mimeType: FOLDER, parents }, null)),
  );
}

class SimpleItem extends HostObject {
  readonly kind: string;
  protected readonly drive: Drive;
  protected readonly item: LocalFile;

  constructor(kind: string, drive: Drive, item: LocalFile) {
    super();
    this.kind = kind;
    this.drive = drive;
    this.item = item;
  }

  static fileOf(item: SimpleItem): LocalFile {
    return item.item;
  }

  getId(): string {
    return this.item.id;
  }

  getName(): string {
    return this.item.name;
  }

  isTrashed(): boolean {
    return this.item.trashed;
  }

  moveTo(folder: SimpleItem): this {
    const { context, perform } = this.drive;
    return perform({ method: `DriveApp.${this.kind}.moveTo`, params: { id: this.item.id } }, () => {
      const removeParents = this.item.parents.join(',');
      moveFile(context, this.item, { addParents: folder.item.id, removeParents });
      return this;
    });
  }

  setTrashed(trashed: boolean): this {
    return this.drive.perform({ method: `DriveApp.${this.kind}.setTrashed`, params: { id: this.item.id } }, () => {
      this.item.trashed = trashed;
      return this;
    });
  }
}

class SimpleFile extends SimpleItem {
  constructor(drive: Drive, item: LocalFile) {
    super('File', drive, item);
  }

  getMimeType(): string {
    return this.item.mimeType;
  }

  getAs(contentType: string): Blob {
    const { context, perform } = this.drive;
    return perform({ method: 'DriveApp.File.getAs', params: { id: this.item.id, contentType } }, () =>
      new DriveApp(context, (_call, effect) => effect()).getFileById(this.item.id).getAs(contentType),
    );
  }
}

class SimpleFolder extends SimpleItem {
  constructor(drive: Drive, item: LocalFile) {
    super('Folder', drive, item);
  }

  createFolder(name: string): SimpleFolder {
    return folderMade(this.drive, name, this.item.id);
  }

  createFile(blob: unknown): SimpleFile {
    const { context, perform } = this.drive;
    const media = blobFrom(blob, 'blob');
    const body = { name: media.getName() ?? 'Untitled', parents: [this.item.id] };
    return perform(
      { method: 'DriveApp.Folder.createFile' },
      () => new SimpleFile(this.drive, createFile(context, body, media)),
    );
  }

  getFiles(): SimpleIterator {
    const found = () => this.#children().filter(({ mimeType }) => mimeType !== FOLDER);
    return this.#listed('getFiles', () => found().map((file) => new SimpleFile(this.drive, file)));
  }

  getFolders(): SimpleIterator {
    return this.#listed('getFolders', () => this.#folders().map((file) => new SimpleFolder(this.drive, file)));
  }

  getFoldersByName(name: string): SimpleIterator {
    const found = () => this.#folders().filter((file) => file.name === name);
    return this.#listed('getFoldersByName', () => found().map((file) => new SimpleFolder(this.drive, file)));
  }

  #folders(): LocalFile[] {
    return this.#children().filter(({ mimeType }) => mimeType === FOLDER);
  }

  /** Also what is in the bin. */
  #children(): LocalFile[] {
    return Object.values(this.drive.context.state.files).filter(({ parents }) => parents.includes(this.item.id));
  }

  #listed(member: string, items: () => SimpleItem[]): SimpleIterator {
    return this.drive.perform({ method: `DriveApp.Folder.${member}` }, () => new SimpleIterator(items()));
  }
}

class SimpleIterator extends HostObject {
  readonly kind = 'FileIterator';
  readonly #items: SimpleItem[];

  constructor(items: SimpleItem[]) {
    super();
    this.#items = items;
  }

  hasNext(): boolean {
    return this.#items.length > 0;
  }

  next(): SimpleItem | null {
    return this.#items.shift() ?? null;
  }
}
