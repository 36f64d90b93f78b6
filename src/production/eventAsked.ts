/** The event that a page asks about. */
import { textArgument } from '../jobs/checkArguments.ts';
import { AppError } from '../port/appError.ts';
import type { CallEvent } from '../schedule/event.ts';
import { foldedText } from '../values/text.ts';
import type { ProductionData } from './productionData.ts';

/** Said where there is no such event, or there are two. */
export function noSuchEvent(): AppError {
  return new AppError('bad-input', 'Choose an event of the schedule that has an Event ID of its own.');
}

/** @throws AppError `bad-input` where there is no such event, or there are two */
export function eventAsked({ data }: { data: Pick<ProductionData, 'events'> }, asked: unknown): CallEvent {
  const id = foldedText(textArgument(asked));
  const [event, second] = data.events.filter((one) => id !== '' && foldedText(one.id) === id);
  if (event === undefined || second !== undefined) throw noSuchEvent();
  return event;
}
