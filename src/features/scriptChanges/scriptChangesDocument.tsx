/** The running list of script changes as a page, an e-mail and plain text: current pages, then what was changed on each. */
import { Facts, Grid, htmlPage, Issued, Line, Section, Title, withoutEmptyColumns } from '../../documents/parts.tsx';
import type { DateText } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull, dateInShort } from '../../values/dates.ts';
import { lastDay, latestOf, type ScriptChange, type ScriptPage } from './scriptPages.ts';

/** A sign and a word, so that it is seen in black and white. */
const NEW = '● NEW';

const CUT = '(cut)';

/** `v4, Mon 22 Feb`; without a version only the day. */
export function versionWords({ version, date }: Pick<ScriptChange, 'version' | 'date'>): string {
  return [version, dateInShort(date)].filter(Boolean).join(', ');
}

/**
 * HTML for a Google Doc and for the e-mail. It names nobody.
 * @param isNew true for a change since the last issue
 * @param issued the date of this issue, or `''` for what it says but for that
 */
export function scriptChangesDocument(
  settings: Settings,
  pages: readonly ScriptPage[],
  isNew: (change: ScriptChange) => boolean,
  issued: DateText,
): string {
  const changes = pages.flatMap((page) => page.changes);
  const fresh = changes.filter(isNew).length;
  const last = lastDay(pages);
  return htmlPage(
    `Script changes ${settings.title}`,
    <>
      <Title above={settings.company}>{settings.title}: script changes</Title>
      <Facts
        facts={[
          ['Last change', last === '' ? '' : dateInFull(last)],
          ['Changes', `${counted(changes.length, 'change')} on ${counted(pages.length, 'page')}`],
          ['Since the last issue', fresh === 0 ? 'nothing' : `${counted(fresh, 'change')} (${NEW})`],
        ]}
      />
      <Section title="Current pages">
        <Grid
          {...withoutEmptyColumns({
            columns: [
              { header: 'Page', width: 18 },
              { header: 'Version', width: 52 },
              { header: 'Since the last issue', width: 30 },
            ],
            rows: pages.map((page) => [
              page.page,
              versionOf(page),
              page.changes.some(isNew) ? <b key="n">{NEW}</b> : '',
            ]),
          })}
        />
      </Section>
      <Section title="Changes">
        <Grid
          {...withoutEmptyColumns({
            columns: [
              { header: 'Page', width: 12 },
              { header: 'Scene', width: 10 },
              { header: 'As it was', width: 30 },
              { header: 'As it is now', width: 32 },
              { header: 'Version', width: 16 },
            ],
            rows: changes.map((change) => [
              isNew(change) ? (
                <span key="p">
                  {change.page} <b>{NEW}</b>
                </span>
              ) : (
                change.page
              ),
              ...[change.scene, change.old, change.new || CUT, versionWords(change)],
            ]),
          })}
        />
      </Section>
      <Line>Mark every copy. On each page the last change counts.</Line>
      <Issued on={issued} />
    </>,
  );
}

function versionOf(page: ScriptPage): string {
  const latest = latestOf(page);
  return latest === undefined ? '' : versionWords(latest);
}

/** The same without any formatting, of what is new only. */
export function scriptChangesText(
  settings: Settings,
  pages: readonly ScriptPage[],
  isNew: (change: ScriptChange) => boolean,
): string {
  const lines = pages.flatMap(({ changes }) =>
    changes
      .filter(isNew)
      .map((change) =>
        [
          [`Page ${change.page}`, change.scene === '' ? '' : `scene ${change.scene}`, versionWords(change)]
            .filter(Boolean)
            .join(', '),
          change.old === '' ? '' : `  As it was: ${change.old}`,
          `  As it is now: ${change.new || CUT}`,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
  );
  return [`${settings.title}: script changes`, 'New since the last issue:', ...lines].join('\n\n');
}
