/** The papers of an audition: the sign-in sheet with its slots, the form, the callback list, and the cast list. */
import type { Person } from '../../company/people.ts';
import { Facts, Grid, htmlPage, Line, Section, SubjectToChange, Title } from '../../documents/parts.tsx';
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
      <Line>Please initial when you come. Under 18: a guardian or another listed adult collects you, and signs.</Line>
      <Grid
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
      <SubjectToChange />
    </>,
  );
}

const BLANK = '_'.repeat(44);

/** The same for everybody, to print and fill in by hand. It asks for nothing that Callboard does not keep. */
export function auditionForm(settings: Settings): string {
  const lines = (labels: readonly string[]) => (
    <Grid
      columns={[
        { header: 'Please print', width: 36 },
        { header: ' ', width: 64 },
      ]}
      rows={labels.map((label) => [label, BLANK])}
    />
  );
  return htmlPage(
    `Audition form ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Audition form</Title>
      <Section title="Contact">
        {lines(['Name', 'Called', 'Pronouns', 'Under 18 (yes or no)', 'E-mail (adults)', 'Phone (adults)'])}
      </Section>
      <Section title="Guardian, for everybody under 18">
        {lines(['Name', 'E-mail', 'Phone', 'Second guardian', 'E-mail', 'Phone', 'Guardian’s signature'])}
      </Section>
      <Section title="Conflicts">
        <Line>
          {settings.firstRehearsal === '' || settings.closing === ''
            ? 'All dates and times at which you cannot come.'
            : `All dates and times from ${dateInFull(settings.firstRehearsal)} to ${dateInFull(settings.closing)} at which you cannot come.`}
        </Line>
        {lines(['Date and time', 'Date and time', 'Date and time', 'Every week'])}
      </Section>
      <Section title="Experience">
        {lines([
          'Shows and parts',
          'Training',
          'Singing, dance, instruments',
          'Parts you would like',
          'Any part? (yes or no)',
        ])}
      </Section>
      <Line>Please write nothing medical here; the stage manager asks for it separately and keeps it apart.</Line>
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
