/** What a scenario can expect, as a table: for each word what may stand behind it, and how it is judged. */
import type { CellValue } from '../../src/port/workspace.ts';
import type { LocalAccount, TriggerRun } from '../account/localAccount.ts';
import type { LocalFile, LocalMail } from '../account/state.ts';
import { isTrashed } from '../services/drive/access.ts';
import { type SeenRow, seenRows } from '../services/sheets/findCells.ts';
import { productionWorkbook, readTab } from './readTab.ts';
import { type Count, countWords, difference, inWords, isCount, likeText } from './scenarioMatch.ts';
import { anything, type Check, cells, either, fromZero, isObject, members, text, textOrNull } from './scenarioShape.ts';
import { outboxKey } from './summary.ts';

/** What happened since the last lines of expectations. */
export interface Span {
  mailsBefore: number;
  serviceCallsBefore: number;
  alertsBefore: number;
  runs: TriggerRun[];
  errors: string[];
}

export interface Look {
  account: LocalAccount;
  span: Span;
  /** What the last call or trigger that answered anything answered. */
  result: unknown;
}

interface Expectation {
  check: Check;
  /** What was found instead, or null. `all` is the whole line. */
  judge(expected: never, look: Look, all: Record<string, unknown>): string | null;
}

/** Ties a judgement to the type that its check has seen to. */
function expectation<T>(check: Check, judge: (expected: T, look: Look, all: TabExpectation) => string | null) {
  return { check, judge: judge as unknown as Expectation['judge'] };
}

const LIMITS = { atLeast: fromZero, atMost: fromZero };
const count = either(fromZero, members(LIMITS));

/** A number, or an object with a count or limits and texts to choose by. */
function choice(...names: string[]): Check {
  return either(
    fromZero,
    members({ count: fromZero, ...LIMITS, ...Object.fromEntries(names.map((name) => [name, text])) }),
  );
}

type Choice =
  | number
  | { count?: number; atLeast?: number; atMost?: number; [name: string]: number | string | undefined };

/** Chooses things by their texts and counts them; without a number there must be one at least. */
function chosen<T>(
  things: readonly T[],
  expected: Choice,
  what: string,
  textsOf: Record<string, (thing: T) => string[]>,
): string | null {
  if (typeof expected === 'number') return counted(things.length, expected, what);
  const found = things.filter((thing) =>
    Object.entries(textsOf).every(([name, texts]) => {
      const wanted = expected[name];
      return typeof wanted !== 'string' || texts(thing).some((one) => likeText(one, wanted));
    }),
  );
  const { atLeast, atMost } = expected;
  const limits = atLeast === undefined && atMost === undefined ? { atLeast: 1 } : expected;
  const wrong = counted(found.length, expected.count ?? limits, what);
  return wrong === null ? null : `${wrong} like that, of ${things.length}`;
}

function counted(found: number, expected: Count, what: string): string | null {
  return isCount(found, expected) ? null : `expected ${countWords(expected)} ${what}, found ${found}`;
}

interface TabExpectation {
  tab?: string;
  where?: Record<string, CellValue>;
  has?: Record<string, CellValue>;
  rows?: Count;
}

const MAIL_TEXTS: Record<string, (mail: LocalMail) => string[]> = {
  to: (mail) => [...mail.to, ...mail.cc, ...mail.bcc],
  kind: (mail) => [outboxKey(mail)?.split('/')[0] ?? ''],
  subject: (mail) => [mail.subject],
  says: (mail) => [mail.text],
};

