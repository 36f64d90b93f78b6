/** The deck's paperwork: which tabs it is typed into. */
import { Section } from '../parts.tsx';

const TABS = [
  { tab: 'Props', what: 'Every prop once, with where it comes from and goes back to.' },
  { tab: 'Prop moves', what: 'Scene by scene: preset where, enters with whom, exits where.' },
  { tab: 'Costumes and Quick changes', what: 'What is worn, and how long there is to change.' },
  { tab: 'Presets and Run sheet', what: 'What is where before the show, and who moves it.' },
  { tab: 'Entrances and Cues', what: 'Who comes from which side, and what is called.' },
];

export function DeckPanel() {
  return (
    <>
      <p>Everything on and off stage, typed once.</p>
      <Section title="Tabs">
        <dl class="facts">
          {TABS.map((one) => (
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
