/**
 * Whose rules hold for the hours of children, as data. Figures are what the sources say of theatre, for warnings only: the
 * authority that issues a licence may set others, and an adult confirms which rules hold.
 *
 * - England: The Children (Performances and Activities) (England) Regulations 2014: earliest and latest hours and the longest
 *   time at the place by age, the overnight break, days in a row, and a chaperone for at most twelve children with no other duty. They end
 *   with compulsory schooling; somebody of 16 who is still in it is typed as 9 to 15.
 * - New York: the rules for child performers, 12 NYCRR Part 186: until midnight before a school day, else half past; twelve
 *   hours' rest.
 * - Scotland: the Children (Performances and Activities) (Scotland) Regulations 2014: a record of each day. Callboard makes the
 *   record, and holds no figures.
 */
import type { AgeBand } from '../company/ageBands.ts';

/** Minutes after midnight, or minutes; `null` where the rules say nothing. */
export interface ChildLimits {
  earliest: number | null;
  latest: number | null;
  /** On an evening before a school day. */
  latestSchoolNight: number | null;
  /** From the first to the last minute at the place. */
  presentMinutes: number | null;
  /** Between one day and the next. */
  restMinutes: number | null;
  daysInARow: number | null;
  childrenPerChaperone: number | null;
}

export interface ChildHourRules {
  limits: Readonly<Record<AgeBand, ChildLimits>>;
  /** Bands that need no licence. */
  unlicensed: readonly AgeBand[];
}

const hours = (count: number) => count * 60;

export const NO_LIMITS: ChildLimits = {
  earliest: null,
  latest: null,
  latestSchoolNight: null,
  presentMinutes: null,
  restMinutes: null,
  daysInARow: null,
  childrenPerChaperone: null,
};

const england = (latest: number, presentMinutes: number): ChildLimits => ({
  earliest: hours(7),
  latest,
  latestSchoolNight: latest,
  presentMinutes,
  restMinutes: hours(12),
  daysInARow: 6,
  childrenPerChaperone: 12,
});

const NEW_YORK: ChildLimits = {
  ...NO_LIMITS,
  latest: hours(24.5),
  latestSchoolNight: hours(24),
  restMinutes: hours(12),
};

/** By the words of the setting. */
export const CHILD_HOUR_RULES: ReadonlyMap<string, ChildHourRules> = new Map<string, ChildHourRules>([
  [
    'England',
    {
      limits: {
        'Under 5': england(hours(22), hours(5)),
        '5 to 8': england(hours(23), hours(8)),
        '9 to 15': england(hours(23), hours(9.5)),
        '16 to 17': NO_LIMITS,
      },
      unlicensed: ['16 to 17'],
    },
  ],
  [
    'New York',
    {
      limits: { 'Under 5': NEW_YORK, '5 to 8': NEW_YORK, '9 to 15': NEW_YORK, '16 to 17': NEW_YORK },
      unlicensed: [],
    },
  ],
  [
    'Scotland',
    {
      limits: { 'Under 5': NO_LIMITS, '5 to 8': NO_LIMITS, '9 to 15': NO_LIMITS, '16 to 17': NO_LIMITS },
      unlicensed: ['16 to 17'],
    },
  ],
]);

/** What holds for a band; the strictest of all bands for somebody whose band is not known. */
export function limitsFor({ limits }: ChildHourRules, band: AgeBand | undefined): ChildLimits {
  return band === undefined ? strictest(Object.values(limits)) : limits[band];
}

function strictest(all: readonly ChildLimits[]): ChildLimits {
  const least = (of: (one: ChildLimits) => number | null) => edge(all.map(of), (a, b) => Math.min(a, b));
  const most = (of: (one: ChildLimits) => number | null) => edge(all.map(of), (a, b) => Math.max(a, b));
  return {
    earliest: most((one) => one.earliest),
    latest: least((one) => one.latest),
    latestSchoolNight: least((one) => one.latestSchoolNight),
    presentMinutes: least((one) => one.presentMinutes),
    restMinutes: most((one) => one.restMinutes),
    daysInARow: least((one) => one.daysInARow),
    childrenPerChaperone: least((one) => one.childrenPerChaperone),
  };
}

function edge(values: readonly (number | null)[], of: (a: number, b: number) => number): number | null {
  return values.reduce((known, one) => (known === null ? one : one === null ? known : of(known, one)), null);
}
