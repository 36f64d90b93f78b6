/** Plays a scenario's lines in an account, as Google and the people would do what they say. */

import type { LocalAccount, TriggerRun } from '../account/localAccount.ts';
import { canEdit, permissionId } from '../services/drive/access.ts';
import { epochOf, floatingAt, longDate } from './floatingTime.ts';
import { productionWorkbook, readTab } from './readTab.ts';
import { askAsPage } from './requestsOf.ts';
import { judge, type Look } from './scenarioExpect.ts';
import type { ScenarioLine } from './scenarioLines.ts';
import { isObject } from './scenarioShape.ts';
import type { Step } from './summary.ts';

export class ScenarioPlayer {
  readonly #look: Look;
  readonly #zone: string;
  #justExpected = false;

  /** @param zone the production's, in which the clock is set. */
  constructor(account: LocalAccount, zone: string) {
    this.#zone = zone;
    this.#look = { account, result: null, span: newSpan(account) };
  }

  /** Plays one line. It fails when it is an expectation that does not hold, or nobody could do what it says. */
  play(line: ScenarioLine): Step {
    const isExpectation = line.kind === 'expect';
    if (!isExpectation && this.#justExpected) this.#look.span = newSpan(this.#look.account);
    this.#justExpected = isExpectation;
    const name = `Line ${line.lineNumber}: ${line.kind}`;
    try {
      return { name, ok: true, detail: this.#act(line) };
    } catch (error) {
      return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
    }
  }

  #act(line: ScenarioLine): string {
    const { account } = this.#look;
    switch (line.kind) {
      case 'clock':
        return this.#moveClock(epochOf(line.clock, this.#zone));
      case 'edit': {
        const by = line.as ?? account.state.me;
        const shared = shareWith(account, by);
        const runs = account.editAs(by, line.edit);
        return `${by} typed into ${line.edit.tab}${shared}${this.#noted(runs)}`;
      }
      case 'call': {
        const args = this.#filledIn(line.args) as unknown[];
        return `${line.call}: ${this.#answerOf(() => askAsPage(account, line.call, args))}`;
      }
      case 'menu':
        return `${line.menu}: ${this.#answerOf(() => account.run(line.menu, [], { source: 'menu' }))}`;
      case 'fault':
        account.faults.arm(line.fault);
        return `${line.fault.kind} at the ${line.fault.method ?? 'service call'} number ${line.fault.call} from here on`;
      case 'expect': {
        const wrong = judge(line.expect, this.#look);
        if (wrong.length > 0) throw new Error(wrong.join('; '));
        return Object.keys(line.expect).join(', ');
      }
    }
  }

  #moveClock(toMs: number): string {
    const { account } = this.#look;
    const noted = this.#noted(account.moveClockTo(toMs));
    const late = account.state.nowMs - toMs >= 60_000 ? ' already' : '';
    return `${longDate(floatingAt(account.state.nowMs, this.#zone))}${late}${noted}`;
  }

  /** Keeps what triggers did, and says it. */
  #noted(runs: TriggerRun[]): string {
    const { span } = this.#look;
    span.runs.push(...runs);
    for (const run of runs) {
      if (run.result !== undefined) this.#look.result = run.result;
      if (run.error) span.errors.push(run.error.message);
    }
    if (runs.length === 0) return '';
    const handlers = [...new Set(runs.map((run) => run.handler))];
    const counts = handlers.map((name) => `${name} ran ${runs.filter((run) => run.handler === name).length}×`);
    const errors = runs.flatMap((run) => (run.error ? [`${run.handler}: ${run.error.message}`] : []));
    return `; ${[...counts, ...errors].join('; ')}`;
  }

  /** A run that fails or is killed ends alone: what its person would see is kept, and the scenario goes on. */
  #answerOf(run: () => unknown): string {
    try {
      const answer = run();
      if (answer !== null) this.#look.result = answer;
      return answerWords(answer);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#look.span.errors.push(message);
      return message;
    }
  }

  /** Replaces `$result.hash` by that member of the last result, and `$outbox.Unconfirmed` by that message's key. */
  #filledIn(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#filledIn(item));
    if (isObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, this.#filledIn(item)]));
    }
    if (typeof value !== 'string') return value;
    if (value.startsWith('$result.')) return this.#resultMember(value);
    return value.startsWith('$outbox.') ? this.#outboxKey(value.slice('$outbox.'.length)) : value;
  }

  #resultMember(path: string): unknown {
    let found: unknown = this.#look.result;
    // Of a list `0` is the first.
    for (const name of path.split('.').slice(1)) {
      found = isObject(found) || Array.isArray(found) ? (found as Record<string, unknown>)[name] : undefined;
    }
    if (found === undefined) throw new Error(`The last result has no ${path.slice('$result.'.length)}`);
    return found;
  }

  #outboxKey(state: string): unknown {
    const rows = readTab(productionWorkbook(this.#look.account.state), 'Outbox').filter((row) => row.State === state);
    if (rows.length !== 1) throw new Error(`There must be one ${state} row in the Outbox, not ${rows.length}`);
    return rows[0]?.Key;
  }
}

function newSpan(account: LocalAccount): Look['span'] {
  return {
    mailsBefore: account.state.mails.length,
    serviceCallsBefore: account.serviceCalls.length,
    alertsBefore: account.ui.alerts.length,
    runs: [],
    errors: [],
  };
}

/** Somebody who types into the workbook was let in by the stage manager before. */
function shareWith({ state }: LocalAccount, email: string): string {
  const file = state.activeSpreadsheetId === null ? undefined : state.files[state.activeSpreadsheetId];
  if (!file || canEdit(state, file, email)) return '';
  const grantee = { type: 'user', emailAddress: email } as const;
  file.permissions.push({ ...grantee, id: permissionId(grantee), role: 'writer' });
  return ' (the workbook was shared with them first)';
}

function answerWords(answer: unknown): string {
  if (!isObject(answer)) return 'done';
  const words = [answer.state, answer.message ?? answer.nothing].filter((one) => typeof one === 'string' && one !== '');
  return words.join(': ') || 'answered';
}
