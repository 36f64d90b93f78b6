/** Which phase the production is in: what the setting says or, where it is empty, what its dates say. */
import type { DateText } from '../port/workspace.ts';
import { addDays } from '../values/dates.ts';
import type { Phase } from '../values/phases.ts';
import type { Settings } from './settings.ts';

type Dates = Pick<Settings, 'phase' | 'firstRehearsal' | 'techStarts' | 'opening' | 'closing'>;

/** So many days before tech the paper for it is made (docs/theatre.md, Phases). */
const PRE_TECH_DAYS = 7;

/**
 * The phase of a day. A phase of the company's own is what is typed; dates that are not typed yet begin nothing.
 * @param today in the production's zone
 * @example phaseOn({ phase: '', firstRehearsal: '2027-01-10', … }, '2027-01-10') // 'Rehearsals'
 */
export function phaseOn(settings: Dates, today: DateText): string {
  if (settings.phase !== '') return settings.phase;
  const { firstRehearsal, techStarts, opening, closing } = settings;
  const begins: readonly (readonly [phase: Phase, date: DateText])[] = [
    ['Post-Production', closing === '' ? '' : addDays(closing, 1)],
    ['Performance', opening],
    ['Technical Rehearsals', techStarts],
    ['Pre-Tech', techStarts === '' ? '' : addDays(techStarts, -PRE_TECH_DAYS)],
    ['Rehearsals', firstRehearsal],
  ];
  return begins.find(([, date]) => date !== '' && today >= date)?.[0] ?? 'Pre-Production';
}
