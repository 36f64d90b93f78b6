/** Imports, filling, sharing and decisions about messages, begun during each other. */

import { everyBeside } from './beside.ts';
import { IMPORT, JOBS, withMessage } from './besideJobs.ts';
import { expectNothingFound } from './cases.ts';
import { drawn } from './sample.ts';

/** How many pairs are tried where not all of them are. */
const MOST_PAIRS = 6;

const PAIRS = JOBS.flatMap((first) => JOBS.filter((second) => second !== first).map((second) => ({ first, second })));
const ofMessages = ({ first, second }: (typeof PAIRS)[number]) =>
  [first, second].every(({ name }) => /message/.test(name));

test.each(
  // Two decisions about one message are two minds, and the later one counts.
  drawn(
    PAIRS.filter((pair) => !ofMessages(pair)),
    MOST_PAIRS,
    'pairs',
  ).map((pair) => [pair.second.name, pair.first.name, pair] as const),
)('%s, begun during %s, is done after it or before it', (_second, _first, pair) => {
  expectNothingFound(everyBeside({ ...pair, begin: withMessage(IMPORT) }));
});
