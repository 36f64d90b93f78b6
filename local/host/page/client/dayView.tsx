/** The first view: what the day that was just run made, and where to go from here. */
import type { Desk } from './app.tsx';
import { hashOf } from './place.ts';

export function DayView({ desk }: { desk: Desk }) {
  const { steps, problems, workbookId, archives, mailCount, title } = desk.overview;
  return (
    <div class="reading">
      <h2>{headingOf(desk)}</h2>
      {desk.as !== desk.overview.me ? (
        <p>Choose “Who I am” on top to look through other eyes again.</p>
      ) : title === '' ? (
        <p>
          Nothing has been set up yet. Open the workbook, choose <b>Callboard</b> in its menu and then{' '}
          <b>Open Callboard</b>: the sidebar leads through the set-up.
        </p>
      ) : (
        <ol class="steps" hidden={steps.length === 0}>
          {steps.map((step) => (
            <li key={step.name} class={step.ok ? '' : 'failed'}>
              <span class="mark" aria-hidden="true">
                {step.ok ? '✓' : '✕'}
              </span>
              <div>
                <h3>{step.ok ? step.name : `${step.name}: failed`}</h3>
                <p>{step.detail}</p>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div class="doors">
        {archives.map(({ id, name }) => (
          <a key={id} href={hashOf({ view: 'file', id, sheetId: null })}>
            <b>Open the archive</b>
            <span>{name}: what is kept until when, the way back, the next season</span>
          </a>
        ))}
        {workbookId === null || archives.some(({ id }) => id === workbookId) ? null : (
          <a href={hashOf({ view: 'file', id: workbookId, sheetId: null })}>
            <b>Open the workbook</b>
            <span>Edit a cell, use the menu and the sidebar</span>
          </a>
        )}
        <a href={hashOf({ view: 'drive', folderId: null })}>
          <b>Look into Drive</b>
          <span>Folders, Docs, who has access</span>
        </a>
        <a href={hashOf({ view: 'mail', number: null })}>
          <b>{mailCount === 0 ? 'Read the mail' : `Read the mail (${mailCount})`}</b>
          <span>What each family gets to see</span>
        </a>
        <a href={hashOf({ view: 'activity' })}>
          <b>See what ran</b>
          <span>Triggers, service calls, faults to switch on</span>
        </a>
      </div>
      {problems.length === 0 ? null : (
        <section aria-labelledby="worth">
          <h3 id="worth">For information</h3>
          <ul class="problems">
            {problems.map((problem, index) => (
              <li key={index}>
                {[
                  problem.tab ?? problem.file,
                  problem.row === undefined ? undefined : `row ${problem.row}`,
                  problem.column,
                ]
                  .filter((part) => part !== undefined)
                  .join(', ')}
                {': '}
                {problem.message}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function headingOf({ as, overview }: Desk): string {
  if (as !== overview.me) return `What ${as} sees`;
  return overview.title === '' ? 'A new account' : `The day, up to ${overview.clock.shown}`;
}
