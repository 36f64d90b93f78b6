/** How long Google's answers are on the first day and after a season, as a table: what docs/local-account.md says of them comes from here. */
import { type AnswerSize, benchSeason } from './benchSeason.ts';

const DAYS = 60;
const COMPANY = { cast: 80, guardians: 160, scenes: 40 };

export function seasonReport(bundleDir: string): string {
  const [fresh, after] = [benchSeason(bundleDir, 0, COMPANY), benchSeason(bundleDir, DAYS, COMPANY)];
  const lines = after.jobs.map((job) => {
    const before = fresh.jobs.find((one) => one.job === job.job) ?? job;
    return `${job.job.padEnd(20)} ${String(job.calls).padStart(4)} calls   ${sizes(before)}   ${sizes(job)}`;
  });
  return `\nLength of Google’s answers in KB, read and written: after ${rowsOf(fresh)}, and after ${DAYS} call days more (${rowsOf(after)})\n\n${lines.join('\n')}\n`;
}

function rowsOf({ rows }: ReturnType<typeof benchSeason>): string {
  return `${rows.Outbox} rows of Outbox and ${rows.Attendance} of Attendance`;
}

function sizes({ readBytes, writtenBytes, longestWriteBytes }: AnswerSize): string {
  const kb = (bytes: number) => (bytes / 1000).toFixed(0).padStart(5);
  return `read ${kb(readBytes)}, written ${kb(writtenBytes)} (at most ${kb(longestWriteBytes).trim()} at once)`;
}
