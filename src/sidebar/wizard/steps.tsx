/** The wizard's steps that only ask: the show, its dates, the stage manager, the folders. */
import { datesOutOfOrder, MILESTONES } from '../../values/milestones.ts';
import { Choices, Field } from '../parts.tsx';
import { StartFolders } from '../startFolders.tsx';
import type { Draft } from './draft.ts';

export interface StepProps {
  draft: Draft;
  /** What the tab Production says already, by setting name. */
  given: Record<string, string>;
  set(name: string, value: string): void;
}

interface Asked {
  name: string;
  label?: string;
  type?: 'text' | 'date' | 'email';
  help?: string;
  required?: boolean;
  list?: readonly string[];
  problem?: string;
}

function Fields({ asked, draft, given, set }: StepProps & { asked: readonly Asked[] }) {
  return (
    <>
      <Given names={asked.map(({ name }) => name)} given={given} />
      {asked
        .filter(({ name }) => given[name] === undefined)
        .map(({ name, label, ...rest }) => (
          <Field
            key={name}
            label={label ?? name}
            value={draft.settings[name] ?? ''}
            onInput={(value) => set(name, value)}
            {...rest}
          />
        ))}
    </>
  );
}

/** What is not asked, because setting up would leave it as it is. */
function Given({ names, given }: { names: readonly string[]; given: Record<string, string> }) {
  const known = names.filter((name) => given[name] !== undefined);
  if (known.length === 0) return null;
  return (
    <>
      <dl class="facts">
        {known.map((name) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{given[name]}</dd>
          </div>
        ))}
      </dl>
      <p class="help">From the Start here tab. Change it there, then open Callboard again.</p>
    </>
  );
}

const SHOW: readonly Asked[] = [
  { name: 'Title', required: true, help: 'As on the poster.' },
  { name: 'Year', required: true, help: 'The year or season, for the folder’s name.' },
  { name: 'Company' },
  { name: 'Venue' },
  { name: 'Address', help: 'Every call shows it, so that parents find the door.' },
];

export function ShowStep(props: StepProps) {
  return <Fields asked={SHOW} {...props} />;
}

export function DatesStep(props: StepProps) {
  const { given, draft } = props;
  const wrong = datesOutOfOrder((name) => given[name] ?? draft.settings[name] ?? '');
  const dates = MILESTONES.map((name): Asked => ({ name, type: 'date', problem: wrong.get(name) ?? '' }));
  return (
    <>
      <p>Leave out what you do not know yet. You can type it into the Start here tab later.</p>
      <Fields asked={dates} {...props} />
    </>
  );
}

export function YouStep(props: StepProps) {
  return (
    <Fields
      asked={[
        { name: 'Stage manager', help: 'Calls come from this name.' },
        { name: 'Stage manager email', type: 'email', required: true, help: 'Replies to calls come here.' },
        {
          name: 'Time zone',
          required: true,
          help: 'Where the theatre is. Taken from this spreadsheet.',
          list: timeZones(),
        },
      ]}
      {...props}
    />
  );
}

/** The browser's own list, where it has one. */
function timeZones(): readonly string[] {
  const intl = Intl as { supportedValuesOf?: (key: 'timeZone') => string[] };
  return intl.supportedValuesOf?.('timeZone') ?? [];
}

const LAYOUTS = [
  { value: 'Phases', label: 'Phases', what: 'Folders from Inception to Post-Production, in the order of the work.' },
  {
    value: 'Departments',
    label: 'Departments',
    what: 'Folders by producer, rehearsal and designs, as many schools file them.',
  },
  { value: 'Our own', label: 'Our own', what: 'As you type them into the Folders tab.' },
];

export function FoldersStep({ draft, given, set }: StepProps) {
  return (
    <>
      {given['Folder layout'] === undefined ? (
        <Choices
          legend="How should the production’s folders be laid out?"
          name="layout"
          chosen={draft.settings['Folder layout'] ?? 'Phases'}
          choose={(layout) => set('Folder layout', layout)}
          choices={LAYOUTS}
        />
      ) : (
        <Given names={['Folder layout']} given={given} />
      )}
      {(given['Folder layout'] ?? draft.settings['Folder layout']) === 'Our own' ? (
        <>
          <p>Start the Folders tab from usual ones, change them there, then go on here.</p>
          <StartFolders layouts={['Phases', 'Departments'].map((from) => ({ from, words: `Start from ${from}` }))} />
        </>
      ) : null}
      <p class="help">Either way there is a Confidential folder that only you can open.</p>
    </>
  );
}
