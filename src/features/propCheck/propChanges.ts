/**
 * What marks of props and boxes change: a line of Prop log for each that is new, Status in Props where that follows, and one row a
 * box in Preset checks. The same marks in any order and however often end alike.
 */
import { nameInCell } from '../../company/nameInCell.ts';
import { personInFull } from '../../company/personNamed.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { oneLine } from '../../values/oneLine.ts';
import { foldedText } from '../../values/text.ts';
import type { RowChange } from '../../workbook/changeRows.ts';
import { presetChecksTab, propLogTab, propsTab } from '../../workbook/tabs/deck.ts';
import type { MarkAnswer } from '../attendance/door/doorTypes.ts';
import { type BoxCheck, checkedAtText, laterCheck } from './boxChecks.ts';
import type { PresetBox } from './presetBoxes.ts';
import type { BoxTick, PropSaid, PropTakenBack } from './propCheckTypes.ts';
import { type LogLine, nextSecond, whatText } from './propLog.ts';
import type { PropRead, PropsRead, PropsSource } from './propsRead.ts';
import { readPropMark } from './readPropMark.ts';
import { statusAfter, statusNote } from './statusAfter.ts';

export interface PropMarkContext {
  /** What the device calls itself, on one line. */
  device: string;
  /** `2027-03-05 18:42:03` of an instant in the production's zone; `null` for one that cannot be meant. */
  stampOf(atMs: number): string | null;
  /** By what a page names a box. */
  boxNamed(box: string): PresetBox | undefined;
}

export interface PropChanges {
  changes: RowChange[];
  answers: MarkAnswer[];
}

/** Marks that cannot be read are refused one by one; the others count. @param marks as they came, of any shape */
export function propChanges(
  read: PropsRead,
  source: Pick<PropsSource, 'data'>,
  marks: readonly unknown[],
  context: PropMarkContext,
): PropChanges {
  const result: PropChanges = { changes: [], answers: [] };
  const props = new Map<PropRead, LogLine[]>();
  const checks = new Map<string, { box: PresetBox; check: BoxCheck }>();
  const inOrder = marks
    .map((mark) => readPropMark(mark))
    .sort((one, other) => (one.mark?.atMs ?? 0) - (other.mark?.atMs ?? 0));
  for (const { id, mark } of inOrder) {
    const refused = (message: string): MarkAnswer => ({ id, result: 'refused', message });
    const stamp = mark === null ? null : context.stampOf(mark.atMs);
    if (mark === null) result.answers.push(refused('This mark cannot be read. Mark it once more.'));
    else if (stamp === null) result.answers.push(refused(CLOCK));
    else if ('box' in mark) result.answers.push(ticked(mark, stamp));
    else result.answers.push(said(mark, stamp));
  }
  for (const [prop, added] of props) result.changes.push(...logChanges(prop, added));
  for (const { box, check } of checks.values()) result.changes.push(checkChange(read, box, check));
  return result;

  function ticked(mark: BoxTick, stamp: string): MarkAnswer {
    const box = context.boxNamed(mark.box);
    if (box === undefined) return { id: mark.id, result: 'refused', message: GONE_BOX };
    const known = checks.get(box.key)?.check ?? read.checks.get(box.key);
    const check: BoxCheck = { stamp, isChecked: mark.isChecked, by: context.device };
    const later = known === undefined ? check : laterCheck(check, known);
    if (later !== known) checks.set(box.key, { box, check: later });
    return { id: mark.id, result: later === check || isSameCheck(later, check) ? 'done' : 'old', message: '' };
  }

  function said(mark: PropSaid | PropTakenBack, stamp: string): MarkAnswer {
    const prop = read.props.get(foldedText(mark.prop));
    if (prop === undefined) return { id: mark.id, result: 'refused', message: GONE_PROP };
    const line = lineOf(mark, stamp);
    if (line === null) return { id: mark.id, result: 'refused', message: CLOCK };
    const added = props.get(prop) ?? [];
    props.set(prop, added);
    const there = [...prop.lines, ...added];
    if (!there.some((one) => isSameLine(one, line))) added.push(...atItsOwnSecond(line, there));
    return { id: mark.id, result: 'done', message: '' };
  }

  function lineOf(mark: PropSaid | PropTakenBack, stamp: string): LogLine | null {
    if ('ofMs' in mark) {
      const of = context.stampOf(mark.ofMs);
      const note = `Of ${of}`;
      return of === null ? null : { stamp, what: mark.what, takesBack: true, who: '', by: context.device, note };
    }
    const { what, who = '', note = '' } = mark;
    const holder = what === 'out' ? holderIn(oneLine(who)) : '';
    return { stamp, what, takesBack: false, who: holder, by: context.device, note: oneLine(note) };
  }

  /** As a cell names somebody of the company; whoever else is typed stays as typed. */
  function holderIn(who: string): string {
    const { company } = source.data;
    const [person, second] = personInFull(company, who);
    if (person === undefined || second !== undefined) return who;
    return nameInCell(company, person) || who;
  }

  function logChanges({ record, lines, place }: PropRead, added: readonly LogLine[]): RowChange[] {
    if (added.length === 0) return [];
    const status = statusAfter(record.Status, lines, [...lines, ...added]);
    const isChanged = status !== record.Status;
    const last = added[added.length - 1];
    const logged = added.map((line): RowChange => {
      const notes = [line.note, isChanged && line === last ? statusNote(record.Status) : ''];
      return {
        ...{ tab: propLogTab, mode: 'add' },
        values: {
          When: line.stamp,
          Date: serialFromDate(line.stamp.slice(0, 10)) ?? '',
          'Prop ID': record['Prop ID'],
          Prop: record.Name,
          What: whatText(line.what, line.takesBack),
          By: line.by,
          With: line.who,
          Place: line.what === 'in' && !line.takesBack ? place : '',
          Note: notes.filter((one) => one !== '').join('. '),
        },
      };
    });
    const followed: RowChange = {
      ...{ tab: propsTab, mode: 'update' },
      values: { 'Prop ID': record['Prop ID'], Status: status },
    };
    return isChanged ? [...logged, followed] : logged;
  }
}

