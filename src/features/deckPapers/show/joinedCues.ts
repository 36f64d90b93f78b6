/** Several cues in one breath, as callers say them. */

export interface SaidCue {
  /** `LX` */
  prefix: string;
  /** `12A` */
  number: string;
  /** Its place among the cues of its department that are called, in the order of their numbers. */
  rank: number;
}

/** From so many on, cues that follow each other are said by the first and the last. */
const FEWEST_TO = 3;

/**
 * The cues, department by department, each in the order of its numbers.
 * @example joinedCues([lx12, lx13, lx14, sd4]) // 'LX 12 to 14 and SD 4'
 * @example joinedCues([lx12, lx13]) // 'LX 12 and 13'
 */
export function joinedCues(cues: readonly SaidCue[]): string {
  const departments = new Map<string, SaidCue[]>();
  for (const cue of cues) {
    const known = departments.get(cue.prefix);
    if (known === undefined) departments.set(cue.prefix, [cue]);
    else known.push(cue);
  }
  const runs = [...departments.values()].flatMap((all) => runsOf([...all].sort((a, b) => a.rank - b.rank)));
  const [first = [], ...others] = runs;
  if (others.length === 0 && first.length === 2) return `${said(first[0])} and ${first[1]?.number ?? ''}`;
  const parts = runs.flatMap((run) =>
    run.length < FEWEST_TO ? run.map(said) : [`${said(run[0])} to ${run[run.length - 1]?.number ?? ''}`],
  );
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

function runsOf(sorted: readonly SaidCue[]): SaidCue[][] {
  const runs: SaidCue[][] = [];
  for (const cue of sorted) {
    const run = runs[runs.length - 1];
    if (run !== undefined && run[run.length - 1]?.rank === cue.rank - 1) run.push(cue);
    else runs.push([cue]);
  }
  return runs;
}

function said(cue: SaidCue | undefined): string {
  return cue === undefined ? '' : [cue.prefix, cue.number].filter((part) => part !== '').join(' ');
}
