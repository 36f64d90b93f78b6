/** Drive's search language for `files.list`, as far as Callboard uses it; anything else is refused. */
import type { LocalFile, LocalState } from '../../account/state.ts';
import { ServiceError } from '../serviceError.ts';
import { isTrashed } from './access.ts';

export type FileTest = (file: LocalFile, state: LocalState) => boolean;

interface Token {
  kind: 'word' | 'text' | 'sign';
  value: string;
}

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|([A-Za-z]+)|(!=|=|[(){}]))/y;

/**
 * Reads a query such as `'id' in parents and trashed = false`.
 * @throws ServiceError 400 when it is not one, or uses what is not supported here.
 */
export function fileTest(query: string): FileTest {
  return new QueryReader(query).read();
}

class QueryReader {
  readonly #query: string;
  readonly #tokens: Token[];
  #at = 0;

  constructor(query: string) {
    this.#query = query;
    this.#tokens = this.#split(query);
  }

  read(): FileTest {
    const test = this.#either();
    if (this.#at < this.#tokens.length) throw this.#invalid();
    return test;
  }

  #split(query: string): Token[] {
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < query.trimEnd().length) {
      const found = TOKEN.exec(query);
      if (!found) throw this.#invalid();
      const [, text, word, sign] = found;
      if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
      else if (word !== undefined) tokens.push({ kind: 'word', value: word });
      else tokens.push({ kind: 'sign', value: sign ?? '' });
    }
    return tokens;
  }

  #either(): FileTest {
    let test = this.#both();
    while (this.#skip('or')) {
      const left = test;
      const right = this.#both();
      test = (file, state) => left(file, state) || right(file, state);
    }
    return test;
  }

  #both(): FileTest {
    let test = this.#one();
    while (this.#skip('and')) {
      const left = test;
      const right = this.#one();
      test = (file, state) => left(file, state) && right(file, state);
    }
    return test;
  }

  #one(): FileTest {
    if (this.#skip('not')) {
      const test = this.#one();
      return (file, state) => !test(file, state);
    }
    if (this.#skip('(')) {
      const test = this.#either();
      this.#need(')');
      return test;
    }
    return this.#term();
  }

  #term(): FileTest {
    const first = this.#next();
    if (first.kind === 'text') {
      this.#need('in');
      this.#need('parents');
      return (file, state) => file.parents.includes(first.value === 'root' ? state.rootId : first.value);
    }
    if (first.value === 'appProperties' || first.value === 'properties') return this.#property(first.value);
    const sign = this.#next().value;
    if (sign !== '=' && sign !== '!=') throw this.#invalid();
    const value = this.#next();
    const test = this.#comparison(first.value, value);
    return sign === '=' ? test : (file, state) => !test(file, state);
  }

  #comparison(field: string, value: Token): FileTest {
    if (field === 'trashed' && (value.value === 'true' || value.value === 'false')) {
      return (file, state) => isTrashed(state, file) === (value.value === 'true');
    }
    if (value.kind !== 'text') throw this.#invalid();
    if (field === 'mimeType') return (file) => file.mimeType === value.value;
    // Search by name reads an index that lags behind.
    if (field === 'name') return (file, state) => file.searchableFrom <= state.nowMs && file.name === value.value;
    throw this.#invalid();
  }

  #property(field: 'appProperties' | 'properties'): FileTest {
    for (const word of ['has', '{', 'key', '=']) this.#need(word);
    const key = this.#text();
    for (const word of ['and', 'value', '=']) this.#need(word);
    const value = this.#text();
    this.#need('}');
    return field === 'properties'
      ? (file, state) => (file.marksSearchableFrom ?? 0) <= state.nowMs && file.properties[key] === value
      : (file, state) => file.appProperties[state.scriptId]?.[key] === value;
  }

  #next(): Token {
    const token = this.#tokens[this.#at++];
    if (!token) throw this.#invalid();
    return token;
  }

  #text(): string {
    const token = this.#next();
    if (token.kind !== 'text') throw this.#invalid();
    return token.value;
  }

  #skip(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'text' || token.value !== word) return false;
    this.#at++;
    return true;
  }

  #need(word: string): void {
    if (!this.#skip(word)) throw this.#invalid();
  }

  #invalid(): ServiceError {
    return new ServiceError(`Invalid Value: the local account cannot read the query ${this.#query}`, 400, 'invalid');
  }
}
