import { Job, LEDGER_KEY, SLICE_MS } from '../../src/jobs/job.ts';
import type { Step } from '../../src/jobs/jobStart.ts';
import { NO_LEDGER, readLedger } from '../../src/jobs/ledger.ts';
import { AppError, problemLine } from '../../src/port/appError.ts';
import { type MemoryWorkspace, memoryWorkspace } from '../builders/memoryWorkspace.ts';

/** The job as a new run finds it. */
function jobOf(ws: MemoryWorkspace): Job {
  const { ledger, sound } = readLedger(ws.stored[LEDGER_KEY]);
  return new Job(ws, ledger, ws.stored[LEDGER_KEY] === undefined || sound, SLICE_MS);
}

function steps(count: number, done: string[]): Step[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `a step with a long name, number ${index}`,
    run: () => {
      done.push(String(index));
    },
  }));
}

test('the ledger of a job for five hundred people stays under 8 KB', () => {
  const ws = memoryWorkspace();
  const job = jobOf(ws);
  const many = Array.from({ length: 500 }, (_, index) => ({
    key: `person:P${index + 1000}:line-notes`,
    run: () => {},
  }));
  job.begin({ kind: 'setUp', params: {}, making: [] });
  job.runSteps(many);
  job.save();
  expect((ws.stored[LEDGER_KEY] ?? '').length).toBeLessThan(8 * 1024);
});

test('steps that are done are not run again, in the next slice either', () => {
  const ws = memoryWorkspace({ tickMs: SLICE_MS / 4 });
  const done: string[] = [];
  const first = jobOf(ws);
  first.begin({ kind: 'signIn', params: { date: '2027-03-05' } });
  expect(first.runSteps(steps(8, done))).toBe(false);
  expect(done.length).toBeGreaterThan(0);
  for (let slice = 0; slice < 10; slice++) {
    const job = jobOf(ws);
    job.begin({ kind: 'signIn', params: { date: '2027-03-05' } });
    if (!job.runSteps(steps(8, done))) continue;
    job.finish();
    break;
  }
  expect(done).toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
  expect(jobOf(ws).present).toMatchObject({ state: 'idle', kind: 'signIn', done: [] });
});

test('another date is another job', () => {
  const ws = memoryWorkspace();
  jobOf(ws).begin({ kind: 'signIn', params: { date: '2027-03-05' } });
  expect(jobOf(ws).isUnderWay({ kind: 'signIn', params: { date: '2027-03-05' } })).toBe(true);
  expect(jobOf(ws).isUnderWay({ kind: 'signIn', params: { date: '2027-03-06' } })).toBe(false);
});

test('documents that may have been made are remembered until the workbook has them', () => {
  const ws = memoryWorkspace();
  const job = jobOf(ws);
  job.begin({ kind: 'report', params: {}, making: ['rehearsal-report/2027-03-05'] });
  expect(jobOf(ws).mayExist('rehearsal-report/2027-03-05')).toBe(true);
  jobOf(ws).begin({ kind: 'signIn', params: {} });
  expect(jobOf(ws).mayExist('rehearsal-report/2027-03-05')).toBe(true);
  const last = jobOf(ws);
  last.made('rehearsal-report/2027-03-05');
  last.finish();
  expect(jobOf(ws).mayExist('rehearsal-report/2027-03-05')).toBe(false);
  expect(new Job(ws, NO_LEDGER, false, SLICE_MS).mayExist('anything')).toBe(true);
});

test('two sending jobs do not run at once; another kind sets a sending job aside and brings it back', () => {
  const ws = memoryWorkspace();
  jobOf(ws).begin({ kind: 'dailyCall', params: { date: '2027-03-06' }, hash: 'seen' });
  expect(() => jobOf(ws).begin({ kind: 'sendReport', params: {} })).toThrow('still going out');
  const outcome = jobOf(ws);
  outcome.begin({ kind: 'report', params: {} });
  expect(outcome.sendingJob()?.kind).toBe('dailyCall');
  expect(() => jobOf(ws).begin({ kind: 'sendReport', params: {} })).toThrow(AppError);
  outcome.finish();
  expect(jobOf(ws).present).toMatchObject({ kind: 'dailyCall', state: 'running', hash: 'seen' });
});

