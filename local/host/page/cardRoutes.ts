/** The add-on's cards in the side panels of Drive and Sheets: the manifest's own functions, and what is clicked. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { LocalFile } from '../../account/state.ts';
import { cardEvent } from '../../services/cards/cardEvent.ts';
import { visibleFile } from './driveView.ts';
import type { PageSession } from './pageSession.ts';
import type { CardAnswer } from './pageTypes.ts';
import { type Body, oneOf, readBody, textIn } from './readBody.ts';

const HOSTS = ['DRIVE', 'SHEETS'] as const;
type CardHost = (typeof HOSTS)[number];

interface HostTriggers {
  homepageTrigger?: { runFunction: string };
  onItemsSelectedTrigger?: { runFunction: string };
}

export function cardRoutes(session: PageSession): Hono {
  const app = new Hono();
  const { account } = session;

  app.post('/api/card', async (context) => {
    const body = await readBody(context);
    const as = textIn(body, 'as');
    const host = oneOf(body, 'host', HOSTS);
    const selected = visibleFile(account.state, textIn(body, 'selected'), as) ?? null;
    const clicked = textIn(body, 'functionName');
    const name = clicked === '' ? manifestFunction(account.bundleDir, host, selected !== null) : clicked;
    const item = selected && itemOf(selected);
    const event = cardEvent({
      hostApp: host,
      parameters: textsIn(body, 'parameters'),
      form: textsIn(body, 'form'),
      timeZone: session.zone,
      ...(item && host === 'DRIVE' ? { selected: [item] } : {}),
      ...(item && host === 'SHEETS' ? { sheet: item } : {}),
    });
    let answer: CardAnswer;
    try {
      if (name === null) throw new Error('The add-on has no card here.');
      answer = { ok: true, value: account.run(name, [event], { source: 'card', as }) as never };
    } catch (error) {
      answer = { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
    // Looking at a card changes nothing that others would have to look at again.
    if (clicked !== '') session.changed();
    return context.json(answer);
  });
  return app;
}

/** What Google calls when the panel opens, or a file is selected; null where the manifest names nothing. */
function manifestFunction(bundleDir: string, host: CardHost, isSelected: boolean): string | null {
  const file = join(bundleDir, 'appsscript.json');
  if (!existsSync(file)) return null;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { addOns?: Record<string, HostTriggers> };
  const own = manifest.addOns?.[host.toLowerCase()];
  const home = own?.homepageTrigger ?? manifest.addOns?.common?.homepageTrigger;
  const chosen = (host === 'DRIVE' && isSelected ? own?.onItemsSelectedTrigger : undefined) ?? home;
  return chosen?.runFunction ?? null;
}

function itemOf({ id, name, mimeType }: LocalFile): { id: string; title: string; mimeType: string } {
  return { id, title: name, mimeType };
}

/** Only the members that are texts; a card has no others. */
function textsIn(body: Body, name: string): Record<string, string> {
  const given = body[name];
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
