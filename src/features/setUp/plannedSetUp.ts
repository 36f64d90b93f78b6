import type { Problem } from '../../port/appError.ts';
import type { ProductionData } from '../../production/productionData.ts';
import type { FolderLayout } from '../../settings/folderLayouts.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import type { Table } from '../../workbook/table.ts';
import type { ImportQuestion } from '../imports/importQuestions.ts';

/** What setting up would build, and what is wrong with what was given. */
export interface SetUpPlan {
  data: ProductionData;
  /** What the folder tree is made from. */
  layout: FolderLayout;
  /** The tabs as they will be before rows are added, existing or new. */
  tables: Map<string, Table>;
  /** The Breakdown's scene columns that should be there. */
  sceneHeaders: string[];
  changes: RowChange[];
  /** How many rows that people will see as new. */
  rowsAdded: number;
  /** Any of these and nothing is built. */
  refusals: Problem[];
  /** Worth saying; they stop nothing. */
  notices: Problem[];
  /** What one answer settles, with the file that it is about; the problem of each is among `refusals`. */
  questions: (ImportQuestion & { file: string })[];
}
