/** The advanced service's `Drive.Files`: arguments, access and the log; the files beside it do the work. */

import { newId } from '../../account/ids.ts';
import type { LocalFile } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import { Blob } from '../blob.ts';
import { HostObject } from '../hostObject.ts';
import type { RunContext } from '../runContext.ts';
import type { PerformCall, ServiceCall } from '../serviceContext.ts';
import { canEdit, isContentRestricted } from './access.ts';
import { type FileFields, idText, optionsFrom, resourceFrom } from './arguments.ts';
import { changeMetadata, goOnWithDoc, setContent } from './changeFile.ts';
import { copyFile } from './copyFile.ts';
import { createFile } from './createFile.ts';
import { deleteFile } from './deleteFile.ts';
import { exportedText } from './docWords.ts';
import { badRequest, contentIsRestricted, forbidden, notAnEditor, notAvailable } from './driveErrors.ts';
import { DOC, fileListResource, fileResource, type Json } from './fileResource.ts';
import { findFile } from './findFile.ts';
import { listFiles } from './listFiles.ts';
import { moveFile } from './moveFile.ts';

const COMMON = ['fields', 'supportsAllDrives'];
const LIST_OPTIONS = [
  ...COMMON,
  'q',
  'pageSize',
  'pageToken',
  'orderBy',
  'includeItemsFromAllDrives',
  'corpora',
  'spaces',
];
const SETTABLE = [
  'name',
  'description',
  'appProperties',
  'properties',
  'inheritedPermissionsDisabled',
  'contentRestrictions',
] as const;
const MAX_IDS = 1000;

