/** An unlocked page with props and presets in the workbook, and what it can ask of them. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { PropMark, PropsAnswer } from '../../src/features/propCheck/propCheckTypes.ts';
import { atTheDoor, unlocked } from './atTheDoor.ts';
import { workbookOf } from './bundle.ts';

export const PROPS: readonly Record<string, string>[] = [
  { 'Prop ID': 'PR001', Name: 'Lantern', Status: 'In production', 'Return to': 'Park Hire qzx', Notes: 'qzxnote' },
  { 'Prop ID': 'PR002', Name: 'Love letter', Status: 'Acquired', Type: 'Consumable', 'Per show': '2', Left: '5' },
  { 'Prop ID': 'PR003', Name: 'Cleo Park’s fan', Status: 'Acquired' },
  { 'Prop ID': 'PR004', Name: 'Old throne', Status: 'Cut' },
];

export const PRESETS: readonly Record<string, string>[] = [
  {
    Location: 'Prop table SL',
    Place: 'left corner',
    Item: 'Lantern',
    Prop: 'PR001',
    How: 'lit',
    'Checked by': 'qzxwho',
  },
  { Location: 'USC bench', Item: 'Cleo Park’s fan', When: 'preshow' },
  { Location: 'Prop table SL', Item: 'Love letter', When: 'Intermission', Notes: 'qzxpreset' },
];

let made = 0;
/** What every mark has. */
export const stamped = (atMs: number) => ({ id: `d1-p${++made}`, atMs });

export function propsAtDoor(options: { props?: typeof PROPS; presets?: typeof PRESETS } = {}) {
  const door = atTheDoor();
  const workbook = () => workbookOf(door.account);
  const set = { Value: 'First name and initial' };
  editCells(workbook(), { tab: 'Production', where: { Setting: 'Names in calls' }, set });
  for (const set of options.props ?? PROPS) appendRow(workbook(), { tab: 'Props', set });
  for (const set of options.presets ?? PRESETS) appendRow(workbook(), { tab: 'Presets', set });
  const { staff } = unlocked(door);
  const now = () => door.account.state.nowMs;
  const send = (marks: (PropMark | object)[] = [], more: object = {}) =>
    door.ask<PropsAnswer>('doorProps', { token: door.token, staff, device: 'Door 1', marks, ...more });
  const rows = (tab: 'Prop log' | 'Preset checks' | 'Props') => readTab(workbook(), tab);
  const status = (id: string) => rows('Props').find((row) => row['Prop ID'] === id)?.Status;
  return { ...door, workbook, staff, now, send, rows, status };
}

/** @throws Error unless the door answered with the lists */
export function opened(answer: PropsAnswer): Extract<PropsAnswer, { state: 'open' }> {
  if (answer.state !== 'open') throw new Error(`${answer.state}: ${answer.message}`);
  return answer;
}

export const propOf = (answer: PropsAnswer, id: string) => opened(answer).props.props.find((one) => one.id === id);
export const boxOf = (answer: PropsAnswer, item: string) => opened(answer).props.boxes.find((one) => one.item === item);
