/** What can be rehearsed tonight, in the order in which those who are there wait least. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction } from '../../production/production.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { type CallEvent, publishedOn } from '../../schedule/event.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { counted } from '../../values/counted.ts';
import { clockTime } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { minuteText } from '../../values/windows.ts';
import { attendanceTab } from '../../workbook/tabs/rehearsal.ts';
import { conflictsTab, scenesTab } from '../../workbook/tabs/schedule.ts';
import { unreadableConflicts } from './availability.ts';
import type { TonightScene, TonightShown } from './orderTypes.ts';
import { talentOrder } from './talentOrder.ts';
import { type SceneTonight, scenesTonight, whoIsThere } from './tonight.ts';
import { workBudget } from './workBudget.ts';

const MOST_MS = 8000;
/** For the order alone, where Scenes does not say how long a scene is. */
const USUAL_MINUTES = 15;
const NOTHING: TonightShown = { words: '', basis: '', ready: [], proof: '', almost: [], unsure: [] };

/** Changes nothing and takes no lock. */
export function tonightShown(ws: Workspace, asked: { eventId: string }): TonightShown {
  try {
    return tonightOf(ws, asked);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...NOTHING, words: error.message };
  }
}

function tonightOf(ws: Workspace, asked: { eventId: string }): TonightShown {
  const eventId = textArgument(asked?.eventId).trim();
  const { data, workbook, now } = withChildHours(lookAtProduction(ws, [attendanceTab]));
  const today = publishedOn(data.events, now.date).filter(
    ({ endMinute }) => endMinute > (minutesFromTime(now.time) ?? 0),
  );
  const event = eventId === '' ? today[0] : theEvent(data.events, eventId);
  if (event === undefined) {
    const words =
      eventId === '' ? 'No published event is on or to come today.' : `There is no event ${eventId} in Schedule.`;
    return { ...NOTHING, words };
  }
  const minute = event.date === now.date ? (minutesFromTime(now.time) ?? 0) : 0;
  const left = { from: Math.min(Math.max(event.startMinute, minute), event.endMinute - 1), to: event.endMinute };
  const unreadable = unreadableConflicts(data, workbook.table(conflictsTab), event.date);
  const there = whoIsThere(data, workbook.table(attendanceTab), event, left, unreadable.people);
  const scenes = scenesTonight(data, there.people);
  const about = (scene: string) => data.breakdown.about.get(foldedText(scene))?.title ?? '';
  const minutes = new Map(
    workbook.records(scenesTab, []).map((record) => [foldedText(record.Scene), record.Minutes] as const),
  );
  const ready = scenes.filter(({ missing }) => missing.length === 0);
  const parts = new Set([...data.breakdown.frenchScenes.values()].flat().map(foldedText));
  // A French scene is part of its scene: the order is that of whole scenes, and parts stand where their scene cannot be done.
  const whole = ready.filter(({ scene }) => !parts.has(foldedText(scene)));
  const lengths = whole.map(({ scene }) => Number(minutes.get(foldedText(scene))) || USUAL_MINUTES);
  const people = [...new Set(whole.flatMap(({ cast }) => cast))];
  const found = talentOrder(
    {
      minutes: lengths,
      people: people.map((person) => ({
        weight: 1,
        pieces: whole.flatMap(({ cast }, at) => (cast.includes(person) ? [at] : [])),
      })),
    },
    workBudget(ws.clock, MOST_MS),
  );
  const ordered = found.order.map((at) => whole[at]).filter((one): one is SceneTonight => one !== undefined);
  const done = new Set(whole.map(({ scene }) => foldedText(scene)));
  const loose = ready.filter(
    ({ scene }) =>
      parts.has(foldedText(scene)) &&
      ![...data.breakdown.frenchScenes].some(
        ([of, own]) => done.has(of) && own.map(foldedText).includes(foldedText(scene)),
      ),
  );
  const shown = ({ scene, missing }: SceneTonight): TonightScene => ({
    scene,
    title: about(scene),
    missing: missing.map(missingWords).join('; '),
  });
  return {
    words: `${event.eventType.name} at ${clockTime(event.start)}, ${event.date}`,
    basis: there.isSignedIn
      ? `${counted(there.people.size, 'person', 'people')} signed in and not out.`
      : `Nobody is signed in yet: who has no conflict and no other call from ${minuteText(left.from)} to ${minuteText(left.to)} counts as there.`,
    ready: [...ordered, ...loose].map(shown),
    proof:
      whole.length < 2
        ? ''
        : found.proved
          ? 'In the order with the least waiting, proved.'
          : 'In the best order found.',
    almost: scenes.filter(({ missing }) => missing.length === 1).map(shown),
    unsure: [...unreadable.words, ...there.unsure],
  };
}

function theEvent(events: readonly CallEvent[], id: string): CallEvent | undefined {
  const found = events.filter((event) => foldedText(event.id) === foldedText(id));
  return found.length === 1 ? found[0] : undefined;
}

function missingWords({ character, players, covers }: SceneTonight['missing'][number]): string {
  const who = players.length === 0 ? 'nobody plays it yet' : players.map(({ name }) => name).join(', ');
  const stand = covers.length === 0 ? '' : `; ${covers.map(({ name }) => name).join(', ')} can stand in`;
  return `${character} (${who})${stand}`;
}
