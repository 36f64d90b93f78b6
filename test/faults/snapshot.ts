/**
 * A whole account as lines of text that can be compared: files, tabs, messages, permissions, triggers and what is
 * remembered between runs. Ids are written as paths and moments as a word, so that only what matters is left.
 */
import { createHash } from 'node:crypto';
import type { LocalFile, LocalSheet, LocalState } from '../../local/account/state.ts';
import { LEDGER_KEY } from '../../src/jobs/job.ts';
import { readLedger } from '../../src/jobs/ledger.ts';
import { MARK_ISSUED } from '../../src/papers/numberedDocs.ts';
import { PRODUCTION_KEY } from '../../src/production/productionState.ts';

/** One line a thing, sorted; the same line twice is a twin. */
export function snapshotOf(state: LocalState): string[] {
  const named = idsAsPaths(state);
  return [
    ...Object.values(state.files).map((file) => named(fileLine(state, file))),
    ...Object.values(state.spreadsheets).flatMap((book) =>
      book.sheets.flatMap((sheet) => sheetLines(sheet).map((line) => named(`tab «${book.spreadsheetId}» ${line}`))),
    ),
    ...state.mails.map((mail) => named(mailLine(mail))),
    ...calendarLines(state),
    ...state.triggers.map(
      ({ handler, kind, ownerEmail, documentId, disabled }) =>
        `trigger ${named(JSON.stringify({ handler, kind, ownerEmail, documentId, disabled }))}`,
    ),
    ...Object.values(state.calendars).flatMap(({ calendar, events }) => [
      `calendar ${String(calendar.summary)}`,
      ...Object.values(events).map(({ sequence: _, ...event }) => `entry ${JSON.stringify(event)}`),
    ]),
    ...rememberedLines(state).map(named),
  ].sort();
}

/** What was made, written and sent, whatever the tabs are called and however they are arranged by now. */
export function recordsOf(state: LocalState): string[] {
  return snapshotOf(state).flatMap((line) => {
    if (!line.startsWith('tab ')) return [line];
    const row = /^tab .*? (\d+) row (\{.*)$/.exec(line);
    if (row === null) return [];
    const { 'My own': _, ...record } = JSON.parse(row[2] ?? '{}') as Record<string, unknown>;
    return [`row of ${row[1]} ${JSON.stringify(Object.entries(record).sort())}`];
  });
}

/** The lines that only one of the two has: `-` the first, `+` the second. */
export function differences(expected: readonly string[], actual: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of expected) counts.set(line, (counts.get(line) ?? 0) - 1);
  for (const line of actual) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([line, count]) => `${count < 0 ? '-' : '+'} ${line}`)
    .sort();
}

/** Files that stand twice in one place though neither is in the bin. */
export function twins(lines: readonly string[]): string[] {
  const paths = lines
    .filter((line) => /^file .* \{"trashed":false/.test(line))
    .map((line) => line.split(' {')[0] ?? '');
  return paths.filter((path, index) => paths.indexOf(path) !== index);
}

/** A message and its reader: two lines that are the same are one message sent twice. */
export function mailLine(mail: LocalState['mails'][number]): string {
  const { to, cc, bcc, subject, html, text } = mail;
  return `mail to ${[...to, ...cc, ...bcc].sort().join(', ')}: ${subject} ${fingerprint(html + text)}`;
}

function fileLine(state: LocalState, file: LocalFile): string {
  const { trashed, mimeType, properties, inheritedPermissionsDisabled, content, contentRestrictions } = file;
  const permissions = file.permissions.map(({ type, role, emailAddress }) => `${type} ${role} ${emailAddress ?? ''}`);
  const more = {
    trashed,
    mimeType,
    // When it was written is the run's own.
    properties: Object.entries(properties)
      .map(([key, value]) => [key, key === MARK_ISSUED && /^\d+$/.test(value) ? 'a moment' : value])
      .sort(),
    inheritedPermissionsDisabled,
    contentRestrictions,
    permissions: permissions.sort(),
    content: content === undefined ? '' : fingerprint(content.data),
  };
  return `file ${pathOf(state, file)} ${JSON.stringify(more)}`;
}

function pathOf(state: LocalState, file: LocalFile): string {
  const parent = state.files[file.parents[0] ?? ''];
  return parent === undefined ? file.name : `${pathOf(state, parent)}/${file.name}`;
}

const MOMENT = /\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2}(\.\d{3}Z)?)?/g;

/** What a row says, by header, whatever its place; and how the tab is made up. */
function sheetLines(sheet: LocalSheet): string[] {
  const { title, sheetId } = sheet.properties;
  const value = (row: number, column: number) => {
    const entered = sheet.rows[row]?.[column]?.userEnteredValue;
    return entered === undefined ? undefined : Object.values(entered)[0];
  };
  const headers = (sheet.rows[0] ?? []).map((_, column) => String(value(0, column) ?? ''));
  const rows = sheet.rows.slice(1).flatMap((_, index): string[] => {
    const entries = headers
      .map((header, column): [string, unknown] => [header, value(index + 1, column)])
      .filter(([, cell]) => cell !== undefined);
    if (entries.length === 0) return [];
    const record = Object.fromEntries(entries);
    // How a message came to be Sent is no difference: by itself, or because a person asked and said so.
    if (title === 'Outbox' && record.State === 'Sent') delete record.Detail;
    return [`${title} ${sheetId} row ${JSON.stringify(record)}`.replace(MOMENT, '«moment»')];
  });
  const protectedRanges = sheet.protectedRanges
    .map(({ protectedRangeId: _, ...range }) => JSON.stringify(range))
    .sort();
  const made = {
    properties: sheet.properties,
    columns: sheet.columnMetadata,
    protectedRanges,
    conditional: sheet.conditionalFormats,
    filter: sheet.basicFilter,
    notes: (sheet.rows[0] ?? []).map((cell) => cell?.note ?? ''),
  };
  return [
    `${title} ${sheetId} headers ${JSON.stringify(headers)}`,
    `${title} made ${fingerprint(JSON.stringify(made))}`,
    ...rows,
  ];
}

/** Calendars by their name: Google chooses their ids. */
function calendarLines(state: LocalState): string[] {
  return Object.values(state.calendars).flatMap(({ calendar, events }) => [
    `calendar ${calendar.summary}`,
    ...Object.values(events).map(
      ({ id, status, summary, start, end, location }) =>
        `calendar ${calendar.summary} event ${JSON.stringify({ id, status, summary, start, end, location })}`,
    ),
  ]);
}

function rememberedLines(state: LocalState): string[] {
  return Object.values(state.properties.document).flatMap((values) => {
    const { ledger, sound } = readLedger(values[LEDGER_KEY]);
    const production = values[PRODUCTION_KEY];
    const parts = production === undefined ? {} : (JSON.parse(production) as Record<string, unknown>);
    return [
      `ledger ${sound || values[LEDGER_KEY] === undefined ? 'sound' : 'damaged'} ${ledger.state === 'running' ? 'running' : 'ended'} ${JSON.stringify(ledger.making)}`,
      ...Object.entries(parts).map(([name, part]) => `production ${name} ${JSON.stringify(part)}`),
    ];
  });
}

function idsAsPaths(state: LocalState): (text: string) => string {
  return (text) =>
    text.replace(/[\w-]{15,}/g, (word) => {
      const file = state.files[word];
      return file === undefined ? word : `«${pathOf(state, file)}»`;
    });
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
