/** What a problem says of where it is, as a link that selects the cell in the workbook. */
import type { ComponentChildren } from 'preact';
import type { Problem } from '../port/appError.ts';
import { useRequest } from './useRequest.ts';

/** Only what stands in the workbook can be gone to: a file is somewhere on the person's own computer. */
export function isInWorkbook({ tab, file }: Problem): boolean {
  return tab !== undefined && file === undefined;
}

/** Words alone where there is nothing to go to. */
export function CellLink({ problem, children }: { problem: Problem; children: ComponentChildren }) {
  return isInWorkbook(problem) ? <Link problem={problem}>{children}</Link> : <span>{children}</span>;
}

function Link({ problem, children }: { problem: Problem; children: ComponentChildren }) {
  const { tab = '', row, column } = problem;
  const { now, run } = useRequest('goTo');
  const waits = now.state === 'pending' || now.state === 'slow';
  const said =
    now.state === 'failed'
      ? `${now.failure.message} ${now.failure.toDo}`
      : now.state === 'done' && !now.result.there
        ? now.result.message
        : '';
  const cell = { tab, ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
  return (
    <>
      <button type="button" class="cell-link" {...(waits ? { 'aria-busy': true } : {})} onClick={() => run(cell)}>
        {children}
      </button>
      {/* There from the beginning, so that what is said in it is read out. */}
      <span role="status">{said === '' ? '' : ` (${said})`}</span>
    </>
  );
}