const CLOCK =
  'This was marked too long ago, or the clock of the device is wrong. If it still holds, mark it once more.';
const GONE_BOX = 'This box is not in the Presets tab any more. Look at the list, and tell the stage manager.';
const GONE_PROP =
  'This prop cannot be marked: it is not in Props any more, was cut, or shares its Prop ID. Tell the stage manager.';

/** Who has a prop tells two lines apart; which device said that it is missing does not. */
function isSameLine(one: LogLine, other: LogLine): boolean {
  const isSame = one.stamp === other.stamp && one.what === other.what && one.takesBack === other.takesBack;
  if (!isSame) return false;
  if (one.takesBack)
    return one.note.slice(0, other.note.length) === other.note || other.note.slice(0, one.note.length) === one.note;
  return one.what !== 'out' || foldedText(one.who) === foldedText(other.who);
}

/**
 * The log knows a line by its second, prop and words: of two people who take one prop in one second both stay, one a second later.
 * None where the line is there already.
 */
function atItsOwnSecond(line: LogLine, there: readonly LogLine[]): LogLine[] {
  let own = line;
  const isTaken = (one: LogLine) => one.stamp === own.stamp && one.what === own.what && one.takesBack === own.takesBack;
  while (there.some(isTaken)) {
    own = { ...own, stamp: nextSecond(own.stamp) };
    if (there.some((one) => isSameLine(one, own))) return [];
  }
  return [own];
}

function isSameCheck(one: BoxCheck, other: BoxCheck): boolean {
  return one.stamp === other.stamp && one.isChecked === other.isChecked && one.by === other.by;
}

function checkChange({ event }: PropsRead, { when, location, item }: PresetBox, check: BoxCheck): RowChange {
  return {
    ...{ tab: presetChecksTab, mode: 'put' },
    values: {
      Date: serialFromDate(event.date) ?? '',
      'Event ID': event.id,
      When: when,
      Location: location,
      Item: item,
      'Checked at': checkedAtText(check),
      By: check.by,
    },
  };
}
