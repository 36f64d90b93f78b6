/** Requests about protected ranges: who may change which cells. */
import type { LocalSheet } from '../../../account/state.ts';
import { copyJson } from '../fieldMask.ts';
import { areaOf, covers } from '../gridRange.ts';
import { refusal } from '../refusal.ts';
import type { Handler } from './request.ts';

type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
type Json = Record<string, unknown>;

export const addProtectedRange: Handler<'addProtectedRange'> = (draft, { protectedRange }) => {
  if (!protectedRange?.range) throw refusal('protectedRange.range must be specified.');
  const sheet = draft.sheet(protectedRange.range.sheetId);
  const ids = draft.book.sheets.flatMap((one) => one.protectedRanges.map((range) => Number(range.protectedRangeId)));
  const protectedRangeId = protectedRange.protectedRangeId ?? draft.freeId(ids);
  if (ids.includes(protectedRangeId)) throw refusal(`A protected range with id ${protectedRangeId} already exists.`);
  const added: ProtectedRange = { ...copyJson(protectedRange), protectedRangeId, requestingUserCanEdit: true };
  if (!added.warningOnly) added.editors = withEditor(added.editors, draft.editor.email);
  checkProtection(sheet, added);
  sheet.protectedRanges.push(added as Json);
  return { protectedRange: copyJson(added) };
};

function checkProtection(sheet: LocalSheet, protection: ProtectedRange): void {
  const area = areaOf(sheet, protection.range);
  if (protection.warningOnly && protection.editors) {
    throw refusal('Editors are not supported with warningOnly protection.');
  }
  for (const range of protection.unprotectedRanges ?? []) {
    if ((range.sheetId ?? 0) !== sheet.properties.sheetId || !covers(area, areaOf(sheet, range))) {
      throw refusal('Unprotected ranges must be inside the protected range.');
    }
  }
}

function withEditor(editors: ProtectedRange['editors'], email: string): NonNullable<ProtectedRange['editors']> {
  const users = editors?.users ?? [];
  return { ...editors, users: users.includes(email) ? users : [...users, email] };
}
