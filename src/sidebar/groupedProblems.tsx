/** Problems by the place to open, the same thing said once, and what is long folded: what to do is seen at once. */

import type { Problem } from '../port/appError.ts';
import { counted } from '../values/counted.ts';
import { CellLink } from './cellLink.tsx';
import { More } from './parts.tsx';
import { type ProblemLine, problemGroups } from './problemGroups.ts';

/** More lines about one place are folded. */
const MOST_UNFOLDED = 4;

export function GroupedProblems({ problems }: { problems: readonly Problem[] }) {
  return (
    <>
      {problemGroups(problems).map(({ place, at, lines }) => (
        <div key={place}>
          {place === '' ? null : (
            <h3>
              <CellLink problem={at}>{place}</CellLink>
            </h3>
          )}
          {lines.length > MOST_UNFOLDED ? (
            <More title={counted(lines.length, 'thing')}>
              <Lines lines={lines} />
            </More>
          ) : (
            <Lines lines={lines} />
          )}
        </div>
      ))}
    </>
  );
}

function Lines({ lines }: { lines: readonly ProblemLine[] }) {
  return (
    <ul class="problems">
      {lines.map(({ row, message, of }, index) => (
        <li key={index}>
          {row === null ? null : (
            <>
              <CellLink problem={row.problem}>{row.words}</CellLink>:{' '}
            </>
          )}
          {message}
          {of.length === 0 ? null : (
            <More title={`Which ${of.length}`}>
              <ul class="names">
                {of.map(({ words, problem }, at) => (
                  <li key={at}>
                    <CellLink problem={problem}>{words}</CellLink>
                  </li>
                ))}
              </ul>
            </More>
          )}
        </li>
      ))}
    </ul>
  );
}
