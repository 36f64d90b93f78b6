/** Requests about things that are found by a name or key: named ranges and developer metadata. */
import type { LocalSheet } from '../../../account/state.ts';
import type { Draft } from '../draft.ts';
import { applyMask, copyJson, updateMask } from '../fieldMask.ts';
import { areaOf } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import type { Handler } from './request.ts';

type NamedRange = GoogleAppsScript.Sheets.Schema.NamedRange;
type Metadata = GoogleAppsScript.Sheets.Schema.DeveloperMetadata;
type DataFilter = GoogleAppsScript.Sheets.Schema.DataFilter;
type Json = Record<string, unknown>;

const MAX_METADATA_LENGTH = 30_000;

export const addNamedRange: Handler<'addNamedRange'> = (draft, { namedRange = {} }) => {
  const taken = draft.book.namedRanges.map((one) => one.namedRangeId);
  const namedRangeId = namedRange.namedRangeId ?? String(draft.freeId(taken.map(Number)));
  if (taken.includes(namedRangeId)) throw refusal(`A named range with id ${namedRangeId} already exists.`);
  const added = { ...copyJson(namedRange), namedRangeId };
  checkNamedRange(draft, added);
  draft.book.namedRanges.push(added);
  return { namedRange: copyJson(added) };
};

export const updateNamedRange: Handler<'updateNamedRange'> = (draft, { namedRange = {}, fields }) => {
  const mask = updateMask(fields, 'NamedRange');
  const index = namedRangeIndex(draft, namedRange.namedRangeId);
  const before = draft.book.namedRanges[index] as NamedRange;
  const after = { ...applyMask(before, namedRange, mask), namedRangeId: before.namedRangeId };
  checkNamedRange(draft, after);
  draft.book.namedRanges[index] = after;
  return undefined;
};

export const deleteNamedRange: Handler<'deleteNamedRange'> = (draft, { namedRangeId }) => {
  draft.book.namedRanges.splice(namedRangeIndex(draft, namedRangeId), 1);
  return undefined;
};

export const createDeveloperMetadata: Handler<'createDeveloperMetadata'> = (draft, { developerMetadata = {} }) => {
  const { metadataKey, metadataValue = '', visibility, location = {} } = developerMetadata;
  if (!metadataKey) throw refusal('developerMetadata.metadataKey must be specified.');
  if (!visibility) throw refusal('developerMetadata.visibility must be specified.');
  if (metadataKey.length + metadataValue.length > MAX_METADATA_LENGTH) {
    throw refusal(`Developer metadata may hold ${MAX_METADATA_LENGTH} characters at most.`);
  }
  const taken = allMetadata(draft).map((one) => Number(one.metadataId));
  const metadataId = developerMetadata.metadataId ?? draft.freeId(taken);
  if (taken.includes(metadataId)) throw refusal(`Developer metadata with id ${metadataId} already exists.`);
  const places = [location.spreadsheet, location.sheetId, location.dimensionRange].filter((one) => one !== undefined);
  if (places.length !== 1) throw refusal('Exactly one of spreadsheet, sheetId and dimensionRange must be set.');
  const sheet = metadataSheet(draft, location);
  const added = { ...copyJson(developerMetadata), metadataId };
  added.location = { ...copyJson(location), locationType: locationType(location) };
  (sheet ?? draft.book).developerMetadata.push(added as Json);
  return { developerMetadata: copyJson(added) };
};

export const deleteDeveloperMetadata: Handler<'deleteDeveloperMetadata'> = (draft, { dataFilter }) => {
  const matches = (one: Json) => matchesLookup(one, dataFilter);
  const deleted = allMetadata(draft).filter(matches);
  const keep = (list: Json[]) => list.filter((one) => !matches(one));
  draft.book.developerMetadata = keep(draft.book.developerMetadata);
  for (const { properties, developerMetadata } of draft.book.sheets) {
    if (developerMetadata.some(matches)) {
      const sheet = draft.sheet(properties.sheetId);
      sheet.developerMetadata = keep(sheet.developerMetadata);
    }
  }
  return deleted.length > 0 ? { deletedDeveloperMetadata: copyJson(deleted) } : {};
};

function namedRangeIndex(draft: Draft, id: string | undefined): number {
  const index = draft.book.namedRanges.findIndex((one) => one.namedRangeId === id);
  if (index < 0) throw refusal(`No named range with id: ${id}`);
  return index;
}

function checkNamedRange(draft: Draft, { name = '', range, namedRangeId }: NamedRange): void {
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*[Cc]\d*$/.test(name);
  if (!/^[A-Za-z_]\w{0,249}$/.test(name) || looksLikeCell || /^(true|false)$/i.test(name)) {
    throw refusal(`The name "${name}" is not a valid name for a range.`);
  }
  const isTwin = (one: Json) =>
    String(one.name).toLowerCase() === name.toLowerCase() && one.namedRangeId !== namedRangeId;
  if (draft.book.namedRanges.some(isTwin)) throw refusal(`A named range with the name "${name}" already exists.`);
  if (!range) throw refusal('namedRange.range must be specified.');
  areaOf(draft.look(range.sheetId), range);
}

function allMetadata(draft: Draft): Json[] {
  return [...draft.book.developerMetadata, ...draft.book.sheets.flatMap((sheet) => sheet.developerMetadata)];
}

function metadataSheet(draft: Draft, location: NonNullable<Metadata['location']>): LocalSheet | null {
  const range = location.dimensionRange;
  if (location.sheetId !== undefined) return draft.sheet(location.sheetId);
  if (!range) return null;
  const sheet = draft.sheet(range.sheetId);
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const { startIndex = 0, endIndex = 0, dimension } = range;
  const count = dimension === 'ROWS' ? rowCount : columnCount;
  if (!dimension || endIndex !== startIndex + 1 || startIndex < 0 || endIndex > count) {
    throw refusal('dimensionRange must be a single row or column of the sheet.');
  }
  return sheet;
}

function locationType(location: NonNullable<Metadata['location']>): string {
  if (location.sheetId !== undefined) return 'SHEET';
  if (!location.dimensionRange) return 'SPREADSHEET';
  return location.dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN';
}

function matchesLookup(metadata: Json, filter: DataFilter | undefined): boolean {
  const lookup = filter?.developerMetadataLookup;
  if (!lookup || filter?.a1Range || filter?.gridRange || lookup.metadataLocation) {
    throw refusal('Only dataFilter.developerMetadataLookup by id, key, value, visibility and type is available here.');
  }
  const { locationType: type } = (metadata.location ?? {}) as { locationType?: string };
  const wanted: [unknown, unknown][] = [
    [lookup.metadataId, metadata.metadataId],
    [lookup.metadataKey, metadata.metadataKey],
    [lookup.metadataValue, metadata.metadataValue],
    [lookup.visibility, metadata.visibility],
    [lookup.locationType, type],
  ];
  if (wanted.every(([want]) => want === undefined)) throw refusal('The lookup must name something.');
  return wanted.every(([want, has]) => want === undefined || want === has);
}
