/** The way to a company's own folders: a tab that starts with usual ones, to be changed. */
import { useApp } from './appContext.ts';
import { Button } from './parts.tsx';

export function StartFolders({ layouts }: { layouts: readonly { from: string; words: string }[] }) {
  const { jobs } = useApp();
  return (
    <div class="buttons">
      {layouts.map(({ from, words }) => (
        <Button
          key={from}
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Filling the Folders tab', 'startFolders', { from })}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
