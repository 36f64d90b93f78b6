import { readdirSync, readFileSync } from 'node:fs';
import { HANDLERS } from '../../../../../local/services/sheets/requests/registry.ts';
import type { SheetsRequest } from '../../../../../local/services/sheets/requests/request.ts';
import { MESSAGES, REQUESTS_NOT_HERE } from '../../../../../local/services/sheets/schema.ts';
import { failureOf, ID, sheetsAccount } from '../sheetsAccount.ts';

const ROOT = new URL('../../../../../', import.meta.url);

/** Where requests of `batchUpdate` are sent from: the bundle, the contract suite, and what people do in the browser. */
const SENDERS: Readonly<Record<string, string>> = {
  bundle: filesIn('src/'),
  contract: filesIn('contract/'),
  page: filesIn('local/host/page/'),
  people: textOf('local/services/sheets/structureEdits.ts') + textOf('local/services/sheets/tableEdits.ts'),
};

function textOf(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

function filesIn(folder: string): string {
  const names = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => textOf(`${folder}${name.replaceAll('\\', '/')}`))
    .join('\n');
}

/** Who makes a request of this kind, which is an object with the kind as a key. */
function sendersOf(kind: string): string[] {
  const key = new RegExp(`[{,]\\s*${kind}(?::|\\s*\\})`);
  return Object.keys(SENDERS).filter((sender) => key.test(SENDERS[sender] ?? ''));
}

describe('the kinds of request', () => {
  const kinds = Object.keys(MESSAGES.Request ?? {});

  test('each kind that the account knows is sent by somebody', () => {
    expect(kinds.filter((kind) => sendersOf(kind).length === 0)).toEqual([]);
  });

  test('each kind that the schema has can be applied, and no other', () => {
    expect(Object.keys(HANDLERS).sort()).toEqual([...kinds].sort());
  });

  test('each kind that Google has and the account has not is refused by its name', () => {
    const { sheets } = sheetsAccount();
    const texts = REQUESTS_NOT_HERE.map(
      (kind) => failureOf(() => sheets.batchUpdate({ requests: [{ [kind]: {} } as SheetsRequest] }, ID)).message,
    );
    expect(texts).toEqual(
      REQUESTS_NOT_HERE.map((kind) => `Sheets request ${kind} is not available in the local account`),
    );
  });
});
