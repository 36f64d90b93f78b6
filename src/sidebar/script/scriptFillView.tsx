/** What a script would fill, what stays as it was typed, and whom it touches. */
import type { ComponentChildren } from 'preact';
import type { ScriptPreview } from '../../features/scriptReading/scriptTypes.ts';
import { counted } from '../../values/counted.ts';
import { More, Notice, NoticeList, Problems, Tick } from '../parts.tsx';

export function ScriptFillView(props: {
  preview: ScriptPreview;
  takeOff: boolean;
  chooseTakeOff(takeOff: boolean): void;
}) {
  const { preview } = props;
  if (preview.problems.length > 0) {
    return (
      <Notice tone="bad" title={`${counted(preview.problems.length, 'thing')} to fix first`}>
        <Problems problems={preview.problems} />
      </Notice>
    );
  }
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      <NoticeList tone="watch" title="One or two?" lines={preview.notices} />
      <Lines title="Changed since the last reading" lines={preview.differences} />
      <Lines title="Who plays what has changed" lines={preview.differencePeople} />
      <Lines title="Events whose French scenes have changed" lines={preview.events} />
      <Lines
        title="Called for other scenes once it is filled in"
        lines={preview.people.map(({ name, characters, what }) => `${name} (${characters.join(', ')}): ${what}`)}
      />
      <dl class="facts">
        {preview.fills.map(({ tab, added, changed, kept }) => (
          <div key={tab}>
            <dt>{tab}</dt>
            <dd>
              {counted(added, 'row')} added, {changed} changed
              {kept === 0 ? '' : `; ${counted(kept, 'typed cell')} kept`}
            </dd>
          </div>
        ))}
      </dl>
      <Lines title="No longer in the script, and still marked" lines={preview.gone}>
        <Tick label="Take these marks off" checked={props.takeOff} choose={props.chooseTakeOff} />
      </Lines>
      {preview.kept.length === 0 ? null : (
        <More title={`Typed and kept: ${preview.kept.length}`}>
          <ul class="problems">
            {preview.kept.map(({ tab, name, column, from, to }) => (
              <li key={`${tab} ${name} ${column}`}>
                {tab}, {name}, {column}: <strong>{from}</strong> stays; the script has {to}.
              </li>
            ))}
          </ul>
        </More>
      )}
      {preview.rows.length === 0 ? null : (
        <More title={`Rows, one by one: ${preview.rows.length}`}>
          <ul class="messages">
            {preview.rows.map(({ tab, name, what, cells }, at) => (
              <li key={at}>
                <More title={`${name}: ${what} in ${tab}`}>
                  <dl class="facts">
                    {cells.map(({ column, from, to }) => (
                      <div key={column}>
                        <dt>{column}</dt>
                        <dd>{from === '' ? to : `${from} → ${to === '' ? 'empty' : to}`}</dd>
                      </div>
                    ))}
                  </dl>
                </More>
              </li>
            ))}
          </ul>
        </More>
      )}
      <Pages pages={preview.pages} />
    </>
  );
}

function Lines(props: { title: string; lines: readonly string[]; children?: ComponentChildren }) {
  const { title, lines, children } = props;
  if (lines.length === 0) return null;
  return (
    <More title={`${title}: ${lines.length}`}>
      <ul class="problems">
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
      {children}
    </More>
  );
}

/** Where the pages have gone, and which rows of the deck name one that has another name now. */
function Pages({ pages: { moved, inserted, rows } }: Pick<ScriptPreview, 'pages'>) {
  if (moved.length + inserted.length + rows.length === 0) return null;
  return (
    <More title="Pages">
      {inserted.length === 0 ? null : <p>New pages: {inserted.join(', ')}.</p>}
      {moved.length === 0 ? null : <p>Other numbers now: {moved.join(', ')}.</p>}
      {rows.length === 0 ? null : (
        <>
          <p>Rows that name such a page. They stay as they are: change those that move with the text.</p>
          <Problems
            problems={rows.map(({ tab, row, column, from, to, isLost }) => ({
              ...{ tab, row, column },
              message: isLost ? `${from} is no longer in the script.` : `${from} → ${to}`,
            }))}
          />
        </>
      )}
    </More>
  );
}