test('a cancelled job is not under way', () => {
  const ws = memoryWorkspace();
  const job = jobOf(ws);
  job.begin({ kind: 'dailyCall', params: {} });
  job.cancel();
  expect(jobOf(ws).sendingJob()).toBeNull();
  expect(jobOf(ws).isUnderWay({ kind: 'dailyCall', params: {} })).toBe(false);
});

test.each([
  [{ file: 'people.csv', row: 3, column: 'Email', message: 'no.' }, 'people.csv, row 3, column Email: no.'],
  [{ tab: 'People', message: 'no.' }, 'People: no.'],
  [{ message: 'no.' }, 'no.'],
])('a problem is one line: where, then what', (problem, line) => {
  expect(problemLine(problem)).toBe(line);
});

test('an error carries its code, its problems, and whether it may have had an effect', () => {
  expect(new AppError('quota', 'x')).toMatchObject({ code: 'quota', problems: [], uncertain: false });
  expect(new AppError('transient', 'x', { uncertain: true }).uncertain).toBe(true);
});

describe('a job that looks for what is there', () => {
  const start = { kind: 'signIn', params: { date: '2027-03-05' }, making: ['sign-in/E001'] } as const;
  const begin = (job: Job) => job.beginLooking({ ...start, making: [...start.making] });

  /** A production whose ledger is sound. */
  function production(): MemoryWorkspace {
    const ws = memoryWorkspace();
    const first = jobOf(ws);
    first.begin({ kind: 'setUp', params: {}, isFirst: true });
    first.finish();
    return ws;
  }

  test('writes nothing down when it ends in one run', () => {
    const ws = production();
    const before = { ...ws.stored };
    const job = jobOf(ws);
    begin(job);
    expect(job.present.state).toBe('running');
    expect(job.runSteps(steps(2, []))).toBe(true);
    job.finish();
    expect(ws.stored).toEqual(before);
    expect(job.present.state).toBe('idle');
  });

  test('is gone on with from its first step after trouble, and ended then', () => {
    const ws = production();
    const job = jobOf(ws);
    begin(job);
    const trouble = () => {
      throw new AppError('transient', 'x');
    };
    expect(() => job.runSteps([...steps(1, []), { key: 'bad', run: trouble }])).toThrow('x');
    const next = jobOf(ws);
    expect(next.isUnderWay(start)).toBe(true);
    expect(next.present).toMatchObject({ done: [], making: [expect.any(String)] });
    begin(next);
    expect(next.runSteps(steps(1, []))).toBe(true);
    next.finish();
    expect(readLedger(ws.stored[LEDGER_KEY]).ledger).toMatchObject({ state: 'idle', making: [] });
  });

  test('keeps what has to be kept along, and no more', () => {
    const ws = production();
    const before = ws.stored[LEDGER_KEY];
    const job = jobOf(ws);
    job.keepAlong('ids', () => '{"People":30}');
    begin(job);
    expect([ws.stored.ids, ws.stored[LEDGER_KEY]]).toEqual(['{"People":30}', before]);
  });

  test('leaves a job that is under way written down as before', () => {
    const ws = production();
    jobOf(ws).begin({ kind: 'dailyCall', params: {} });
    const job = jobOf(ws);
    begin(job);
    expect(readLedger(ws.stored[LEDGER_KEY]).ledger).toMatchObject({ kind: 'signIn', parked: { kind: 'dailyCall' } });
    job.finish();
    expect(readLedger(ws.stored[LEDGER_KEY]).ledger).toMatchObject({ kind: 'dailyCall', state: 'running' });
  });
});
