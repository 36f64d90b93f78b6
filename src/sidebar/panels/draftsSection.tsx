/** Drafts from today on, a week each, published one by one or a week at a time after a look at what it does. */
import type { FillAsked } from '../../features/fillSchedule/fillTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Section } from '../parts.tsx';

export function DraftsSection({ look, busy }: { look(request: FillAsked): void; busy: boolean }) {
  const { today } = useApp();
  const { drafts } = today;
  if (drafts.length === 0) return null;
  const weeks = [...new Set(drafts.map(({ week }) => week))];
  const publish = (events: string[]) => look({ action: 'publish', eventId: '', events });
  return (
    <Section title={counted(drafts.length, 'draft')}>
      <p>Nobody is called for a draft.</p>
      {weeks.length === 1 ? null : (
        <Button busy={busy} onClick={() => publish(drafts.map(({ id }) => id))}>
          Publish all {drafts.length}
        </Button>
      )}
      <ul class="bare">
        {weeks.map((week) => {
          const own = drafts.filter((draft) => draft.week === week);
          return (
            <li key={week}>
              <More title={`${week}: ${counted(own.length, 'draft')}`}>
                {own.length === 1 ? null : (
                  <Button busy={busy} onClick={() => publish(own.map(({ id }) => id))}>
                    Publish all {own.length}
                  </Button>
                )}
                <ul class="bare">
                  {own.map(({ id, words }) => (
                    <li key={id}>
                      {words}{' '}
                      <Button kind="quiet" busy={busy} label={`Publish ${words}`} onClick={() => publish([id])}>
                        Publish
                      </Button>
                    </li>
                  ))}
                </ul>
              </More>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
