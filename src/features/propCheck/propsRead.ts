/** Props, their log and the boxes of an event, as the workbook has them. */
import { deckNames } from '../../deck/deckNames.ts';
import { propFinder } from '../../deck/deckProps.ts';
import { deckRecords } from '../../deck/deckRecords.ts';
import type { Problem } from '../../port/appError.ts';
import type { Moment } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { foldedText } from '../../values/text.ts';
import type { TabRecord, TabSpec } from '../../workbook/tabSpec.ts';
import { presetChecksTab, presetsTab, propLogTab, propMovesTab, propsTab } from '../../workbook/tabs/deck.ts';
import { timingsTab } from '../../workbook/tabs/rehearsal.ts';
import type { ReadWorkbook } from '../../workbook/workbook.ts';
import { eventTimes } from '../reports/timings/eventTimes.ts';
import { type BoxCheck, checkFrom, laterCheck } from './boxChecks.ts';
import { boxKey, type PresetBox, type PresetRow, presetBoxes } from './presetBoxes.ts';
import { type LogLine, stampIn, whatIn } from './propLog.ts';
import { whenRank } from './whenRank.ts';

/** Read besides the usual ones. */
export const PROP_TABS = [propsTab, propMovesTab, presetsTab, propLogTab, presetChecksTab, timingsTab] as const;
/** What boxes and what is used up are told from. */
export const BOX_TABS = [propsTab, presetsTab, presetChecksTab, timingsTab] as const;

export type PropRecord = TabRecord<typeof propsTab>;

export interface PropRead {
  record: PropRecord;
  /** Of Prop log, in the order of its rows. */
  lines: LogLine[];
  /** Where it belongs; `''` where nothing says so. */
  place: string;
}

export interface BoxesRead {
  event: CallEvent;
  /** When the half is called, in minutes after midnight of the event's day; `null` for what is no show. */
  halfMinute: number | null;
  boxes: PresetBox[];
  /** By the keys of boxes. */
  checks: Map<string, BoxCheck>;
  /** What cannot be read, or cannot be marked. */
  problems: Problem[];
}

export interface PropsRead extends BoxesRead {
  /** Those that can be marked, by the folded Prop ID. */
  props: Map<string, PropRead>;
}

export interface PropsSource {
  workbook: ReadWorkbook;
  data: ProductionData;
  now: Moment;
}

/** Of the tabs that boxes need alone. */
export function boxesRead(read: PropsSource, event: CallEvent): BoxesRead {
  const { workbook } = read;
  const problems: Problem[] = [];
  const boxes = presetBoxes(presetRows(workbook), whenRank(read.data.breakdown));
  const checks = checksOf(workbook, event, problems);
  return { event, halfMinute: halfOf(read, event), boxes, checks, problems };
}

export function propsRead(read: PropsSource, event: CallEvent): PropsRead {
  const { problems, ...boxes } = boxesRead(read, event);
  return { ...boxes, problems, props: propsOf(read.workbook, problems) };
}

/** Also those without a location, or with a prop and no item: what is set somewhere is checked. */
function presetRows(workbook: ReadWorkbook): PresetRow[] {
  const found = propFinder(workbook.records(propsTab, []).map((one) => ({ id: one['Prop ID'], name: one.Name })));
  const rows = deckRecords(<T extends TabSpec>(spec: T) => workbook.table(spec), presetsTab).rows;
  return rows.flatMap(({ row }): PresetRow[] => {
    const [prop, ...others] = found(row.Prop);
    const item = row.Item || (others.length === 0 && prop?.name) || row.Prop;
    const { When: when, Location: location, Place: place, How: how } = row;
    return item === '' ? [] : [{ when, location, place, item, how, shelfOrder: row['Shelf order'] }];
  });
}

/** As it was called or is planned; where nothing says when the curtain goes up, the event's start, which is before it. */
function halfOf(read: PropsSource, event: CallEvent): number | null {
  if (event.eventType.behavesAs !== 'Show') return null;
  const half = eventTimes(read, event).moments.find(({ name }) => name === 'Half');
  return half?.actual ?? half?.planned ?? event.startMinute;
}

