/** The strike list by kind, with whom to ask; a long list is folded, a kind at a time. */

import type { ArchivePreview } from '../features/archive/archiveTypes.ts';
import { counted } from '../values/counted.ts';
import { More, Notice, Status } from './parts.tsx';

type StrikeItems = ArchivePreview['strike'];

/** The compiler holds that it is the same kind. */
const SCRIPTS_OUT: typeof import('../features/strike/unreturned.ts').SCRIPTS_OUT = 'Scripts and scores out';

/** More would push the plan itself out of sight. */
const MOST_UNFOLDED = 6;

export function StrikeGroups({ items }: { items: StrikeItems }) {
  if (items.length === 0) {
    return (
      <p>
        <Status tone="good">Everything is back and ticked off</Status>
      </p>
    );
  }
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const scripts = items.filter(({ kind }) => kind === SCRIPTS_OUT).length;
  // However many are out, one list is gone through for them.
  const things = scripts > 1 ? items.length - scripts + 1 : items.length;
  return (
    <Notice tone="watch" title={`${counted(things, 'thing')} not settled yet`}>
      {kinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind);
        return items.length > MOST_UNFOLDED || (kind === SCRIPTS_OUT && own.length > 1) ? (
          <More key={kind} title={<KindTitle kind={kind} items={own} />}>
            <Things items={own} />
          </More>
        ) : (
          <div key={kind}>
            <h3>{kind}</h3>
            <Things items={own} />
          </div>
        );
      })}
    </Notice>
  );
}

/** A folded kind says how many there are, and how many of them cannot wait. */
function KindTitle({ kind, items }: { kind: string; items: StrikeItems }) {
  const overdue = items.filter((item) => item.overdue).length;
  return (
    <>
      {kind === SCRIPTS_OUT ? scriptWords(items.length) : `${kind}: ${items.length}`}
      {overdue === 0 ? null : (
        <>
          {' '}
          <Status tone="bad">{overdue} overdue</Status>
        </>
      )}
    </>
  );
}

function scriptWords(count: number): string {
  return count === 1 ? '1 script is still out' : `${count} scripts are still out`;
}

function Things({ items }: { items: StrikeItems }) {
  return (
    <ul class="problems">
      {items.map(({ what, ask }, index) => (
        <li key={index}>
          {what}
          {ask === '' ? null : <div class="quiet-text">Ask: {ask}</div>}
        </li>
      ))}
    </ul>
  );
}
