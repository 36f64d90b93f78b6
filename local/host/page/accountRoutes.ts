/** The account around the files: who is there, the clock, sharing, mail, what ran, and faults to switch on. */
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { FAULT_KINDS } from '../../account/faults.ts';
import { epochOf, floatingAt, floatingTime } from '../floatingTime.ts';
import { productionWorkbook, readTab } from '../readTab.ts';
import { activityView } from './activityView.ts';
import { driveView, shareFile, visibleFile } from './driveView.ts';
import { mailDetail, mailView } from './mailView.ts';
import type { PageSession } from './pageSession.ts';
import type { Overview } from './pageTypes.ts';
import { peopleOf } from './people.ts';
import { numberIn, oneOf, readBody, textIn } from './readBody.ts';
import { archivesFor } from './scriptFile.ts';
import { done } from './sheetRoutes.ts';

const HOUR_MS = 3_600_000;
/** Further on, the hourly triggers of so many days would keep the page waiting. */
const MOST_DAYS_ON = 60;
/** Browsers and proxies drop a quiet connection; a word now and then keeps it. */
const KEEP_ALIVE_MS = 20_000;

export function accountRoutes(session: PageSession): Hono {
  const app = new Hono();
  const { account } = session;
  const { state } = account;

  app.get('/api/overview', (context) => context.json(overview(session, context.req.query('as') ?? state.me)));

  app.get('/api/drive', (context) => context.json(driveView(state, context.req.query('as') ?? state.me)));

  app.post('/api/share', async (context) => {
    const body = await readBody(context);
    const share = {
      fileId: textIn(body, 'fileId'),
      email: textIn(body, 'email').trim(),
      role: oneOf(body, 'role', ['reader', 'writer', 'none'] as const),
    };
    return context.json(
      done(session, () => {
        shareFile(state, textIn(body, 'as'), share);
        return [];
      }),
    );
  });

  app.get('/api/mail', (context) => {
    const box = context.req.query('box') || null;
    return context.json(mailView(state, context.req.query('as') ?? state.me, box, (ms) => session.shown(ms)));
  });
  app.get('/api/mail/:number', (context) => {
    const email = context.req.query('as') ?? state.me;
    const box = context.req.query('box') || null;
    const mail = mailDetail(state, email, box, Number(context.req.param('number')), (ms) => session.shown(ms));
    return mail ? context.json(mail) : context.notFound();
  });

  app.post('/api/clock', async (context) => {
    const body = await readBody(context);
    return context.json(done(session, () => session.fired(account.moveClockTo(momentIn(session, textIn(body, 'to'))))));
  });

  app.get('/api/activity', (context) => context.json(activityView(session)));

  app.post('/api/faults', async (context) => {
    const body = await readBody(context);
    const kind = oneOf(body, 'kind', ['none', ...FAULT_KINDS] as const);
    return context.json(
      done(session, () => {
        if (kind === 'none') account.faults.disarm();
        else account.faults.arm({ kind, call: Math.max(1, numberIn(body, 'call')) });
        return [];
      }),
    );
  });

  app.get('/api/changes', (context) =>
    streamSSE(context, async (stream) => {
      let wake = (): void => {};
      const stop = session.onChange(() => wake());
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'version', data: String(session.version) });
        const seen = session.version;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, KEEP_ALIVE_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
          if (session.version !== seen) wake();
        });
      }
    }),
  );
  return app;
}

function overview(session: PageSession, email: string): Overview {
  const { state } = session.account;
  const { zone } = session;
  const { date, time } = floatingAt(state.nowMs, zone);
  const active = state.activeSpreadsheetId;
  const workbook = active === null ? undefined : visibleFile(state, active, email);
  const archives = archivesFor(state, email);
  const book = productionWorkbook(state) ?? state.spreadsheets[archives[0]?.id ?? ''];
  const title = readTab(book, 'Production').find((row) => row.Setting === 'Title')?.Value;
  return {
    version: session.version,
    me: state.me,
    people: peopleOf(state),
    clock: { nowMs: state.nowMs, zone, date, time, shown: session.shown(state.nowMs) },
    title: title === undefined || title === null ? '' : String(title),
    workbookId: workbook?.id ?? null,
    archives: archives.map(({ id, name }) => ({ id, name })),
    steps: email === state.me ? [...session.steps] : [],
    problems: email === state.me ? [...session.problems] : [],
    mailCount: mailView(state, email, null, () => '').mails.length,
    trouble: session.trouble,
  };
}

/**
 * Where the clock should go: `hour`, `evening` (the next 18:00), `day`, or a date and time in the production's zone.
 * @throws Error for what is no moment, is past, or is too far on
 */
function momentIn(session: PageSession, to: string): number {
  const { zone } = session;
  const { nowMs } = session.account.state;
  if (to === 'hour') return nowMs + HOUR_MS;
  const now = floatingAt(nowMs, zone);
  // At noon of the day after, whatever the clocks do in the night between.
  const tomorrow = floatingAt(epochOf({ date: now.date, time: '12:00' }, zone) + 24 * HOUR_MS, zone).date;
  if (to === 'day') return epochOf({ date: tomorrow, time: now.time }, zone);
  if (to === 'evening') return epochOf({ date: now.time < '18:00' ? now.date : tomorrow, time: '18:00' }, zone);
  const wanted = floatingTime(to);
  if (!wanted) throw new Error(`“${to}” is no date and time. Write it as 2027-03-05T18:00.`);
  const moment = epochOf(wanted, zone);
  if (moment < nowMs) throw new Error('The clock only goes forward: what was sent cannot be unsent.');
  if (moment > nowMs + MOST_DAYS_ON * 24 * HOUR_MS) throw new Error(`Go on by at most ${MOST_DAYS_ON} days at a time.`);
  return moment;
}