export const EXPECTATIONS: Readonly<Record<string, Expectation>> = {
  mails: expectation<Choice>(choice('to', 'kind', 'subject', 'says'), (expected, { account, span }) =>
    chosen(account.state.mails.slice(span.mailsBefore), expected, 'messages', MAIL_TEXTS),
  ),
  mailsInAll: expectation<Choice>(choice('to', 'kind', 'subject', 'says'), (expected, { account }) =>
    chosen(account.state.mails, expected, 'messages', MAIL_TEXTS),
  ),
  sentTwice: expectation<Count>(count, (expected, { account }) => {
    const keys = account.state.mails.map((mail) => outboxKey(mail) ?? '');
    const twice = new Set(keys.filter((key, at) => keys.indexOf(key) !== at));
    return counted(twice.size, expected, 'messages sent more than once');
  }),
  outbox: expectation<Record<string, Count>>(
    members(
      Object.fromEntries(
        ['Pending', 'Sending', 'Sent', 'Unconfirmed', 'Failed', 'Missed', 'Cancelled'].map((state) => [state, count]),
      ),
    ),
    (expected, { account }) => {
      const states = readTab(productionWorkbook(account.state), 'Outbox').map((row) => row.State);
      const wrong = Object.entries(expected).map(([state, wanted]) =>
        counted(states.filter((one) => one === state).length, wanted, `rows ${state}`),
      );
      return wrong.filter((one) => one !== null).join('; ') || null;
    },
  ),
  tab: expectation<string>(text, (_expected, look, all) => judgeTab(look, all)),
  where: expectation<unknown>(cells, () => null),
  has: expectation<unknown>(cells, () => null),
  rows: expectation<unknown>(count, () => null),
  docs: expectation<Choice>(choice('name', 'kind'), (expected, look) =>
    chosen(filesOfKind(look, ['doc']), expected, 'documents', {
      name: (file) => [file.name],
      kind: (file) => [file.properties.callboardKey?.split('/')[0] ?? ''],
    }),
  ),
  folders: expectation<Choice>(choice('name'), (expected, look) =>
    chosen(filesOfKind(look, ['folder', 'production']), expected, 'folders', { name: (file) => [file.name] }),
  ),
  triggers: expectation<Choice>(choice('handler', 'owner'), (expected, { account }) =>
    chosen(
      account.state.triggers.filter((trigger) => !trigger.disabled),
      expected,
      'triggers',
      { handler: (trigger) => [trigger.handler], owner: (trigger) => [trigger.ownerEmail] },
    ),
  ),
  runs: expectation<Choice>(choice('handler', 'error'), (expected, { span }) =>
    chosen(span.runs, expected, 'trigger runs', {
      handler: (run) => [run.handler],
      error: (run) => (run.error ? [run.error.message] : []),
    }),
  ),
  calls: expectation<Choice>(choice('method'), (expected, { account, span }) =>
    chosen(account.serviceCalls.slice(span.serviceCallsBefore), expected, 'service calls', {
      method: (request) => [request.method],
    }),
  ),
  result: expectation<unknown>(anything, (expected, { result }) => {
    const wrong = difference(result, expected, '');
    return wrong === null ? null : `expected ${inWords(expected)}, but ${wrong.trim()}`;
  }),
  error: expectation<string | null>(textOrNull, (expected, { span }) => oneLike('error', expected, span.errors)),
  dialog: expectation<string | null>(textOrNull, (expected, { account, span }) =>
    oneLike(
      'dialog',
      expected,
      account.ui.alerts.slice(span.alertsBefore).map((alert) => alert.prompt),
    ),
  ),
};

/** Everything about a line of expectations that cannot be. */
export const checkExpectation: Check = (value, where) => {
  const wrong = members(Object.fromEntries(Object.entries(EXPECTATIONS).map(([name, { check }]) => [name, check])))(
    value,
    where,
  );
  if (!isObject(value)) return wrong;
  if (Object.keys(value).length === 0) wrong.push(`${where} expects nothing`);
  if (!('tab' in value) && ['where', 'has', 'rows'].some((name) => name in value)) wrong.push(`${where} needs "tab"`);
  return wrong;
};

/** What was found instead of what was expected; empty when all of it holds. */
export function judge(expect: Record<string, unknown>, look: Look): string[] {
  return Object.entries(expect).flatMap(([name, expected]) => {
    const wrong = EXPECTATIONS[name]?.judge(expected as never, look, expect) ?? null;
    return wrong === null ? [] : [`${name}: ${wrong}`];
  });
}

/** Every row that `where` chooses must have what `has` says; without `rows` there must be one at least. */
function judgeTab({ account }: Look, { tab = '', where = {}, has = {}, rows }: TabExpectation): string | null {
  const workbook = productionWorkbook(account.state);
  if (!workbook) return 'nothing has been set up';
  try {
    const holds = (row: SeenRow, [header, value]: [string, CellValue]): boolean =>
      row.holds(header, value) || (typeof value === 'string' && likeText(row.seen(header), value));
    const all = seenRows(workbook, tab, new Date(account.state.nowMs).getUTCFullYear());
    const found = all.filter((row) => Object.entries(where).every((cell) => holds(row, cell)));
    const wrongCount = counted(found.length, rows ?? { atLeast: 1 }, `rows with ${inWords(where)} in ${tab}`);
    if (wrongCount !== null) return wrongCount;
    const wrong = found.flatMap((row) =>
      Object.entries(has)
        .filter((cell) => !holds(row, cell))
        .map(([header, value]) => `expected ${inWords(value)} in ${header}, found ${inWords(row.seen(header))}`),
    );
    return wrong.join('; ') || null;
  } catch (error) {
    // The tab or the header is not there; the error names those that are.
    return error instanceof Error ? error.message : String(error);
  }
}

function filesOfKind({ account: { state } }: Look, kinds: readonly string[]): LocalFile[] {
  return Object.values(state.files).filter(
    (file) => kinds.includes(file.properties.callboardKind ?? '') && !isTrashed(state, file),
  );
}

/** Null is expected where there must be none. */
function oneLike(what: string, expected: string | null, found: readonly string[]): string | null {
  if (expected === null) return found.length === 0 ? null : `expected no ${what}, found ${inWords(found)}`;
  if (found.some((one) => likeText(one, expected))) return null;
  return `expected ${inWords(expected)}, found ${found.length === 0 ? 'none' : inWords(found)}`;
}
