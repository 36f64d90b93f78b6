/** What every call of the Sheets service has in common: its arguments checked, its quota counted, its file opened. */

import type { LocalSpreadsheet } from '../../account/state.ts';
import { isOtherwise } from '../../readings.ts';
import type { PerformCall, ServiceContext } from '../serviceContext.ts';
import { ServiceError } from '../serviceError.ts';
import { openSpreadsheet } from './access.ts';
import { Draft, type Editor } from './draft.ts';
import { checkMask, parseMask, pickFields } from './fieldMask.ts';
import { countCall } from './rateLimit.ts';
import { rememberEdit } from './spreadsheetFile.ts';
import { checkMessage, checkParameters, checkSize } from './validate.ts';

export type Json = Record<string, unknown>;

/** A method of the discovery document, and the arguments of one call of it. */
export interface Call {
  /** The method's id without `sheets.spreadsheets.`. */
  method: string;
  /** Its path parameters, such as `spreadsheetId`. */
  path: Record<string, string>;
  /** Its optional arguments, as they came. */
  optional?: object | undefined;
  /** The types of the optional arguments that it has, besides `fields`. */
  parameters?: Readonly<Record<string, string>>;
  /** Its body and the message that it is. */
  body?: { message: string; value: unknown };
  /** The message that it answers with, of which `fields` names a part. */
  answer: string;
  /** True when the call cuts its answer down to `fields` itself, which is quicker than cutting down all of it. */
  cutsDown?: boolean;
}

/** Makes calls on behalf of one person. */
export class SpreadsheetCalls {
  private readonly context: ServiceContext;
  private readonly perform: PerformCall;

  constructor(context: ServiceContext, perform: PerformCall) {
    this.context = context;
    this.perform = perform;
  }

  /** Nobody has confirmed that `batchUpdate` takes optional arguments, as every other method does. */
  get refusesMoreArguments(): boolean {
    return isOtherwise(this.context.state, 'batchUpdateArguments');
  }

  read(call: Call, effect: (book: LocalSpreadsheet) => Json): Json {
    return this.run(call, () => effect(this.open(call, 'Read')));
  }

  /** Hands out a draft that becomes real when `effect` returns. */
  write(call: Call, effect: (draft: Draft) => Json): Json {
    return this.run(call, () => {
      const book = this.open(call, 'Write');
      const draft = new Draft(book, this.editor(book.spreadsheetId));
      const result = effect(draft);
      draft.commit();
      rememberEdit(this.context.state, book);
      return result;
    });
  }

  /** A call that makes a spreadsheet and so opens none. */
  create(call: Call, effect: (context: ServiceContext) => Json): Json {
    return this.run(call, () => {
      countCall(this.context.state, this.context.user, 'Write');
      return effect(this.context);
    });
  }

  private run(call: Call, effect: () => Json): Json {
    const method = `sheets.spreadsheets.${call.method}`;
    for (const [name, value] of Object.entries(call.path)) {
      if (typeof value !== 'string' || value === '') throw new ServiceError(`${method} needs ${name}`);
    }
    const logged = { method, params: { ...call.path, ...call.optional } };
    return this.perform(call.body ? { ...logged, body: call.body.value } : logged, () => {
      const optional = (call.optional ?? {}) as Json;
      checkParameters({ fields: 'string', ...call.parameters }, optional);
      if (call.body) {
        checkSize(call.body.value);
        checkMessage(call.body.message, call.body.value);
      }
      if (typeof optional.fields !== 'string') return effect();
      const mask = parseMask(optional.fields);
      checkMask(mask, call.answer);
      return call.cutsDown ? effect() : (pickFields(effect(), mask) as Json);
    });
  }

  private open(call: Call, kind: 'Read' | 'Write'): LocalSpreadsheet {
    const { state, user } = this.context;
    countCall(state, user, kind);
    return openSpreadsheet(state, call.path.spreadsheetId ?? '', user, kind === 'Write');
  }

  private editor(id: string): Editor {
    const { state, user } = this.context;
    return { email: user, isOwner: state.files[id]?.ownerEmail === user, year: new Date(state.nowMs).getUTCFullYear() };
  }
}
