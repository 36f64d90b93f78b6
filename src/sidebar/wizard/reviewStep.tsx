/** The wizard's last look: everything that is wrong with its place, or what will be made. Nothing is made before. */
import { useEffect } from 'preact/hooks';
import { counted } from '../../documents/counted.ts';
import { LessonList } from '../lessonList.tsx';
import { Button, More, Notice, Problems, Waiting } from '../parts.tsx';
import { useCall } from '../useCall.ts';
import { type Draft, filesFrom } from './draft.ts';

export function ReviewStep({ draft, busy, make }: { draft: Draft; busy: boolean; make(): void }) {
  const review = useCall('previewSetUp');
  const { run } = review;
  useEffect(() => run({ files: filesFrom(draft.tables), settings: draft.settings }), [run, draft]);
  const shown = review.now.state === 'done' ? review.now.result : null;
  return (
    <>
      <Waiting now={review.now} words="Checking everything …" again={review.again} />
      {shown === null ? null : shown.problems.length > 0 ? (
        <Notice
          tone="bad"
          title={`${counted(shown.problems.length, 'thing has', 'things have')} to be put right first. Nothing was made.`}
        >
          <Problems problems={shown.problems} />
        </Notice>
      ) : (
        <>
          <Notice tone="good" title="Nothing is in the way.">
            <p>
              “{shown.title}” gets {counted(shown.folders, 'folder')} around this workbook
              {shown.rows.length === 0 ? '.' : ', and these rows:'}
            </p>
            {shown.rows.length === 0 ? null : (
              <ul class="bare">
                {shown.rows.map((row) => (
                  <li key={row.tab}>
                    {row.tab}: {counted(row.count, 'row')}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
          {shown.notices.length === 0 ? null : (
            <Notice tone="watch" title={`${counted(shown.notices.length, 'thing')} worth knowing`}>
              <More title="Show them">
                <Problems problems={shown.notices} />
              </More>
            </Notice>
          )}
          <LessonList lessons={shown.lessons} />
          <Button kind="main" busy={busy} onClick={make}>
            Set up the production
          </Button>
        </>
      )}
    </>
  );
}
