/**
 * The script's web app, for whoever has its link: the page that `doGet` makes, and the functions that it calls. Both run as
 * whoever deployed it, for a visitor without an account.
 */
import { Hono } from 'hono';
import type { RecordedPage } from '../../services/uiRecord.ts';
import type { PageSession } from './pageSession.ts';
import type { ScriptAnswer } from './pageTypes.ts';
import { WEB_APP_POLICY } from './policies.ts';
import { readBody, textIn } from './readBody.ts';
import { withScriptShim } from './scriptPage.ts';

/** `google.script.run`, each call a request of its own. */
const SHIM = `
(function () {
  function runner(success, failure) {
    return new Proxy({}, {
      get: function (_, name) {
        if (name === 'withSuccessHandler') return function (handler) { return runner(handler, failure); };
        if (name === 'withFailureHandler') return function (handler) { return runner(success, handler); };
        return function () {
          fetch('/exec/run', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ name: name, args: Array.prototype.slice.call(arguments) }),
          })
            .then(function (response) { return response.json(); })
            .then(
              function (answer) {
                if (answer.ok) { if (success) success(answer.value); }
                else if (failure) failure(new Error(answer.message));
              },
              function (error) { if (failure) failure(error); }
            );
        };
      },
    });
  }
  window.google = { script: { run: runner(null, null), host: { close: function () {} } } };
})();
`;

export function webAppRoutes(session: PageSession): Hono {
  const app = new Hono();
  const { account } = session;

  app.get('/exec', (context) => {
    const page = account.run('doGet', [{ parameter: context.req.query() }], { source: 'webGet' }) as RecordedPage;
    return context.body(withScriptShim(page.html, SHIM), 200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': WEB_APP_POLICY,
    });
  });

  app.post('/exec/run', async (context) => {
    const body = await readBody(context);
    const args = Array.isArray(body.args) ? (body.args as unknown[]) : [];
    let answer: ScriptAnswer;
    try {
      answer = {
        ok: true,
        value: account.run(textIn(body, 'name'), args, { source: 'webCall' }),
        selected: null,
        dialog: null,
      };
    } catch (error) {
      answer = { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
    session.changed();
    return context.json(answer);
  });
  return app;
}
