/**
 * What a production that has just been set up needs next, in the order of the work. Each step is done by what the workbook
 * says; nothing is ticked off.
 */
import { isAssistant } from '../../features/sharing/assistantAccess.ts';
import { sharingRecords } from '../../features/sharing/sharingRows.ts';
import { WORKBOOK } from '../../features/sharing/sharingWanted.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Panel } from '../../production/panels.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { foldedText } from '../../values/text.ts';
import type { Table } from '../../workbook/table.ts';

export interface FirstStep {
  title: string;
  /** What to do, in a sentence. */
  what: string;
  isDone: boolean;
  goTo: { panel: Panel; words: string };
}

/** The property that says that somebody wants to see them no more. */
export const FIRST_STEPS_KEY = 'firstSteps';
export const HIDDEN = 'hidden';

const TURN_ON = 'Turn on automatic calls';

interface Read {
  data: ProductionData;
  outbox: readonly OutboxRecord[];
  /** True when somebody's triggers send the calls. */
  goesOut: boolean;
  /** The Sharing tab; `null` where it was not read. */
  sharing: Table | null;
}

/** All of them; none once they were hidden. Makes no service call. */
export function firstSteps(read: Read, properties: Readonly<Record<string, string>>): FirstStep[] {
  if (properties[FIRST_STEPS_KEY] === HIDDEN) return [];
  const { data, outbox, goesOut } = read;
  const events = data.events.filter(({ status }) => status !== 'Cancelled');
  return [
    {
      title: 'Add your people',
      what: 'Import your list, or type one row for each person in the People tab.',
      isDone: data.company.people.length > 0,
      goTo: { panel: 'company', words: 'Import the people' },
    },
    {
      title: 'Type the schedule',
      what: 'Type one row for each rehearsal or performance in the Schedule tab, or import yours.',
      isDone: events.length > 0,
      goTo: { panel: 'schedule', words: 'Fill the schedule' },
    },
    {
      title: 'Publish the drafts',
      what: 'Nobody is called for a draft. Look at who would be, then publish.',
      isDone: events.some(({ status }) => status === 'Published'),
      goTo: { panel: 'schedule', words: 'Look at the drafts' },
    },
    {
      title: TURN_ON,
      what: 'They are off: no call goes out by itself. Once on, each goes out at the hour you set.',
      isDone: goesOut,
      goTo: { panel: 'settings', words: 'Turn them on' },
    },
    {
      title: 'Preview the first call',
      what: 'See every message before a family does.',
      isDone: outbox.some(({ Kind }) => Kind === PAPER_KINDS.dailyCall.name),
      goTo: { panel: 'call', words: 'Preview the call' },
    },
    ...assistantStep(read),
  ];
}

/** Whether the step that stands open for all to see says already that automatic calls are off: it is said once. */
export function saysCallsAreOff(steps: readonly FirstStep[]): boolean {
  return steps.find(({ isDone }) => !isDone)?.title === TURN_ON;
}

/** Only where there is an assistant; what cannot be read asks for nothing here. */
function assistantStep({ data, sharing }: Read): FirstStep[] {
  const assistants = data.company.people.filter(({ active, role }) => active && isAssistant(role));
  if (assistants.length === 0 || sharing === null) return [];
  const named = new Set(
    sharingRecords(sharing, [])
      .filter(({ Folder, May }) => May !== 'No' && foldedText(Folder) === foldedText(WORKBOOK))
      .map(({ Group }) => foldedText(Group)),
  );
  const isIn = ({ id, name, email, role }: (typeof assistants)[number]) =>
    [id, name, email, role].some((word) => word !== '' && named.has(foldedText(word)));
  return [
    {
      title: 'Let your ASM in',
      what: 'Share the workbook and the folders that your assistant stage manager works with.',
      isDone: assistants.some(isIn),
      goTo: { panel: 'sharing', words: 'Look at what they would see' },
    },
  ];
}
