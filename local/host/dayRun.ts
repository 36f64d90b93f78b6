/**
 * A stage manager's day, done by calling the bundle as the sidebar does: set up, sign-in sheets, tomorrow's call,
 * today's report and its e-mail. A step that fails does not keep the others from being tried.
 */
import type { CallPreview } from '../../src/features/calls/callTypes.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import type { MailPreview } from '../../src/mail/mailPreviewTypes.ts';
import type { Problem } from '../../src/port/appError.ts';
import type { RequestBundle } from './requestsOf.ts';
import type { Step } from './summary.ts';

export interface StepResult extends Step {
  problems: Problem[];
  /** The input was turned down and nothing was changed. */
  refused: boolean;
}

/** No job needs so many slices; a job that does not end is a fault. */
const MOST_SLICES = 500;

const SUCCEEDED: ReadonlySet<JobOutcome['state']> = new Set(['done', 'nothing']);

export function setUpStep(call: RequestBundle, files: InputFile[]): StepResult {
  return step('Set up', () => jobResult(call, call('setUp', { files, settings: {} })));
}

export function signInStep(call: RequestBundle): StepResult {
  return step('Sign-in sheets', () => jobResult(call, call('makeSignIn', { date: '' })));
}

export function reportStep(call: RequestBundle): StepResult {
  return step('Rehearsal report', () => jobResult(call, call('makeReport', { date: '' })));
}

export function dailyCallStep(call: RequestBundle): StepResult {
  return step('Daily call', () => {
    const preview = call('previewCall', { date: '' });
    const sent = sendPreviewed(call, 'sendCall', preview);
    return { ...sent, problems: [...sent.problems, ...worthKnowing(preview)] };
  });
}

export function reportMailStep(call: RequestBundle): StepResult {
  return step('Report e-mail', () => sendPreviewed(call, 'sendReport', call('previewReport', { date: '' })));
}

/** What a stage manager clicks once: the hourly and the edit trigger. */
export function triggersStep(call: RequestBundle): StepResult {
  return step('Triggers', () => {
    const { triggersInstalled, triggers, warnings } = call('repairTriggers');
    const handlers = triggers.map(({ handler, kind }) => `${handler} (${kind})`);
    return { ok: triggersInstalled, detail: [...handlers, ...warnings].join(', '), problems: [] };
  });
}

/** Sends what was previewed, and nothing else: the preview's fingerprint goes along. */
function sendPreviewed(call: RequestBundle, name: 'sendCall' | 'sendReport', preview: MailPreview): Outcome {
  const { date, hash, nothing, problems } = preview;
  // A preview that could not be made has no fingerprint, and says why.
  if (nothing !== '') return { ok: hash !== '', detail: nothing, problems };
  const sent = jobResult(call, call(name, { date, hash, partial: false }));
  return { ...sent, problems: [...problems, ...sent.problems] };
}

function worthKnowing(preview: CallPreview): Problem[] {
  return [
    ...preview.conflicts.map((message) => ({ tab: 'Conflicts', message })),
    ...preview.unreachable.map((message) => ({ tab: 'People', message })),
  ];
}

interface Outcome {
  ok: boolean;
  detail: string;
  problems: Problem[];
  refused?: boolean;
}

function step(name: string, act: () => Outcome): StepResult {
  try {
    return { name, refused: false, ...act() };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, ok: false, detail, problems: [], refused: false };
  }
}

function jobResult(call: RequestBundle, first: JobOutcome): Outcome {
  let outcome = first;
  for (let slice = 1; outcome.state === 'more'; slice++) {
    if (slice >= MOST_SLICES) throw new Error(`The job did not end after ${slice} slices (${outcome.message})`);
    outcome = call('continueJob');
  }
  const ok = SUCCEEDED.has(outcome.state);
  const sentences = ok ? [outcome.message] : [outcome.message, outcome.unchanged, outcome.toDo];
  return {
    ok,
    detail: sentences.filter((sentence) => sentence !== '').join(' '),
    problems: outcome.problems,
    refused: outcome.state === 'refused',
  };
}
