/**
 * A running job: its slice of time, its ledger, and how far it is. Everything that Callboard does to the world is done
 * in a job, under the production's lock.
 */
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';
import { type AloneKind, JOB_KINDS, type JobKind, jobFacts } from './jobKinds.ts';
import type { JobStart, Step } from './jobStart.ts';
import { ANYTHING, aloneIn, type Ledger, ledgerText, NO_LEDGER, sendingIn } from './ledger.ts';

export const LEDGER_KEY = 'job';

/** Slices are shorter than Google's limits (6 minutes; 30 s from a card), so that there is time to stop cleanly. */
export const SLICE_MS = 270_000;
/** No step begins after half the time that a card has: the last one may be the Confidential workbook, on a slow day. */
export const CARD_SLICE_MS = 15_000;
/** For how long a card's calls are tried again. */
export const CARD_CALLS_MS = 25_000;

/** Once one of these has begun, nothing else is made in the production; undoing alone may take archiving's place. */
export const ARCHIVE_KIND = 'archive' as const satisfies JobKind;
export const RESTORE_KIND = 'restore' as const satisfies JobKind;
/** What is theirs only the person who began it can give, so that it must not be forgotten half-way. */
export const HAND_OVER_KIND = 'handOver' as const satisfies JobKind;

const MOST_MARK_LENGTH = 10;

export class Job {
  readonly ws: Workspace;
  /** True when the ledger is missing or damaged, so that nothing it should say can be relied on. */
  readonly ledgerLost: boolean;
  private ledger: Ledger;
  private readonly endMs: number;
  /** What earlier runs were making when they ended. */
  private readonly begunBefore: readonly string[];
  /** What this run said that it makes. */
  private toMake: readonly string[] = [];
  /** What stands in the property while a job runs without having written itself down; `null` where it has. */
  private unwritten: Ledger | null = null;
  /** Further properties that are written with the ledger. */
  private readonly along = new Map<string, () => string | null>();

  constructor(ws: Workspace, ledger: Ledger, sound: boolean, sliceMs: number) {
    this.ws = ws;
    this.ledger = ledger;
    this.ledgerLost = !sound;
    this.endMs = ws.clock.epochMs() + sliceMs;
    this.begunBefore = ledger.making;
  }

  get present(): Readonly<Ledger> {
    return this.ledger;
  }

  /** Documents that an earlier run may have made without writing them down. */
  mayExist(key: string): boolean {
    const before = this.begunBefore;
    return this.ledgerLost || before.includes(ANYTHING) || before.includes(this.mark(key));
  }

  /** @param neededMs how long what comes next takes */
  timeIsUp(neededMs = 0): boolean {
    return this.ws.clock.epochMs() + neededMs >= this.endMs;
  }

  /** True when an earlier run began exactly this and did not end. */
  isUnderWay(start: Pick<JobStart, 'kind' | 'params'>): boolean {
    return (
      this.ledger.state === 'running' &&
      this.ledger.kind === start.kind &&
      JSON.stringify(this.ledger.params) === JSON.stringify(start.params)
    );
  }

  /**
   * Writes down what is about to be done, and `also` further properties with it; goes on with it when it is what was
   * under way. A sending job that waits is set aside and comes back when this one ends. One call.
   * @throws AppError `busy` when both are sending jobs, and while the production is being archived or restored.
   */
  begin(start: JobStart, also: Record<string, string> = {}): void {
    const same = this.isUnderWay(start);
    if (!same) this.refuseWhileClosing(start.kind);
    const waiting = same || this.ledger.state !== 'running' ? null : this.sendingJob();
    if (waiting !== null && jobFacts(start.kind).sends) {
      throw new AppError('busy', 'Messages of another job are still going out.');
    }
    const lost = this.ledgerLost && start.isFirst !== true ? [ANYTHING] : [];
    this.toMake = (start.making ?? []).map((key) => this.mark(key));
    const making = [...new Set([...lost, ...this.ledger.making, ...this.toMake])];
    this.ledger = same
      ? { ...this.ledger, making }
      : {
          ...NO_LEDGER,
          kind: start.kind,
          params: start.params,
          state: 'running',
          making,
          hash: start.hash ?? '',
          parked: waiting === null ? null : { ...waiting, making: [], parked: null },
        };
    this.unwritten = null;
    this.ws.properties.setMany({ ...this.alongNow(), ...also, [LEDGER_KEY]: ledgerText(this.ledger) });
  }

  /**
   * As `begin`, for a job that looks in Drive for what an earlier run has made before it makes anything: so nothing has to be
   * written down first. It is written down once it cannot end in this run, and then it is gone on with; of a run that Google
   * ends in the middle nobody knows, and whoever began the job does it again. No call, or one where something has to be
   * written all the same.
   */
  beginLooking(start: Pick<JobStart, 'kind' | 'params' | 'making'>): void {
    const { state, making } = this.ledger;
    const named = (start.making ?? []).map((key) => this.mark(key));
    if (this.ledgerLost || state === 'running' || named.some((mark) => making.includes(mark))) {
      this.begin(start);
      return;
    }
    const along = this.alongNow();
    if (Object.keys(along).length > 0) this.ws.properties.setMany(along);
    this.unwritten = this.ledger;
    this.toMake = named;
    const { kind, params } = start;
    this.ledger = { ...NO_LEDGER, kind, params, state: 'running', making: [...making, ...named] };
  }

