/** Panels whose work is done in tabs: what the tabs are for and what follows from them. */
import { Section } from '../parts.tsx';
import { ImportForm } from './importForm.tsx';

interface TabUse {
  tab: string;
  what: string;
}

const DECK: readonly TabUse[] = [
  { tab: 'Props', what: 'Every prop once, with where it comes from and goes back to.' },
  { tab: 'Prop moves', what: 'Scene by scene: preset where, enters with whom, exits where.' },
  { tab: 'Costumes and Quick changes', what: 'What is worn, and how long there is to change.' },
  { tab: 'Presets and Run sheet', what: 'What stands where before the show, and who moves it.' },
  { tab: 'Entrances and Cues', what: 'Who comes from which side, and what is called.' },
];

const COMPANY: readonly TabUse[] = [
  { tab: 'People', what: 'Everybody once. Minor left blank counts as a minor.' },
  { tab: 'Guardians', what: 'Who gets a child’s calls, and who may collect. No contact always wins.' },
  { tab: 'Conflicts', what: 'When somebody has said that they cannot come.' },
];

const STRIKE: readonly TabUse[] = [
  { tab: 'Props and Costumes', what: 'Borrowed and rented things with their Due back dates.' },
  { tab: 'Checklists', what: 'The Post-Production list: keys, scripts, the venue, reflections.' },
];

function TabPanel({ intro, tabs }: { intro: string; tabs: readonly TabUse[] }) {
  return (
    <>
      <p>{intro}</p>
      <Section title="Tabs">
        <dl class="facts">
          {tabs.map((one) => (
            <div key={one.tab}>
              <dt>{one.tab}</dt>
              <dd>{one.what}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

export const DeckPanel = () => <TabPanel intro="What happens on and off stage, typed once a thing." tabs={DECK} />;
export const CompanyPanel = () => (
  <>
    <TabPanel intro="Who there is, who answers for whom, and who may be told what." tabs={COMPANY} />
    <Section title="Import a table">
      <ImportForm first="People" />
    </Section>
  </>
);
export const StrikePanel = () => (
  <TabPanel intro="Everything goes back where it belongs, and the production is kept." tabs={STRIKE} />
);
