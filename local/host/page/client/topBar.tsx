/** The bar on top: what this is, the clock and the buttons that move it, and whose eyes the page looks through. */
import type { Person } from '../pageTypes.ts';
import type { Desk } from './app.tsx';

const GROUPS: readonly Person['group'][] = ['Stage manager', 'Team', 'Cast', 'Guardians', 'Others'];

const MOVES: readonly { to: string; label: string; title: string }[] = [
  { to: 'hour', label: '+1 h', title: 'An hour on' },
  { to: 'evening', label: 'to 18:00', title: 'To six in the evening' },
  { to: 'day', label: '+1 day', title: 'A day on' },
];

export function TopBar({ desk, onPerson }: { desk: Desk; onPerson: (email: string) => void }) {
  const { clock, people, title } = desk.overview;
  const move = (to: string): void => void desk.act('/api/clock', { to }, 'The clock was moved.');
  const choose = async (): Promise<void> => {
    const to = await desk.ask({
      title: 'Move the clock',
      text: `It is ${clock.shown} (${clock.zone}). What is due on the way fires in order.`,
      label: 'Date and time, such as 2027-03-05T18:00',
      initial: `${clock.date}T${clock.time}`,
      yes: 'Move the clock',
      no: 'Cancel',
    });
    if (to !== null) move(to);
  };
  return (
    <header class="top">
      <div class="name">
        <img src="/icon.svg" alt="" width="28" height="28" />
        <div>
          <h1>{title || 'Empty account'}</h1>
          <p>Callboard local account</p>
        </div>
      </div>
      <section class="clock" aria-label="Clock">
        <p>
          <strong>{clock.shown}</strong>
          <span>{clock.zone}</span>
        </p>
        <div class="group">
          {MOVES.map(({ to, label, title: hint }) => (
            <button key={to} type="button" title={hint} onClick={() => move(to)}>
              {label}
            </button>
          ))}
          <button type="button" title="To a date and time" onClick={() => void choose()}>
            Set…
          </button>
        </div>
      </section>
      <label class="who">
        Who I am
        <select value={desk.as} onChange={(event) => onPerson(event.currentTarget.value)}>
          {GROUPS.map((group) => {
            const members = people.filter((person) => person.group === group);
            return members.length === 0 ? null : (
              <optgroup key={group} label={group}>
                {members.map((person) => (
                  <option key={person.email} value={person.email}>
                    {`${person.label} (${person.email})`}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </select>
      </label>
    </header>
  );
}
