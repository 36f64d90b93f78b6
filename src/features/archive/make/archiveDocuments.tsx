/** The archive's own documents: an index of what there is, and a certificate of what was done. */
import { Bullets, Facts, Grid, htmlPage, Line, Section, Title } from '../../../documents/parts.tsx';
import type { DateText } from '../../../port/workspace.ts';
import { dateInFull } from '../../../values/dates.ts';
import type { FilePlan } from '../plan/archivePlan.ts';
import { decisionWords } from '../plan/decisionWords.ts';
import { isAnythingThere } from '../plan/keptContents.ts';
import type { Decision } from '../plan/retentionDecisions.ts';
import { FOLDER_KIND, hasPdf, isKeptResult, type ManifestRow, writtenPath } from './manifest.ts';

export interface ArchiveWords {
  title: string;
  company: string;
  date: DateText;
  by: string;
  reason: string;
  keepers: readonly string[];
}

/** The production's files that are kept, from the manifest; and where the rest of the archive is. */
export function indexDocument(
  words: Pick<ArchiveWords, 'title' | 'company' | 'date'>,
  files: readonly ManifestRow[],
): string {
  const kept = files.filter((row) => row.Kind !== FOLDER_KIND && isKeptResult(row.Result));
  return htmlPage(
    `${words.title}: archive index`,
    <>
      <Title above={words.company}>{words.title}: archive index</Title>
      <Line>
        The files that are kept, as they were on {dateInFull(words.date)}. They are locked. PDFs are beside this index.
      </Line>
      <Line>
        What was typed into the workbook is in “{words.title}: Archive”, in the production’s folder. Records that are
        kept or handed over have their own workbooks, in its Confidential folder.
      </Line>
      <Grid
        columns={[
          { header: 'Where', width: 60 },
          { header: 'Kind of record', width: 25 },
          { header: 'PDF', width: 15 },
        ]}
        rows={kept.map((row) => [row.Path, row.Class, hasPdf(row) ? 'Yes' : ''])}
      />
    </>,
  );
}

export function certificateDocument(
  words: ArchiveWords,
  plans: readonly FilePlan[],
  decisions: readonly Decision[],
): string {
  const cannot = plans.filter((one) => one.cannot !== '');
  const count = (fate: FilePlan['fate']) => plans.filter((one) => one.fate === fate).length;
  return htmlPage(
    `${words.title}: certificate of archive`,
    <>
      <Title above={words.company}>{words.title}: certificate of archive</Title>
      <Facts
        facts={[
          ['Archived on', dateInFull(words.date)],
          ['By', words.by],
          ['Files kept and locked', String(count('keep'))],
          ['PDFs made', String(plans.filter(({ snapshot }) => snapshot).length)],
          ['Who can still open it', words.keepers.join(', ')],
          ['Why it was archived before all was settled', words.reason],
        ]}
      />
      <Section title="What happened to each kind of record">
        <Grid
          columns={[
            { header: 'Kind of record', width: 35 },
            { header: 'What was done', width: 40 },
            { header: 'Approved by', width: 25 },
          ]}
          rows={decisions.map((one) => [one.className, doneWords(one, plans), one.approvedBy])}
        />
      </Section>
      <Section title="What else was done">
        <Bullets
          items={[
            'The production’s workbook was copied without contact, guardian, medical and conflict data, notes and comments. The original and the Confidential workbook are deleted for good as the last step, right after this certificate.',
            'Direct access and link sharing have ended. So has access through the folders above.',
            'Messages that had not gone out were cancelled; the automatic calls of whoever archived it were turned off, and the production’s calendar was removed.',
          ]}
        />
      </Section>
      {cannot.length > 0 ? (
        <Section title="What Callboard could not do">
          <Bullets items={cannot.map((plan) => `${writtenPath(plan)}: ${plan.cannot}.`)} />
        </Section>
      ) : null}
      <Line>Mail that was sent and copies that others made cannot be called back.</Line>
    </>,
  );
}

/** What was done; where there was nothing to keep, nobody is to look for it in seven years. */
function doneWords(decision: Decision, plans: readonly FilePlan[]): string {
  const { action, className } = decision;
  return action === 'Delete' || isAnythingThere(className, plans)
    ? decisionWords(decision)
    : 'Nothing to keep: there was none';
}
