/** The Show Bible as one Doc: cover with versions, key to the notation, the production, and where everything else is. */
import type { ComponentChildren } from 'preact';
import { CUE_PREFIXES } from '../../deck/cueDepartments.ts';
import { Bullets, Facts, Fine, Grid, htmlPage, Issued, Line, Section, Title } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull } from '../../values/dates.ts';
import { SIGNS } from '../blocking/signs.ts';
import type { BookDocument, ShowBible } from './bibleOf.ts';

/** More stand in a chart of their own: an upright page has no room for them. */
const MOST_SCENES = 14;

const MARKS = [
  ['x', 'in the scene'],
  ['v', 'in it by voice only'],
  ['s', 'in it, silent'],
] as const;
const CHART = [
  ['+X', 'enters'],
  ['X', 'is on'],
  ['X-', 'exits'],
  ['+X-', 'enters and exits'],
] as const;

/**
 * @param issue which issue of the book this is, and on which day; `null` for what it says but for that
 */
export function bibleDocument(
  settings: Settings,
  bible: ShowBible,
  issue: { number: number; date: DateText } | null,
): string {
  const { parts, sealed } = bible;
  return htmlPage(
    `Show Bible ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: Show Bible</Title>
      {issue === null ? null : <Line strong>Issue {issue.number}</Line>}
      <Facts
        facts={[
          ['Stage manager', settings.stageManager],
          ['Venue', [settings.venue, settings.address].filter(Boolean).join(', ')],
          ['Opening', day(settings.opening)],
          ['Closing', day(settings.closing)],
        ]}
      />
      <Issued on={issue?.date ?? ''} />
      <Section title="In this book">
        {parts.length === 0 ? <Line>No document was made yet. What is made is listed here.</Line> : null}
        {parts.map(({ title, documents, more }) => (
          <Documents key={title} title={title} documents={documents} more={more} />
        ))}
        <Fine>A link opens for whoever may open its folder.</Fine>
        <Sealed sealed={sealed} />
      </Section>
      <NotationKey settings={settings} />
      <Section title="The production">
        <Facts facts={productionFacts(settings)} />
      </Section>
      <Section title="Schedule">
        <Events events={bible.events} />
      </Section>
      <Breakdown {...bible} />
    </>,
  );
}

function Documents({ title, documents, more }: ShowBible['parts'][number]) {
  return (
    <>
      <Line strong>{title}</Line>
      <Grid
        columns={[
          { header: 'Document', width: 80 },
          { header: 'Version', width: 20 },
        ]}
        rows={documents.map((one) => [<DocumentLink key="d" {...one} />, `v${one.version}`])}
      />
      {more === 0 ? null : <Fine>{counted(more, 'older one')} in the folder.</Fine>}
    </>
  );
}

function DocumentLink({ name, link }: BookDocument) {
  return <a href={link}>{name}</a>;
}

function Sealed({ sealed }: { sealed: readonly string[] }) {
  const kinds = ['emergency contacts', 'medical notes', 'clearances', ...sealed.map((kind) => kind.toLowerCase())];
  return <Line>Sealed in Confidential, for its readers only: {kinds.join(', ')}.</Line>;
}

function NotationKey({ settings }: { settings: Settings }) {
  const codes = settings.lineNoteKeys.filter(({ key }) => key !== '');
  return (
    <Section title="Key to the notation">
      <Facts
        facts={[
          ['Blocking', SIGNS.map(({ sign, meaning }) => `${sign} ${meaning}`).join(' · ')],
          ['Breakdown', MARKS.map((one) => one.join(' ')).join(' · ')],
          ['Entrances', CHART.map((one) => one.join(' ')).join(' · ')],
          ['Cues', CUE_PREFIXES.map((one) => one.join(' ')).join(' · ')],
          ['Line notes', codes.map(({ key, code }) => `${key.toUpperCase()} ${code}`).join(' · ')],
          ['Reports', '12.3 is note 3 of report 12 · ▲ new or changed since the last issue'],
        ]}
      />
    </Section>
  );
}

function productionFacts(settings: Settings): [string, string][] {
  return [
    ['Title', settings.title],
    ['Company', settings.company],
    ['Venue', settings.venue],
    ['Address', settings.address],
    ['Year', settings.year],
    ['Stage manager', settings.stageManager],
    ['First rehearsal', day(settings.firstRehearsal)],
    ['Tech starts', day(settings.techStarts)],
    ['Opening', day(settings.opening)],
    ['Closing', day(settings.closing)],
    ['Strike', day(settings.strike)],
    ['When late', settings.phoneWhenLate],
  ];
}

function day(date: DateText): string {
  return date === '' ? '' : dateInFull(date);
}

function Events({ events }: Pick<ShowBible, 'events'>): ComponentChildren {
  if (events.length === 0) return <Line>Nothing is published in Schedule yet.</Line>;
  return (
    <Grid
      small
      columns={[
        { header: 'When', width: 24 },
        { header: 'What', width: 36 },
        { header: 'Scenes', width: 20 },
        { header: 'Where', width: 20 },
      ]}
      rows={events.map(({ when, what, scenes, where, isCancelled }) =>
        isCancelled ? [when, `Cancelled: ${what}`, '', ''] : [when, what, scenes, where],
      )}
    />
  );
}

function Breakdown({ scenes, breakdown }: Pick<ShowBible, 'scenes' | 'breakdown'>) {
  const charts = Array.from({ length: Math.ceil(scenes.length / MOST_SCENES) }, (_, at) => at * MOST_SCENES);
  return (
    <Section title="Scenes and breakdown">
      <Bullets
        items={scenes.map(({ scene, title, act }) =>
          [scene, title, act === '' ? '' : `(${act})`].filter(Boolean).join(' '),
        )}
      />
      {charts.map((from) => {
        const shown = scenes.slice(from, from + MOST_SCENES);
        const width = Math.floor(60 / shown.length);
        return (
          <Grid
            key={from}
            small
            columns={[
              { header: 'Character', width: 20 },
              { header: 'Played by', width: 20 },
              ...shown.map(({ scene }) => ({ header: scene, width })),
            ]}
            rows={breakdown.map(({ character, people, marks }) => [
              character,
              people,
              ...marks.slice(from, from + MOST_SCENES),
            ])}
          />
        );
      })}
    </Section>
  );
}
