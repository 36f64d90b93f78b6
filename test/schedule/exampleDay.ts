/** A date of the example production, read straight from its CSV files into the slow way's form. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type SlowConflict, type SlowDay, type SlowLine, slowPeople } from './slowCalls.ts';

const FOLDER = fileURLToPath(new URL('../../examples/midsummer', import.meta.url));

type Row = Record<string, string>;

function rows(name: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(FOLDER, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

const list = (text: string | undefined) =>
  (text ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);
const minute = (text: string) => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1]);

/** The dates with published events, in order. */
export function exampleDates(): string[] {
  const published = rows('schedule.csv').filter((row) => row.Status === 'Published');
  return [...new Set(published.map((row) => row.Date ?? ''))].sort();
}

export function exampleDay(date: string): SlowDay {
  const people = rows('people.csv').map((row) => ({
    id: row['Person ID'] ?? '',
    name: row.Name ?? '',
    group: row.Group ?? '',
    characters: list(row.Characters),
    active: row.Active !== 'No',
  }));
  const breakdown: SlowDay['breakdown'] = {};
  for (const { Character: character = '', ...scenes } of rows('breakdown.csv')) {
    for (const [scene, mark] of Object.entries(scenes)) {
      if (mark) breakdown[scene] = [...(breakdown[scene] ?? []), character];
    }
  }
  const events = rows('schedule.csv')
    .filter((row) => row.Date === date && row.Status === 'Published')
    .map((row) => {
      const from = minute(row.Start ?? '');
      return {
        id: row['Event ID'] ?? '',
        type: row.Type ?? '',
        from,
        to: minute(row.End ?? ''),
        scenes: list(row.Scenes),
        alsoCalled: list(row['Also called']),
        notCalled: list(row['Not called']),
        lines: (row.Work ?? '').split(';').flatMap((part) => exampleLine(part.trim(), from)),
      };
    })
    .sort((a, b) => a.from - b.from);
  const day: SlowDay = { people, breakdown, events, conflicts: [] };
  day.conflicts = rows('conflicts.csv').flatMap((row): SlowConflict[] => {
    const last = row['To date'] || row['From date'] || '';
    if (row.Status === 'Refused' || date < (row['From date'] ?? '') || date > last) return [];
    const from = row['From time'] ? minute(row['From time']) : 0;
    const to = row['To time'] ? minute(row['To time']) : 2160;
    return slowPeople(day, row.Person ?? '').map((person) => ({ personId: person.id, from, to }));
  });
  return day;
}

/** The example writes afternoon times on a twelve-hour clock. */
function exampleLine(text: string, eventFrom: number): SlowLine[] {
  const match = /^(\d+:\d\d)-(\d+:\d\d) (.*)$/.exec(text);
  if (match === null) return [];
  const meant = (time: string, after: number) => (minute(time) >= after ? minute(time) : minute(time) + 720);
  const from = meant(match[1] ?? '', eventFrom);
  const items = (match[3] ?? '').split(',').map((one) => one.trim());
  return [
    {
      from,
      to: meant(match[2] ?? '', from),
      scenes: items.filter((one) => one.startsWith('Scene ')).map((one) => one.slice(6)),
      words: items.filter((one) => !one.startsWith('Scene ')),
    },
  ];
}
