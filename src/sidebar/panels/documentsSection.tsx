/** Every document that Callboard has made, by kind, found by a word of its name. */
import { useState } from 'preact/hooks';
import type { DocumentGroup, DocumentsOutcome } from '../../features/filing/filingTypes.ts';
import { counted } from '../../values/counted.ts';
import { foldedText } from '../../values/text.ts';
import { OutLink } from '../links.tsx';
import { Button, Field, More, Notice, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function DocumentsSection() {
  const looking = useRequest('documentsShown');
  const isBusy = looking.now.state === 'pending' || looking.now.state === 'slow';
  const shown = looking.last;
  return (
    <More title="Documents">
      <Button busy={isBusy} onClick={() => looking.run()}>
        {shown === null ? 'Look for a document' : 'Look again'}
      </Button>
      <Waiting now={looking.now} words="Looking at the documents …" again={looking.again} />
      {shown === null ? null : shown.groups === null ? (
        <Notice tone="watch" title={`${shown.message} ${shown.toDo}`.trim()} />
      ) : (
        <Documents groups={shown.groups} more={shown.more} />
      )}
    </More>
  );
}

function Documents({ groups, more }: { groups: DocumentGroup[]; more: DocumentsOutcome['more'] }) {
  const [search, setSearch] = useState('');
  const wanted = foldedText(search);
  const found = groups.flatMap((group) => {
    const documents = group.documents.filter(({ name }) => wanted === '' || foldedText(name).includes(wanted));
    const isNamed = wanted === '' || foldedText(group.kind).includes(wanted);
    return documents.length > 0 || (group.isClosed && isNamed) ? [{ ...group, documents }] : [];
  });
  return (
    <>
      <Field label="Find" value={search} onInput={setSearch} help="A kind, a number or a day: report 12, 5 Mar." />
      {found.length === 0 ? (
        <p role="status">{wanted === '' ? 'No document is made yet.' : 'None is called so.'}</p>
      ) : null}
      {found.map(({ kind, isClosed, documents }) => (
        <div key={kind}>
          <h3>{isClosed ? kind : `${kind}: ${counted(documents.length, 'document')}`}</h3>
          {isClosed ? <p class="quiet-text">Only its readers open these: look in their folder.</p> : null}
          <ul class="bare">
            {documents.map(({ name, link }) => (
              <li key={link}>
                <OutLink href={link}>{name}</OutLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more === 0 ? null : <p class="help">{counted(more, 'older document')} in the Reports tab.</p>}
    </>
  );
}