function propsOf(workbook: ReadWorkbook, problems: Problem[]): Map<string, PropRead> {
  const props = new Map<string, PropRead>();
  const doubled = new Set<string>();
  const at = ({ place, rowNumber }: PropRecord, message: string): Problem => ({
    ...{ ...place, row: rowNumber, column: 'Prop ID', message },
  });
  const belongs = placesOf(workbook);
  for (const record of workbook.records(propsTab, [])) {
    const key = foldedText(record['Prop ID']);
    if (record.Status === 'Cut') continue;
    if (key === '') {
      problems.push(
        at(
          record,
          `${record.Name} has no Prop ID yet, so it cannot be marked. Type anything in its row, and it gets one.`,
        ),
      );
    } else if (props.has(key) || doubled.has(key)) {
      doubled.add(key);
      props.delete(key);
      problems.push(
        at(record, `Two props have the Prop ID ${record['Prop ID']}, so neither can be marked. Clear one of them.`),
      );
    } else {
      props.set(key, { record, lines: [], place: belongs(record) });
    }
  }
  for (const row of workbook.records(propLogTab, [])) {
    const stamp = stampIn(row.When);
    const what = whatIn(row.What);
    const wrong = (column: string, message: string) =>
      problems.push({ ...row.place, row: row.rowNumber, column, message });
    if (stamp === null)
      wrong('When', 'This is no time as Callboard writes it, so the line counts for nothing. Undo the change.');
    else if (what === null)
      wrong('What', 'This is nothing that Callboard writes, so the line counts for nothing. Undo the change.');
    else
      props.get(foldedText(row['Prop ID']))?.lines.push({ stamp, ...what, who: row.With, by: row.By, note: row.Note });
  }
  return props;
}

/** Where a prop belongs: as Presets has it for the preshow, else as its first move has it; found as the deck finds props. */
function placesOf(workbook: ReadWorkbook): (record: PropRecord) => string {
  const records = workbook.records(propsTab, []);
  const found = propFinder(records.map((record) => ({ record, id: record['Prop ID'], name: record.Name })));
  const places = new Map<number, string>();
  const add = (text: string, place: string) => {
    const [one, ...others] = place === '' ? [] : found(text);
    if (one === undefined || others.length > 0 || places.has(one.record.rowNumber)) return;
    places.set(one.record.rowNumber, place);
  };
  for (const row of workbook.records(presetsTab, [])) {
    if (boxKey(row.When, '', '') !== boxKey('', '', '')) continue;
    add(row.Prop || row.Item, [row.Location, row.Place].filter((one) => one !== '').join(', '));
  }
  for (const row of workbook.records(propMovesTab, [])) add(row.Prop, row['Preset location']);
  return ({ rowNumber }) => places.get(rowNumber) ?? '';
}

function checksOf(workbook: ReadWorkbook, event: CallEvent, problems: Problem[]): Map<string, BoxCheck> {
  const checks = new Map<string, BoxCheck>();
  for (const row of workbook.records(presetChecksTab, [])) {
    if (foldedText(row['Event ID']) !== foldedText(event.id)) continue;
    const key = boxKey(row.When, row.Location, row.Item);
    const check = checkFrom(row['Checked at'], row.By);
    if (check.stamp === null && row['Checked at'] !== '') {
      const message = 'This is no time as Callboard writes it, so the box counts as not checked. Check it on the page.';
      problems.push({ ...row.place, row: row.rowNumber, column: 'Checked at', message });
    }
    const known = checks.get(key);
    checks.set(key, known === undefined ? check : laterCheck(known, check));
  }
  return checks;
}

/** Names and words as a page may show them. */
export function namesShown({ workbook, data }: PropsSource) {
  const { company, settings, breakdown } = data;
  return deckNames(company, settings.fullNames, {
    printed: [...breakdown.characters, ...[...breakdown.about.values()].map(({ title }) => title)],
    things: workbook.records(propsTab, []).map(({ Name }) => Name),
  });
}
