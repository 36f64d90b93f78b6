/** What setting up from a folder of files would do, without building anything. */
import type { SetUpPlan } from '../../src/features/setUp/plannedSetUp.ts';
import { setUpPlan } from '../../src/features/setUp/setUpPlan.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { filesOf } from './bundle.ts';

/** The plan for a new production from a folder's files, or from files of one's own. */
export function planOf(files: string | readonly InputFile[]): SetUpPlan {
  const given = typeof files === 'string' ? filesOf(files) : files;
  return setUpPlan({ files: given, settings: {} }, { id: '', title: '', timeZone: '', sheets: [] }, []);
}