export class DriveFiles extends HostObject {
  readonly kind = 'Drive.Files';
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  generateIds(optionalArgs?: unknown): Json {
    const params = optionsFrom(optionalArgs, ['count', 'space', 'type', 'fields']);
    return this.#perform({ method: 'drive.files.generateIds', params }, () => {
      const { state } = this.#context;
      const count = params.count ?? 10;
      if (typeof count !== 'number' || !Number.isInteger(count) || count < 1 || count > MAX_IDS) {
        throw badRequest(
          'invalidParameter',
          `Invalid value '${String(count)}'. Values must be within the range: [1, ${MAX_IDS}]`,
        );
      }
      const ids = Array.from({ length: count }, () => newId(state, 'file'));
      state.reservedIds.push(...ids);
      return { kind: 'drive#generatedIds', space: 'drive', ids };
    });
  }

  /** `create(resource)`, `create(resource, blob)`, `create(resource, blob or null, optionalArgs)`. */
  create(resource: unknown, mediaData?: unknown, optionalArgs?: unknown): Json {
    const body = resourceFrom<FileFields>(resource, [...SETTABLE, 'id', 'parents', 'mimeType']);
    const params = optionsFrom(optionalArgs, COMMON);
    const media = mediaFrom(mediaData);
    return this.#perform({ method: 'drive.files.create', params, body, ...logged(media) }, () => {
      const file = createFile(this.#context, body, media);
      const answer = this.#answer(file, params);
      if (media) goOnWithDoc(this.#context, file);
      return answer;
    });
  }

  get(fileId: unknown, optionalArgs?: unknown): Json {
    const params = { fileId: idText(fileId), ...optionsFrom(optionalArgs, COMMON) };
    return this.#perform({ method: 'drive.files.get', params }, () => this.#answer(this.#find(params.fileId), params));
  }

  list(optionalArgs?: unknown): Json {
    const params = optionsFrom(optionalArgs, LIST_OPTIONS);
    return this.#perform({ method: 'drive.files.list', params }, () => {
      const { state, user } = this.#context;
      return fileListResource(state, listFiles(state, user, params), user, params.fields);
    });
  }

  /** `update(resource, fileId)`, `update(resource, fileId, blob)`, `update(resource, fileId, blob or null, optionalArgs)`. */
  update(resource: unknown, fileId: unknown, mediaData?: unknown, optionalArgs?: unknown): Json {
    const body = resourceFrom<FileFields>(resource, [...SETTABLE, 'trashed', 'mimeType']);
    const options = optionsFrom(optionalArgs, [...COMMON, 'addParents', 'removeParents']);
    const params: Json & { fileId: string } = { fileId: idText(fileId), ...options };
    const media = mediaFrom(mediaData);
    return this.#perform({ method: 'drive.files.update', params, body, ...logged(media) }, () => {
      const file = this.#editable(params.fileId);
      const isRenamed = body.name !== undefined && body.name !== file.name;
      if ((media || isRenamed) && isContentRestricted(file)) throw contentIsRestricted();
      // Checks and changes on a copy, so that a refused part leaves nothing changed.
      const changed = structuredClone(file);
      changeMetadata(this.#context, changed, body);
      moveFile(this.#context, changed, params);
      if (media) setContent(this.#context, changed, media);
      this.#replace(file, changed);
      const answer = this.#answer(file, params);
      if (media) goOnWithDoc(this.#context, file);
      return answer;
    });
  }

  copy(resource: unknown, fileId: unknown, optionalArgs?: unknown): Json {
    const body = resourceFrom<FileFields>(resource, [...SETTABLE, 'parents', 'mimeType']);
    const params = { fileId: idText(fileId), ...optionsFrom(optionalArgs, COMMON) };
    return this.#perform({ method: 'drive.files.copy', params, body }, () =>
      this.#answer(copyFile(this.#context, this.#find(params.fileId), body), params),
    );
  }

  /** Only the words of a Doc. What an export answers with is not documented. */
  export(fileId: unknown, mimeType: unknown, optionalArgs?: unknown): Blob | undefined {
    const params: Json & { fileId: string } = {
      fileId: idText(fileId),
      mimeType,
      ...optionsFrom(optionalArgs, ['alt']),
    };
    return this.#perform({ method: 'drive.files.export', params }, () => {
      const { state } = this.#context;
      const file = this.#find(params.fileId);
      if (mimeType !== 'text/plain' || params.alt !== 'media' || file.mimeType !== DOC) {
        throw notAvailable(`Exporting ${file.mimeType} as ${String(mimeType)}`);
      }
      if (isOtherwise(state, 'docExport')) return undefined;
      return new Blob(Buffer.from(exportedText(file.content?.data ?? ''), 'utf8'), 'text/plain', file.name);
    });
  }

  /** Google's `delete`, which Apps Script calls `remove`: for good, without the bin, with all that is inside. */
  remove(fileId: unknown, optionalArgs?: unknown): void {
    const params = { fileId: idText(fileId), ...optionsFrom(optionalArgs, ['supportsAllDrives']) };
    this.#perform({ method: 'drive.files.delete', params }, () => {
      const file = this.#find(params.fileId);
      if (file.ownerEmail !== this.#context.user) throw notAnEditor(file.id);
      if (file.id === this.#context.state.rootId)
        throw forbidden('cannotDelete', 'The root of My Drive cannot be deleted.');
      deleteFile(this.#context.state, file);
    });
  }

  #replace(file: LocalFile, changed: LocalFile): void {
    const { state } = this.#context;
    state.files[file.id] = Object.assign(file, changed);
    const spreadsheet = state.spreadsheets[file.id];
    if (spreadsheet) spreadsheet.properties.title = file.name;
  }

  #find(id: string): LocalFile {
    return findFile(this.#context.state, id, this.#context.user);
  }

  #editable(id: string): LocalFile {
    const file = this.#find(id);
    if (!canEdit(this.#context.state, file, this.#context.user)) throw notAnEditor(file.id);
    return file;
  }

  #answer(file: LocalFile, params: Json): Json {
    return fileResource(this.#context.state, file, this.#context.user, params.fields);
  }
}

function mediaFrom(value: unknown): Blob | null {
  if (value === undefined || value === null) return null;
  if (!(value instanceof Blob)) throw notAvailable('Drive.Files with a media argument that is not a blob');
  return value;
}

function logged(media: Blob | null): Pick<ServiceCall, 'media'> {
  if (!media) return {};
  const mimeType = media.getContentType() ?? 'application/octet-stream';
  return { media: { mimeType, bytes: Blob.bytesOf(media).length } };
}
