/** The schedule of tech: a page a session with what is worked when, and when each under-18 goes home. */
import type { Deck } from '../../../deck/deck.ts';
import type { DeckNames } from '../../../deck/deckNames.ts';
import type { DeckPage, DeckPaper } from '../../../deck/deckPaper.ts';
import type { TechDay } from '../../../deck/techDays.ts';
import { clockTime, dateInFull } from '../../../values/dates.ts';
import { minuteText, windowsText } from '../../../values/windows.ts';
import { deckPage, keyOf, personKey } from '../show/deckPage.ts';

export function techSchedule(deck: Deck, names: DeckNames): DeckPaper {
  return { title: 'Tech schedule', pages: deck.techs.map((day) => sessionPage(names, day)) };
}

function sessionPage(names: DeckNames, { event, lines, releases }: TechDay): DeckPage {
  const from = [{ ...event.place, row: event.rowNumber }];
  const work = lines.length > 0 || event.work === '' ? '' : names.in(event.work);
  return deckPage({
    key: event.id === '' ? keyOf('tech', event.date, event.start) : keyOf('event', event.id),
    title: `${event.eventType.name}, ${dateInFull(event.date)}, ${clockTime(event.start)}`,
    people: [],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['Ends', clockTime(event.end)],
          ['Where', event.location],
          ['Scenes', event.scenes.join(', ')],
          ['Work', work],
          ['Status', event.status === 'Draft' ? 'Draft: not in a call yet' : ''],
        ],
      },
      {
        kind: 'table',
        columns: [
          { header: 'Time', width: 22 },
          { header: 'What', width: 48 },
          { header: 'Done', width: 30, as: 'space' },
        ],
        rows: lines.map((line) => ({
          key: keyOf('line', String(line.from), line.text),
          cells: [windowsText([line]), names.in(line.text), ''],
          from,
        })),
        empty: 'No times are typed in Work. Type them as 14:00-15:00 Scene 1.',
      },
      { kind: 'heading', text: 'Under-18s go home' },
      {
        kind: 'table',
        columns: [
          { header: 'Time', width: 18 },
          { header: 'Who', width: 34 },
          { header: 'Why', width: 36 },
          { header: 'Gone', width: 12, as: 'box' },
        ],
        rows: releases.map(({ person, minute, again, isSchoolNight, words }) => ({
          key: personKey(person),
          cells: [
            again === null ? { text: minuteText(minute), strong: true } : 'stays',
            names.of(person),
            again === null
              ? [isSchoolNight ? 'school night' : 'end of their call', words].filter(Boolean).join('; ')
              : `called again at ${minuteText(again)}`,
            '',
          ],
          from,
        })),
        empty: 'Nobody under 18 is called.',
      },
    ],
  });
}
