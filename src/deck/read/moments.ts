/** Rows of Run sheet, Entrances and Cues. */
import { foldedText, shortened } from '../../values/text.ts';
import { listFrom } from '../../workbook/readRecords.ts';
import type { cuesTab, entrancesTab, runSheetTab } from '../../workbook/tabs/deck.ts';
import { departmentOf } from '../cueDepartments.ts';
import { cueNumber } from '../cueNumber.ts';
import type { DeckPlace } from '../deckPaper.ts';
import type { ReadRow } from '../deckRecords.ts';
import type { Cue, Entrance, RunMove } from '../deckWork.ts';
import { secondsIn } from '../secondsIn.ts';
import { locationFrom } from '../sides.ts';
import { peopleNeeded } from '../typedCounts.ts';
import { sideIn } from './props.ts';
import type { Reading } from './reading.ts';

export function runMoveFrom({ row, base }: ReadRow<typeof runSheetTab>, reading: Reading): RunMove {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  return {
    ...base,
    seq: row.Seq,
    at: reading.moments.at(row.Scene, row.Page, base.place),
    cueKind: row['Cue kind'],
    moment: row['Cue or moment'],
    action: row.Action,
    item: reading.props.mayBe(row.Item, cell('Item')),
    from: locationFrom(row.From),
    to: locationFrom(row.To),
    who: reading.people.people(row.Who, cell('Who')),
    whoTexts: row.Who,
    side: sideIn(row.Side, cell('Side'), reading),
    crewNeeded: peopleNeeded(row['Crew needed'], cell('Crew needed'), reading.problems),
  };
}

export function entranceFrom({ row, base }: ReadRow<typeof entrancesTab>, reading: Reading): Entrance {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  const { tab, row: rowNumber } = base.place;
  // What cannot be read is said already.
  const isSaid = reading.problems.some((one) => one.column === 'Kind' && one.row === rowNumber && one.tab === tab);
  if (row.Kind === '' && !isSaid) {
    const message = 'It does not say whether the character enters or exits, so no time follows from it. Choose one.';
    reading.problems.push({ ...cell('Kind'), message });
  }
  return {
    ...base,
    at: reading.moments.at(row.Scene, row.Page, base.place),
    character: reading.people.character(row.Character, cell('Character')),
    kind: row.Kind,
    side: sideIn(row.Side, cell('Side'), reading),
    carrying: listFrom(row.Carrying).map((text) => reading.props.mayBe(text, cell('Carrying'))),
  };
}

export function cueFrom({ row, base }: ReadRow<typeof cuesTab>, reading: Reading): Cue {
  const cell = (column: string): DeckPlace => ({ ...base.place, column });
  const number = cueNumber(row.Cue);
  if (number === null && foldedText(row.Cue) !== '') {
    const message = `“${shortened(row.Cue)}” is no number of a cue. Type the list and the number: LX 12, SD 4.5, SC 2A.`;
    reading.problems.push({ ...cell('Cue'), message });
  }
  return {
    ...base,
    text: row.Cue,
    number,
    at: reading.moments.at(row.Scene, row.Page, base.place),
    sequence: row.Sequence,
    line: row['Line or moment'],
    calledBy: row['Called by'] === '' ? 'SM' : row['Called by'],
    operator: reading.people.person(row.Operator, cell('Operator')),
    operatorText: row.Operator,
    standby: row.Standby,
    description: row.Description,
    department: row.Department === '' ? departmentOf(number) : row.Department,
    time: row.Time,
    seconds: secondsIn(row.Time),
    preWait: row['Pre-wait'],
    isCut: row.Status === 'Cut',
  };
}
