/** The papers of an audition: the sign-in sheet with its slots, the form, the callback list, and the cast list. */
import type { Person } from '../../company/people.ts';
import { Facts, Form, Grid, htmlPage, Line, Section, SubjectToChange, Title } from '../../documents/parts.tsx';
import type { CallEvent } from '../../schedule/event.ts';
import type { Settings } from '../../settings/settings.ts';
import { clockTime, dateInFull } from '../../values/dates.ts';
import type { AuditionRecord, AuditionSlot } from './auditions.ts';

/** For the table at the door. */
export function auditionSignIn(settings: Settings, event: CallEvent, slots: readonly AuditionSlot[]): string {
  return htmlPage(
    `Audition sign-in ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Audition sign-in</Title>
      <Facts
        facts={[
          ['Date', dateInFull(event.date)],
          ['When', `${clockTime(event.start)} to ${clockTime(event.end)}`],
          ['Where', event.location || settings.venue],
        ]}
      />
      <Line>Initial in. Under 18: leave only with a guardian or an adult on your list, who signs.</Line>
      <Grid
        byHand
        columns={[
          { header: 'Slot', width: 14 },
          { header: 'Name', width: 30 },
          { header: 'Reading for', width: 18 },
          { header: 'In', width: 10 },
          { header: 'Form', width: 8 },
          { header: 'Collected by', width: 20 },
        ]}
        rows={slots.map((slot) => [
          slot.time === '' ? 'Walk-in' : clockTime(slot.time),
          slot.name,
          slot.readingFor,
          '',
          '',
          slot.name === '' || slot.minor ? '' : '—',
        ])}
      />
    </>,
  );
}

/** The same for everybody, to print and fill in by hand, on one page. It asks for nothing that Callboard does not keep. */
export function auditionForm(settings: Settings): string {
  const until = settings.firstRehearsal !== '' && settings.closing !== '';
  return htmlPage(
    `Audition form ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Audition form</Title>
      <Line>Please print. Write nothing medical: the stage manager asks for it separately and keeps it apart.</Line>
      <Form
        rows={[
          ['Name', 'Called'],
          ['Pronouns', 'Under 18? (yes or no)'],
          ['Phone (adults)', 'Email (adults)'],
        ]}
      />
      <Section title="Guardian (everybody under 18)">
        <Form
          rows={[
            ['Name', 'Second guardian'],
            ['Phone', 'Phone'],
            ['E-mail', 'E-mail'],
            ['Signature', 'Date'],
          ]}
        />
      </Section>
      <Section title="Conflicts">
        <Line>
          All dates and times
          {until ? ` from ${dateInFull(settings.firstRehearsal)} to ${dateInFull(settings.closing)}` : ''} when you
          cannot come.
        </Line>
        <Form
          rows={[
            ['Date and time', 'Date and time'],
            ['Date and time', 'Date and time'],
            ['Date and time', 'Every week'],
          ]}
        />
      </Section>
      <Section title="Experience">
        <Form rows={[['Shows and parts'], ['Training'], ['Singing, dance, instruments']]} />
        <Form rows={[['Parts you would like', 'Any part? (yes or no)']]} />
      </Section>
    </>,
  );
}

/** May be hung up: names and parts only. */
export function callbackList(
  settings: Settings,
  marked: readonly AuditionRecord[],
  shown: (name: string) => string,
): string {
  return htmlPage(
    `Callbacks ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Callbacks</Title>
      <Grid
        columns={[
          { header: 'Name', width: 55 },
          { header: 'Reading for', width: 45 },
        ]}
        rows={marked.map((one) => [shown(one.Name), one['Reading for']])}
      />
      <Line>Thank you to everybody who auditioned.</Line>
      <SubjectToChange />
    </>,
  );
}

/** May be hung up: characters and who plays them, and who covers. */
export function castList(
  settings: Settings,
  parts: readonly { character: string; players: readonly Person[] }[],
  others: readonly Person[],
  shown: (person: Person) => string,
): string {
  return htmlPage(
    `Cast list ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Cast list</Title>
      <Grid
        columns={[
          { header: 'Character', width: 45 },
          { header: 'Played by', width: 55 },
        ]}
        rows={parts.map(({ character, players }) => [character, players.map(shown).join(' / ')])}
      />
      {others.length > 0 ? (
        <Section title="Understudies, swings and ensemble">
          <Grid
            columns={[
              { header: 'Name', width: 45 },
              { header: 'As', width: 55 },
            ]}
            rows={others.map((one) => [shown(one), one.role])}
          />
        </Section>
      ) : null}
      <SubjectToChange />
    </>,
  );
}