  /** Writes a property with the ledger whenever that is written, unless its value is `null` then. No call of its own. */
  keepAlong(key: string, value: () => string | null): void {
    this.along.set(key, value);
  }

  private alongNow(): Record<string, string> {
    const values = [...this.along].flatMap(([key, value]): [string, string][] => {
      const text = value();
      return text === null ? [] : [[key, text]];
    });
    return Object.fromEntries(values);
  }

  /**
   * For whatever runs without having asked before, as the tick's own call does.
   * @param kind of what wants to begin
   * @throws AppError `busy` while the production is being archived or restored.
   */
  refuseWhileClosing(kind: JobKind | null = null): void {
    const alone = this.alone();
    const isUndo = alone === ARCHIVE_KIND && kind === RESTORE_KIND;
    if (alone !== null && jobFacts(alone).closes && !isUndo) this.refuseBeside(alone);
  }

  /** The job under way that has the production to itself; `null` when none is. */
  alone(): AloneKind | null {
    return aloneIn(this.ledger);
  }

  /** @throws AppError `busy` */
  refuseBeside(alone: AloneKind): never {
    throw new AppError('busy', JOB_KINDS[alone].alone);
  }

  /**
   * Runs the steps that are not done yet until the slice is used up. Returns true when every step is done; otherwise
   * how far it is has been written down.
   * @param settle writes what the steps have left to be written together; it is done before any step counts as done, and
   *   also when one of them fails
   */
  runSteps(steps: readonly Step[], settle: () => void = () => {}): boolean {
    try {
      return this.runInSlice(steps, settle);
    } catch (error) {
      this.writeInTrouble();
      throw error;
    }
  }

  private runInSlice(steps: readonly Step[], settle: () => void): boolean {
    const done = new Set(this.ledger.done);
    this.ledger = { ...this.ledger, total: steps.length };
    const left = steps.filter((step) => !done.has(this.mark(step.key)));
    let isDone = true;
    const run: Step[] = [];
    try {
      for (const step of left) {
        isDone = !this.timeIsUp();
        if (!isDone) break;
        step.run();
        run.push(step);
      }
    } finally {
      settle();
      this.ledger = { ...this.ledger, done: [...done, ...run.map((step) => this.mark(step.key))] };
    }
    if (!isDone) this.save();
    return isDone;
  }

  /**
   * What has met with trouble is gone on with, from its first step, which is the same again; if not even that can be written
   * down, whoever began it does it again.
   */
  private writeInTrouble(): void {
    if (this.unwritten === null) return;
    try {
      this.ws.properties.set(LEDGER_KEY, ledgerText({ ...this.ledger, done: [] }));
      this.unwritten = null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }

  /** Adds to what the job began with; written with the ledger the next time. */
  keepInMind(params: Record<string, string>): void {
    this.ledger = { ...this.ledger, params: { ...this.ledger.params, ...params } };
  }

  /** For work that is counted elsewhere, such as shares that were changed. */
  setProgress(done: string[], total: number): void {
    this.ledger = { ...this.ledger, done, total };
  }

  /** How far the job is, for work whose pieces are counted and not named. */
  setCounted(counted: number, total: number): void {
    this.ledger = { ...this.ledger, counted, total };
  }

  /** The document is in the workbook now; no trace of it is needed here any more. */
  made(key: string): void {
    this.ledger = { ...this.ledger, making: this.ledger.making.filter((one) => one !== this.mark(key)) };
  }

  /** The job is complete; a sending job that was set aside is under way again. One call, or none where nothing was written. */
  finish(): void {
    if (this.unwritten !== null) {
      this.ledger = this.unwritten;
      this.unwritten = null;
      return;
    }
    const { kind, parked } = this.ledger;
    // What an earlier slice made was named again by this one, and is in the workbook as well.
    const making = this.ledger.making.filter((mark) => !this.toMake.includes(mark));
    this.ledger = parked === null ? { ...NO_LEDGER, kind, making } : { ...parked, making };
    this.save();
  }

  /** Begins anew after the ledger was lost, so that the next run has a sound one. One call. */
  startLedgerAnew(): void {
    this.ledger = { ...NO_LEDGER, making: [ANYTHING] };
    this.save();
  }

  /** The job and one that was set aside are given up; what was done stays done. One call. */
  cancel(): void {
    this.ledger = { ...this.ledger, state: 'cancelled', parked: null };
    this.save();
  }

  /** As `sendingIn` says of this job's ledger. */
  sendingJob(): Ledger | null {
    return sendingIn(this.ledger);
  }

  /** How a key stands in the ledger: short, so that five hundred fit into one property. */
  private mark(key: string): string {
    return key.length <= MOST_MARK_LENGTH ? key : this.ws.hash(key).slice(0, MOST_MARK_LENGTH);
  }

  /** Nothing is sent any more by the job under way, or by one that was set aside for it. One call. */
  cancelSending(): void {
    const { state, kind } = this.ledger;
    const isOwn = state === 'running' && jobFacts(kind).sends === true;
    this.ledger = { ...this.ledger, state: isOwn ? 'cancelled' : state, parked: null };
    this.save();
  }

  save(): void {
    this.unwritten = null;
    this.ws.properties.set(LEDGER_KEY, ledgerText(this.ledger));
  }
}
