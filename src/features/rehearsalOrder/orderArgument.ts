/** What the browser asks for, checked again. */
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { AppError } from '../../port/appError.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { foldedText } from '../../values/text.ts';
import type { Window } from '../../values/windows.ts';
import type { OrderAsked, OrderPlace } from './orderTypes.ts';

export interface OrderPieceWanted {
  scene: string;
  minutes: number;
  room: string;
  lead: string;
  without: string[];
  /** Minutes after midnight of the working day. */
  at: number | null;
  date: string;
}

export interface OrderWanted {
  days: (Window & { date: string })[];
  rooms: string[];
  lead: string;
  type: string;
  pieces: OrderPieceWanted[];
}

const MOST_DAYS = 14;
const MOST_ROOMS = 6;
const MOST_PIECES = 60;
const MOST_MINUTES = 600;
/** An end that is earlier than its beginning is past midnight, as in Schedule. */
const DAY = 1440;

/** @throws AppError `bad-input` for what is no such request. */
export function orderArgument(asked: OrderAsked): OrderWanted {
  const days = listArgument(asked?.days, 'days', MOST_DAYS).map((day) => {
    const date = dateArgument(day?.date);
    if (date === '') refuse('Choose the day.');
    const from = timeArgument(day?.from) ?? refuse('Type when the day begins, for example 16:00.');
    const to = timeArgument(day?.to) ?? refuse('Type when the day ends, for example 18:30.');
    const end = to > from ? to : to + DAY;
    if (end - from > MOST_MINUTES * 2) refuse(`The day ends before it begins. If it ends after midnight, type 25:10.`);
    return { date, from, to: end };
  });
  if (days.length === 0) refuse('Choose the day.');
  if (new Set(days.map(({ date }) => date)).size < days.length) refuse('A day is chosen twice.');
  const typed = listArgument(asked?.rooms, 'rooms', MOST_ROOMS).map((room) => textArgument(room).trim());
  // hall and Hall are one room, that of the first.
  const byName = new Map(typed.map((room) => [foldedText(room), room] as const).reverse());
  const rooms = [...byName.values()].reverse();
  const pieces = listArgument(asked?.pieces, 'scenes', MOST_PIECES).map((piece): OrderPieceWanted => {
    const scene = textArgument(piece?.scene).trim();
    const { minutes } = piece ?? {};
    if (scene === '') refuse('A scene has no name.');
    if (typeof minutes !== 'number' || !Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) {
      refuse(`Scene ${scene}: type its minutes, from 1 to ${MOST_MINUTES}.`);
    }
    const named = textArgument(piece.room).trim();
    const room = named === '' ? '' : byName.get(foldedText(named));
    if (room === undefined) return refuse(`Scene ${scene}: “${named}” is not one of the rooms above.`);
    const date = dateArgument(piece.date);
    if (date !== '' && !days.some((day) => day.date === date))
      refuse(`Scene ${scene}: ${date} is not one of the days.`);
    return {
      scene,
      minutes: minutes as number,
      room,
      lead: textArgument(piece.lead).trim(),
      without: namesIn(textArgument(piece.without)),
      at: timeArgument(piece.at),
      date,
    };
  });
  if (pieces.length === 0) refuse('Choose the scenes.');
  return {
    days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
    rooms: rooms.length === 0 ? [''] : rooms,
    lead: textArgument(asked?.lead).trim(),
    type: textArgument(asked?.type).trim() || 'Rehearsal',
    pieces,
  };
}

/** The places as they were shown. @throws AppError `bad-input` */
export function placesArgument(value: unknown): OrderPlace[] {
  return listArgument(value, 'places', MOST_PIECES).map((place) => {
    const { from, to } = place ?? {};
    if (!Number.isInteger(from) || !Number.isInteger(to)) refuse('Preview it again, then add it.');
    return {
      date: dateArgument(place.date),
      scene: textArgument(place.scene),
      room: textArgument(place.room),
      from,
      to,
    };
  });
}

export function namesIn(text: string): string[] {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

// biome-ignore lint/suspicious/noExplicitAny: what comes from a browser can be anything, and each part of it is checked.
function listArgument(value: unknown, what: string, most: number): any[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return refuse(`The ${what} are not a list.`);
  return value.length > most ? refuse(`There are ${value.length} ${what}. ${most} are the most at once.`) : value;
}

function timeArgument(value: unknown): number | null {
  const text = textArgument(value).trim();
  if (text === '') return null;
  return minutesFromTime(text) ?? refuse(`“${text}” is not a time of day. Type it as 18:30.`);
}

function refuse(message: string): never {
  throw new AppError('bad-input', message);
}
