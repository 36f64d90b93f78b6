/** What time it is for a production, also while its zone cannot be read: then somebody must still be told. */
import { AppError } from '../port/appError.ts';
import type { Moment, Workspace } from '../port/workspace.ts';
import type { ProductionData } from './productionData.ts';

/** Where a production's zone cannot be read. */
const GREENWICH = 'Etc/UTC';

/**
 * The data, and now in the production's zone. Of a zone that Google does not know it is Greenwich's now, the setting counts
 * as empty, so that no calendar entry is made of it, and the automatic call waits. No call of a service.
 */
export function zonedData<T extends Pick<ProductionData, 'settings' | 'problems' | 'settingPlace'>>(
  ws: Pick<Workspace, 'clock'>,
  data: T,
): { data: T; now: Moment } {
  const { settings } = data;
  try {
    return { data, now: ws.clock.now(settings.timeZone) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    const what = settings.timeZone === '' ? 'it is empty' : `Google does not know “${settings.timeZone}”`;
    const message = `Time zone: ${what}, so no call goes out by itself. Type a place, for example America/New_York.`;
    const problem = { ...data.settingPlace('Time zone'), message, stops: 'call' as const };
    return {
      data: { ...data, settings: { ...settings, timeZone: '' }, problems: [...data.problems, problem] },
      now: ws.clock.now(GREENWICH),
    };
  }
}
