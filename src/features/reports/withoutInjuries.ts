/** What somebody typed beside a time or a house, as far as a report may say it: why a show was held may be a child who is hurt. */
import type { Problem } from '../../port/appError.ts';
import { performancesTab, timingsTab } from '../../workbook/tabs/rehearsal.ts';
import { soundsLikeInjury } from './notes/soundsLikeInjury.ts';
import type { ShowFacts } from './showFacts.ts';
import type { EventTimes } from './timings/timesOf.ts';

const WHAT_TO_DO =
  'sounds as if somebody is hurt or ill, so no report shows it. File it under Incidents, and type here what everybody may read.';

/** The times with no word of an injury; their numbers stay. */
export function timesWithoutInjuries(times: EventTimes, problems: Problem[]): EventTimes {
  const say = (column: string, what: string) =>
    problems.push({ tab: timingsTab.name, column, message: `${what} ${WHAT_TO_DO}` });
  const moments = times.moments.flatMap((moment) => {
    if (soundsLikeInjury(moment.name)) {
      say('Moment', 'A moment');
      return [];
    }
    if (!soundsLikeInjury(moment.reason)) return [moment];
    say('Reason', `The reason at ${moment.name}`);
    return [{ ...moment, reason: '' }];
  });
  return { ...times, moments, unclear: times.unclear.filter((words) => !soundsLikeInjury(words)) };
}

export function showWithoutInjuries(show: ShowFacts, problems: Problem[]): ShowFacts {
  if (!soundsLikeInjury(show.response)) return show;
  problems.push({ tab: performancesTab.name, column: 'Response', message: `The response ${WHAT_TO_DO}` });
  return { ...show, response: '' };
}
