/** After a season of call days Google's answers are hardly longer than after one, and no job makes more calls. */
import { benchSeason, type SeasonSizes } from '../../../local/bench/benchSeason.ts';
import { bundleDir } from '../../support/bundle.ts';

const COMPANY = { cast: 6, guardians: 12, scenes: 6 };
/** What two cells of a past message take. */
const MOST_BYTES_A_ROW = 25;
/** With when each paper was issued and, of the report, what it said. */
const BYTES_A_DAY = 1_100;

it('reads of a past message its date and state, and answers a write with nothing that is past', () => {
  const [short, long] = [benchSeason(bundleDir(), 6, COMPANY), benchSeason(bundleDir(), 26, COMPANY)];
  const jobOf = ({ jobs }: SeasonSizes, name: string) => {
    const found = jobs.find(({ job }) => job === name);
    if (found === undefined) throw new Error(`There is no job ${name}`);
    return found;
  };
  expect(long.jobs.map(({ job, calls }) => [job, calls])).toEqual(short.jobs.map(({ job, calls }) => [job, calls]));
  const moreRows = long.rows.Outbox - short.rows.Outbox;
  expect(moreRows).toBeGreaterThan(20 * COMPANY.guardians);
  for (const name of ['Tick, nothing due', 'Today', 'Preview call']) {
    // A day has its event, its papers and its report besides.
    const more = jobOf(long, name).readBytes - jobOf(short, name).readBytes;
    expect([name, Math.max(0, more - MOST_BYTES_A_ROW * moreRows - 20 * BYTES_A_DAY)]).toEqual([name, 0]);
  }
  for (const { job, writtenBytes } of long.jobs) {
    expect([job, Math.abs(writtenBytes - jobOf(short, job).writtenBytes) < 2_000]).toEqual([job, true]);
  }
  expect(jobOf(long, 'Attendance mark').longestWriteBytes).toBeLessThan(3_000);
});
