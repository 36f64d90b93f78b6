/** When what is said: warnings and standbys before the GO they belong to, in between the GOs of other cues. */

export interface Moment<C> {
  /** Seconds from the first page; never before the moment that stands before it. */
  at: number;
  /** What goes on one GO. */
  cues: readonly C[];
  /** False: it comes by itself or is taken by whoever sees it. */
  isCalled: boolean;
  /** How many seconds before it each cue is warned of and stood by; 0: not at all. */
  leads(cue: C): { warning: number; standby: number };
}

export interface Call<C> {
  kind: 'warning' | 'standby' | 'go' | 'not called';
  cues: C[];
  /** What it is about: for a standby of several moments the first. */
  moment: Moment<C>;
}

/**
 * Every call in the order in which it is said. Standbys between which nothing goes are one; so are warnings.
 * The order of the moments is kept, and nothing is stood by after it went.
 */
export function callsInOrder<C>(moments: readonly Moment<C>[]): Call<C>[] {
  const said = moments.flatMap((moment, place): (Call<C> & { at: number; place: number })[] => {
    const go = moment.isCalled ? ('go' as const) : ('not called' as const);
    const all = [{ kind: go, cues: [...moment.cues], moment, at: moment.at, place }];
    if (!moment.isCalled) return all;
    const before = moment.cues.flatMap((cue) => {
      const { warning, standby } = moment.leads(cue);
      return [
        ...(warning > 0 ? [{ kind: 'warning' as const, cues: [cue], moment, at: moment.at - warning, place }] : []),
        ...(standby > 0 ? [{ kind: 'standby' as const, cues: [cue], moment, at: moment.at - standby, place }] : []),
      ];
    });
    return [...before, ...all];
  });
  const sorted = said.map((one, index) => ({ one, index })).sort((a, b) => before(a.one, b.one) || a.index - b.index);
  const calls: Call<C>[] = [];
  for (const { one } of sorted) {
    const joined = joinable(calls, one.kind, one.cues);
    if (joined !== undefined) joined.cues.push(...one.cues);
    else calls.push({ kind: one.kind, cues: one.cues, moment: one.moment });
  }
  return calls;
}

interface Timed {
  kind: Call<unknown>['kind'];
  at: number;
  place: number;
}

const isSaidAhead = ({ kind }: Timed): boolean => kind === 'warning' || kind === 'standby';

function before(a: Timed, b: Timed): number {
  // A GO is given before the next standby is said.
  return a.at - b.at || Number(isSaidAhead(a)) - Number(isSaidAhead(b)) || a.place - b.place;
}

/** The call of that kind since which nothing went, nor any of these was warned of. */
function joinable<C>(calls: readonly Call<C>[], kind: Call<C>['kind'], cues: readonly C[]): Call<C> | undefined {
  if (kind !== 'warning' && kind !== 'standby') return undefined;
  for (let at = calls.length - 1; at >= 0; at--) {
    const call = calls[at];
    if (call?.kind === kind) return call;
    if (call?.kind === 'go' || call?.kind === 'not called' || call?.cues.some((cue) => cues.includes(cue))) break;
  }
  return undefined;
}
