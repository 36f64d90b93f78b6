import type { InputFile } from '../../jobs/inputFile.ts';

/** What setting up starts from. */
export interface SetUpInput {
  files: readonly InputFile[];
  /** By setting name; these win over the files'. */
  settings: Readonly<Record<string, string>>;
}
