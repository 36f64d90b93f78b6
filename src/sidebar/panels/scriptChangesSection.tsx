/** Script changes: which page is current, who has not got it, and the sheet to those who hold a script. */
import type { ScriptPagesShown } from '../../features/scriptChanges/scriptChangeTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { MailReview } from '../mailReview.tsx';
import { Button, Notice, NoticeList, Section, Status, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function ScriptChangesSection() {
  const { jobs } = useApp();
  const looking = useRequest('scriptPagesShown');
  const preview = useRequest('previewScriptChanges');
  const isWaiting = (state: string) => state === 'pending' || state === 'slow';
  const pages = looking.now.state === 'done' ? looking.now.result : null;
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (hash: string, partial: boolean) => {
    const asked = { date: '', hash, partial };
    const report = await jobs.start('Sending the script changes', 'sendScriptChanges', asked);
    if (report === null) return;
    preview.run();
    if (pages !== null) looking.run();
  };
  return (
    <Section title="Script changes">
      <p class="help">
        The log is the Script changes tab; who holds a script is in the Scripts tab. What is sent is written under
        Issued to.
      </p>
      <div class="buttons">
        <Button busy={isWaiting(looking.now.state)} onClick={() => looking.run()}>
          Show the current pages
        </Button>
        <Button busy={isWaiting(preview.now.state)} onClick={() => preview.run()}>
          Preview the script changes
        </Button>
        <Button
          kind="quiet"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the script changes', 'makeScriptChanges')}
        >
          Make the list
        </Button>
      </div>
      <Waiting now={looking.now} words="Looking at the script …" again={looking.again} />
      {pages === null ? null : pages.scriptPages === null ? (
        <Notice tone="watch" title={`${pages.message} ${pages.toDo}`.trim()} />
      ) : (
        <Pages pages={pages.scriptPages} />
      )}
      <Waiting now={preview.now} words="Looking at the script changes …" again={preview.again} />
      {shown === null ? null : (
        <MailReview preview={shown} what="script changes" send={(partial) => send(shown.hash, partial)} />
      )}
    </Section>
  );
}

/** More names than that are counted. */
const MOST_NAMED = 6;

function Pages({ pages: { pages, holders, problems } }: { pages: ScriptPagesShown }) {
  return (
    <>
      {pages.length === 0 ? <p class="quiet-text">No page was changed yet.</p> : null}
      <p>{counted(holders.length, 'person', 'people')} with a script.</p>
      <ul class="notes">
        {pages.map((one) => (
          <li key={one.page}>
            <p>
              <strong>Page {one.page}</strong> {one.version}{' '}
              <Status tone={one.without.length === 0 ? 'good' : 'watch'}>
                {one.without.length === 0 ? 'everybody has it' : `${one.without.length} without it`}
              </Status>
            </p>
            {one.without.length === 0 ? null : <p class="quiet-text">{namesOf(one.without)}</p>}
          </li>
        ))}
      </ul>
      <NoticeList tone="watch" title="Check" lines={problems} />
    </>
  );
}

function namesOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}
