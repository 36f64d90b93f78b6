/** What became of a call, family by family: what wants a person first, with what they can decide. */
import type { ToneName } from '../documents/tokens.ts';
import type { FamilyState } from '../features/calls/callTypes.ts';
import { counted } from '../values/counted.ts';
import { useApp } from './appContext.ts';
import { Button, More, Notice, Section } from './parts.tsx';

/** By the Outbox's states, in the order in which they are told. */
const WORDS: readonly (readonly [state: string, word: string])[] = [
  ['Failed', 'failed'],
  ['Unconfirmed', 'unconfirmed'],
  ['Missed', 'missed'],
  ['Sending', 'on the way'],
  ['Pending', 'waiting'],
  ['Cancelled', 'cancelled'],
  ['Sent', 'sent'],
];
/** Only a person who has asked knows whether it came. */
const TO_DECIDE: readonly string[] = ['Failed', 'Unconfirmed', 'Missed'];

/** @param after called once something was decided */
export function FamilyList({ families, after }: { families: readonly FamilyState[]; after(): void }) {
  if (families.length === 0) return null;
  const of = (state: string) => families.filter((one) => one.state === state);
  const open = families.filter(({ state }) => TO_DECIDE.includes(state));
  const tone: ToneName = open.length > 0 ? 'bad' : 'good';
  const counts = WORDS.flatMap(([state, word]) => (of(state).length === 0 ? [] : [`${of(state).length} ${word}`]));
  return (
    <Section title="What happened to it">
      <Notice tone={tone} title={counts.join(' · ')}>
        {open.map((family) => (
          <ToDecide key={family.key} family={family} after={after} />
        ))}
      </Notice>
      <More title={counted(families.length, 'family', 'families')}>
        <ul class="bare families">
          {families.map((one) => (
            <li key={one.key}>
              {nameOf(one)}: <strong>{wordOf(one.state)}</strong> <span class="address">{one.to.join(', ')}</span>
            </li>
          ))}
        </ul>
      </More>
    </Section>
  );
}

function ToDecide({ family, after }: { family: FamilyState; after(): void }) {
  const { jobs } = useApp();
  const busy = jobs.view.state === 'running';
  const which = `${nameOf(family)}, ${family.to.join(', ')}`;
  const decide = async (words: string, name: 'resend' | 'markAsSent') => {
    if ((await jobs.start(words, name, { key: family.key })) !== null) after();
  };
  return (
    <>
      <p>
        <strong>
          {nameOf(family)}: {wordOf(family.state)}
        </strong>{' '}
        <span class="address">{family.to.join(', ')}</span>
      </p>
      {family.detail === '' ? null : <p>{family.detail}</p>}
      <div class="buttons">
        <Button busy={busy} label={`Resend: ${which}`} onClick={() => decide('Putting the message back', 'resend')}>
          Resend
        </Button>
        <Button
          busy={busy}
          label={`Mark as sent: ${which}`}
          onClick={() => decide('Marking the message', 'markAsSent')}
        >
          Mark as sent
        </Button>
      </div>
    </>
  );
}

function nameOf({ people }: FamilyState): string {
  return people.join(', ');
}

function wordOf(state: string): string {
  return WORDS.find(([one]) => one === state)?.[1] ?? state;
}
