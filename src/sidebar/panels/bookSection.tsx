/** The book: the blocking beside its pages, and the Show Bible that says where everything is. */
import { useApp } from '../appContext.ts';
import { MailFrame } from '../mailReview.tsx';
import { Button, More, Notice, NoticeList, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function BookSection() {
  const { jobs } = useApp();
  const blocking = useRequest('blockingShown');
  const bible = useRequest('bibleShown');
  const isBusy = jobs.view.state === 'running';
  const isWaiting = (state: string) => state === 'pending' || state === 'slow';
  const noted = blocking.now.state === 'done' ? blocking.now.result : null;
  const book = bible.now.state === 'done' ? bible.now.result : null;
  return (
    <More title="The book">
      <p class="help">
        Moves are typed in the Blocking tab, in words or signs. Each page of the script gets a sheet to lie beside it.
      </p>
      <div class="buttons">
        <Button busy={isWaiting(blocking.now.state)} onClick={() => blocking.run()}>
          Look at the blocking
        </Button>
        <Button
          kind="quiet"
          busy={isBusy}
          onClick={async () => {
            if ((await jobs.start('Making the blocking', 'makeBlocking')) !== null && noted !== null) blocking.run();
          }}
        >
          Make the blocking
        </Button>
      </div>
      <Waiting now={blocking.now} words="Looking at the blocking …" again={blocking.again} />
      {noted === null ? null : noted.blocking === null ? (
        <Notice tone="watch" title={`${noted.message} ${noted.toDo}`.trim()} />
      ) : (
        <>
          <p>In Blocking: {noted.blocking.words}.</p>
          <NoticeList tone="watch" title="Check" lines={noted.blocking.problems} />
          {noted.blocking.page === '' ? null : <MailFrame html={noted.blocking.page} title="Blocking" />}
        </>
      )}
      <p class="help">
        The Show Bible lists every document with its version, and holds the schedule, the breakdown and the key to the
        signs. Once made, it is brought up to date whenever a call is sent by itself.
      </p>
      <div class="buttons">
        <Button busy={isWaiting(bible.now.state)} onClick={() => bible.run()}>
          Look at the Show Bible
        </Button>
        <Button kind="quiet" busy={isBusy} onClick={() => jobs.start('Compiling the Show Bible', 'makeBible')}>
          Make the Show Bible
        </Button>
      </div>
      <Waiting now={bible.now} words="Looking at the book …" again={bible.again} />
      {book === null ? null : book.page === '' ? (
        <Notice tone="watch" title={`${book.message} ${book.toDo}`.trim()} />
      ) : (
        <MailFrame html={book.page} title="Show Bible" />
      )}
    </More>
  );
}
