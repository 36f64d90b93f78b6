/** What should be settled before a production is archived: things to return, work left open, files that are too open. */
import type { Company } from '../../company/people.ts';
import { type Problem, problemLine } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import type { TreeFile } from '../../production/sharedTree.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { costumesTab, propsTab } from '../../workbook/tabs/deck.ts';
import { checklistsTab, lessonsTab, outboxTab } from '../../workbook/tabs/office.ts';
import { notesTab } from '../../workbook/tabs/rehearsal.ts';
import { scriptsTab } from '../../workbook/tabs/script.ts';
import { lessonsOpen, messagesOpen, notesOpen, tasksOpen } from './openWork.ts';
import { type OpenThing, type StrikeItem, strikeItems } from './strikeItem.ts';
import { costumesOut, propsOut, scriptsOut } from './unreturned.ts';

/** The tabs that the list is read from. */
export const STRIKE_TABS = [propsTab, costumesTab, scriptsTab, notesTab, outboxTab, checklistsTab, lessonsTab] as const;

/**
 * The list, in the order in which it should be worked through. Makes no service call.
 * @param tree everything in the production's folders, that folder first
 */
export function strikeList(
  { workbook, data, now }: Pick<Production, 'workbook' | 'data' | 'now'>,
  tree: readonly TreeFile[],
): StrikeItem[] {
  const { company, settings } = data;
  const unread: Problem[] = [];
  const things = [
    ...propsOut(workbook.records(propsTab, unread)),
    ...costumesOut(workbook.records(costumesTab, unread), company),
    ...scriptsOut(workbook.records(scriptsTab, unread), company),
    ...notesOpen(workbook.records(notesTab, unread), company),
    ...messagesOpen(workbook.records(outboxTab, unread), settings.stageManager),
    ...tasksOpen(workbook.records(checklistsTab, unread), company),
    ...lessonsOpen(workbook.records(lessonsTab, unread), company),
    ...filesOpen(tree, company),
    ...rowsUnread(unread),
  ];
  return strikeItems(things, now.date);
}

/** A row that cannot be read may be something that has to go back. */
function rowsUnread(problems: readonly Problem[]): OpenThing[] {
  return problems.map((problem) => ({ kind: 'Rows that cannot be read', words: [problemLine(problem)], ask: '' }));
}

/** Files that anybody can open, and files that only somebody else can hand over. */
function filesOpen(tree: readonly TreeFile[], company: Company): OpenThing[] {
  const me = foldedAddress(tree[0]?.owner ?? '');
  const thing = (kind: string, file: TreeFile) => ({
    kind,
    words: [file.path || file.name],
    ask: ownerName(company, file.owner),
  });
  return [
    ...tree
      .filter(({ grants }) =>
        // What comes from a folder above is said of that folder.
        grants.some(({ directRole, type }) => directRole !== null && (type === 'anyone' || type === 'domain')),
      )
      .map((file) => thing('Public by link', file)),
    ...tree.filter(({ owner }) => foldedAddress(owner) !== me).map((file) => thing('Owned by somebody else', file)),
  ];
}

/** The owner's name where People has the address; whoever owns a file from outside is known by the address only. */
function ownerName(company: Company, address: string): string {
  const found = company.people.filter(({ email }) => email !== '' && foldedAddress(email) === foldedAddress(address));
  return found.length === 1 && found[0] !== undefined ? found[0].name : address;
}
