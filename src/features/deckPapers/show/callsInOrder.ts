/** When what is said: warnings and standbys before the GO they belong to, in between the GOs of other cues. */

export interface Moment<C> {
  /** Seconds from the first page; never before the moment that stands before it. */
  at: number;
  /** What goes on one GO. */
  cues: readonly C[];
  /** False: it comes by itself or is taken by whoever sees it. */
  isCalled: boolean;
  /**
   * How many seconds before it each cue is warned of and stood by; 0: not at all.
   * @property on when that is, where somebody has typed it
   */
  leads(cue: C): { warning: number; standby: number; on?: string };
}

export interface Call<C> {
  kind: 'warning' | 'standby' | 'go' | 'not called';
  cues: C[];
  /** What it is about: for a standby of several moments the first. */
  moment: Moment<C>;
}

/**
 * Every call in the order in which it is said. Standbys between which nothing goes are one, unless something different is
 * typed of when they are given; so are warnings.
 * The order of the moments is kept, and nothing is stood by after it went.
 */
export function callsInOrder<C>(moments: readonly Moment<C>[]): Call<C>[] {
  const said = moments.flatMap((moment, place): Said<C>[] => {
    const same = { moment, place, on: '' };
    const kind = moment.isCalled ? 'go' : 'not called';
    const go: Said<C> = { ...same, kind, cues: [...moment.cues], at: moment.at };
    if (!moment.isCalled) return [go];
    const ahead = moment.cues.flatMap((cue): Said<C>[] => {
      const { warning, standby, on = '' } = moment.leads(cue);
      const one = { ...same, cues: [cue], on };
      return [
        ...(warning > 0 ? [{ ...one, kind: 'warning' as const, at: moment.at - warning }] : []),
        ...(standby > 0 ? [{ ...one, kind: 'standby' as const, at: moment.at - standby }] : []),
      ];
    });
    return [...ahead, go];
  });
  const sorted = said.map((one, index) => ({ one, index })).sort((a, b) => before(a.one, b.one) || a.index - b.index);
  const calls: Said<C>[] = [];
  for (const { one } of sorted) {
    const joined = joinable(calls, one);
    if (joined !== undefined) joined.cues.push(...one.cues);
    else calls.push({ ...one, cues: [...one.cues] });
  }
  return calls.map(({ kind, cues, moment }) => ({ kind, cues, moment }));
}

interface Said<C> extends Call<C> {
  at: number;
  place: number;
  on: string;
}

const isSaidAhead = ({ kind }: Pick<Said<unknown>, 'kind'>): boolean => kind === 'warning' || kind === 'standby';

function before<C>(a: Said<C>, b: Said<C>): number {
  // A GO is given before the next standby is said.
  return a.at - b.at || Number(isSaidAhead(a)) - Number(isSaidAhead(b)) || a.place - b.place;
}

/** The call of that kind since which nothing went, nor any of these was warned of. */
function joinable<C>(calls: readonly Said<C>[], one: Said<C>): Said<C> | undefined {
  if (!isSaidAhead(one)) return undefined;
  for (let at = calls.length - 1; at >= 0; at--) {
    const call = calls[at];
    if (call === undefined || !isSaidAhead(call)) return undefined;
    if (call.kind === one.kind && (call.on === one.on || call.moment === one.moment)) return call;
    if (call.cues.some((cue) => one.cues.includes(cue))) return undefined;
  }
  return undefined;
}
