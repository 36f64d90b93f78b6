/** What Health says. */
export interface Health {
  setUp: boolean;
  /** Set when this workbook is a copy of another production's. */
  copied: boolean;
  triggersInstalled: boolean;
  /** Whether anybody's triggers send the calls, as far as can be told. */
  goesOut: boolean;
  triggers: { handler: string; kind: string }[];
  /** Who installed them, as far as is known. */
  owner: string;
  /** Whose the production folder is, if it is not the stage manager's. */
  folderOwner: string;
  lastRun: string;
  lastSuccess: string;
  /** When the next call is due, in words. */
  next: string;
  /** In which ways people can be signed in here, in words. */
  signIn: string;
  quotaLeft: number;
  /** Of Callboard, and by which one the workbook was last set up or repaired; `''` where that is not known. */
  version: string;
  workbookVersion: string;
  /** Whose triggers work now, to be asked about before this person's take their place; `null` when nothing is asked. */
  takeOver: { trigger: string; owner: string; question: string } | null;
  warnings: string[];
}
