/** Stretches of time within a working day, in minutes after midnight of its date. */
import { timeFromMinutes } from './cellDates.ts';
import { clockTime } from './dates.ts';

/** From the first minute up to, not including, the last; past 1440 in the small hours of the next day. */
export interface Window {
  from: number;
  to: number;
}

/** In order, with those that touch or overlap made one. */
export function mergedWindows(windows: readonly Window[]): Window[] {
  const merged: Window[] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged[merged.length - 1];
    if (window.to <= window.from) continue;
    if (last !== undefined && window.from <= last.to) last.to = Math.max(last.to, window.to);
    else merged.push({ from: window.from, to: window.to });
  }
  return merged;
}

/** What is left of the windows without the others; both in order. */
export function withoutWindows(windows: readonly Window[], taken: readonly Window[]): Window[] {
  return taken.reduce<Window[]>(
    (left, gap) =>
      left.flatMap((window) => {
        if (gap.to <= window.from || gap.from >= window.to) return [window];
        return [
          { from: window.from, to: gap.from },
          { from: gap.to, to: window.to },
        ].filter((part) => part.to > part.from);
      }),
    [...windows],
  );
}

/** What the windows have in common with the others. */
export function sharedWindows(windows: readonly Window[], others: readonly Window[]): Window[] {
  return mergedWindows(
    windows.flatMap((window) =>
      others.map((other) => ({ from: Math.max(window.from, other.from), to: Math.min(window.to, other.to) })),
    ),
  );
}

/** @example windowsText([{ from: 960, to: 1005 }]) // '4:00 pm to 4:45 pm' */
export function windowsText(windows: readonly Window[]): string {
  return windows.map(({ from, to }) => `${minuteText(from)} to ${minuteText(to)}`).join(' and ');
}

/** For a narrow column. @example shortWindowText({ from: 960, to: 1005 }) // '4:00 to 4:45 pm' */
export function shortWindowText({ from, to }: Window): string {
  const [first, last] = [minuteText(from), minuteText(to)];
  const half = / [ap]m$/.exec(last)?.[0] ?? '';
  return `${half !== '' && first.endsWith(half) ? first.slice(0, -half.length) : first} to ${last}`;
}

/** @example minuteText(1005) // '4:45 pm' */
export function minuteText(minute: number): string {
  return clockTime(timeFromMinutes(minute));
}

/** @example durationText(135) // '2 h 15 min' */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}
