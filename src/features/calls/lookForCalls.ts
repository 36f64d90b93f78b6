/** What is due, asked every hour: who is called is worked out only where an outline leaves a day in question. */
import type { Heartbeat } from '../../jobs/heartbeat.ts';
import type { DateText } from '../../port/workspace.ts';
import type { DayOutline } from '../../production/dayOutline.ts';
import type { Production } from '../../production/production.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { daysInQuestion, dueCalls } from './dueCalls.ts';

type Looked = Pick<Production, 'ws' | 'workbook' | 'properties' | 'now'> & { outline: DayOutline };

/**
 * The dates about whose calls there is something to do; the same as `dueCalls` finds.
 * @param readData everything that the workbook says; asked at most once, and not while nothing can be due
 */
export function lookForCalls(
  { outline, ...looked }: Looked,
  heartbeat: Heartbeat,
  readData: () => ProductionData,
): DateText[] {
  if (daysInQuestion({ ...looked, data: outline }, heartbeat).length === 0) return [];
  return dueCalls({ ...looked, data: readData() }, heartbeat);
}
