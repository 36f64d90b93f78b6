/** What should be settled before a production is archived: things to return, work left open, mail that is uncertain. */

import { foldedAddress } from '../company/emailAddress.ts';
import type { Production } from '../production/production.ts';
import type { TreeFile } from '../production/sharedTree.ts';
import { checklistsTab, costumesTab, notesTab, outboxTab, propsTab } from '../workbook/tabSpecs.ts';

export interface StrikeItem {
  /** What is open: "Props to return". */
  kind: string;
  what: string;
  /** Whom to ask, or `''`. */
  ask: string;
}

export const STRIKE_TABS = [propsTab, costumesTab, notesTab, outboxTab, checklistsTab] as const;

/** The list, in the order in which it should be worked through. Makes no service call. */
export function strikeList(production: Production, tree: readonly TreeFile[]): StrikeItem[] {
  const { workbook, data } = production;
  const items: StrikeItem[] = [];
  for (const prop of workbook.records(propsTab, [])) {
    const goesBack = prop.Source === 'Borrowed' || prop.Source === 'Rented';
    if (!goesBack || prop.Returned !== '') continue;
    const due = prop['Due back'] === '' ? '' : `, due back ${prop['Due back']}`;
    items.push({
      kind: `${prop.Source} and not returned`,
      what: `${prop['Prop ID']} ${prop.Name}${due}`,
      ask: prop['Return to'],
    });
  }
  for (const costume of workbook.records(costumesTab, [])) {
    if (!/rent|borrow|hire/i.test(costume.Status) || /return/i.test(costume.Status)) continue;
    items.push({
      kind: 'Costume not returned',
      what: `${costume['Costume ID']} ${costume.Character}: ${costume.Pieces}`,
      ask: '',
    });
  }
  for (const note of workbook.records(notesTab, [])) {
    if (note.Status === 'Done') continue;
    items.push({
      kind: 'Open note',
      what: note.Restricted === 'Yes' ? `${note['Note ID']} (restricted)` : `${note['Note ID']} ${note.Note}`,
      ask: note.For,
    });
  }
  for (const row of workbook.records(outboxTab, [])) {
    if (!['Pending', 'Sending', 'Unconfirmed', 'Failed'].includes(row.State)) continue;
    items.push({
      kind: `Message ${row.State.toLowerCase()}`,
      what: `${row.Kind} of ${row.Date}`,
      ask: data.settings.stageManager,
    });
  }
  const tasks = workbook.records(checklistsTab, []).filter((task) => task.Done === '');
  if (tasks.length > 0) {
    items.push({
      kind: 'Checklists',
      what: `${tasks.length} tasks are not ticked off, the first: ${tasks[0]?.Task ?? ''}`,
      ask: tasks[0]?.Owner ?? '',
    });
  }
  const me = foldedAddress(tree[0]?.owner ?? '');
  for (const file of tree) {
    if (
      file.grants.some((grant) => grant.directRole !== null && (grant.type === 'anyone' || grant.type === 'domain'))
    ) {
      items.push({ kind: 'Public by link', what: file.path || file.name, ask: file.owner });
    }
    if (foldedAddress(file.owner) !== me)
      items.push({ kind: 'Owned by somebody else', what: file.path, ask: file.owner });
  }
  return items;
}
