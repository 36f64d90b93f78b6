/** What holds for the Confidential folder of a company's own layout: closed, by itself, and where it was made. */
import type { Problem } from '../port/appError.ts';
import { FOLDER_USES, type FolderUse } from '../workbook/folderUses.ts';
import { type FolderLayout, folderKeyFor } from './folderLayouts.ts';
import { type FolderNode, isInside } from './folderNodes.ts';
import { at } from './folderRow.ts';

const ITS_OWN: readonly FolderUse[] = ['confidential', 'incidentReports', 'lineNotes'];

/** @param made the layout that the production's tree was made from */
export function confidentialProblems(nodes: readonly FolderNode[], made: FolderLayout | null): Problem[] {
  const problems: Problem[] = [];
  const folder = nodes.find(({ uses }) => uses.includes('confidential'));
  // That there is none is said with everything else that has no folder.
  if (folder === undefined) return problems;
  if (!folder.closed) problems.push(at(folder.row, 'Closed', 'The Confidential folder is always closed. Type Yes.'));
  const key = made === null ? folder.key : folderKeyFor(made, 'confidential');
  if (folder.key !== key) {
    const home = nodes.find((node) => node.key === key);
    const where =
      home === undefined
        ? 'another folder, whose row is gone. Put it back, and choose'
        : `“${home.path}”, row ${home.row.rowNumber}. Choose`;
    const message = `The Confidential workbook is in ${where} Confidential beside it.`;
    problems.push(at(folder.row, 'Callboard puts here', message));
  }
  for (const node of nodes) {
    const isIn = isInside(node, folder);
    for (const use of node.uses) {
      const column = 'Callboard puts here';
      if (use === 'incidentReports' && !isIn) {
        problems.push(
          at(
            node.row,
            column,
            `Incident reports belong in “${folder.path}” or a folder in it, where only named adults look.`,
          ),
        );
      } else if (isIn && !ITS_OWN.includes(use)) {
        problems.push(
          at(
            node.row,
            column,
            `${FOLDER_USES[use]} cannot go into “${folder.path}”: only its readers could open them. Choose another folder.`,
          ),
        );
      }
    }
  }
  return problems;
}
